// A small interpreter: a loop with a big switch.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

const (
	push = iota
	add
	sub
	mul
	mod
	load
	store
	jump
	jumpZero
	less
	dup
	swap
	drop
	and
	or
	xor
	shl
	inc
	dec
	halt
)

type instruction struct{ op, arg int }

func run(code []instruction, vars []int) int {
	stack := make([]int, 64)
	sp, pc, steps := 0, 0, 0
	for {
		in := code[pc]
		pc++
		steps++
		switch in.op {
		case push:
			stack[sp] = in.arg
			sp++
		case add:
			sp--
			stack[sp-1] += stack[sp]
		case sub:
			sp--
			stack[sp-1] -= stack[sp]
		case mul:
			sp--
			stack[sp-1] *= stack[sp]
		case mod:
			sp--
			stack[sp-1] %= stack[sp]
		case load:
			stack[sp] = vars[in.arg]
			sp++
		case store:
			sp--
			vars[in.arg] = stack[sp]
		case jump:
			pc = in.arg
		case jumpZero:
			sp--
			if stack[sp] == 0 {
				pc = in.arg
			}
		case less:
			sp--
			if stack[sp-1] < stack[sp] {
				stack[sp-1] = 1
			} else {
				stack[sp-1] = 0
			}
		case dup:
			stack[sp] = stack[sp-1]
			sp++
		case swap:
			stack[sp-1], stack[sp-2] = stack[sp-2], stack[sp-1]
		case drop:
			sp--
		case and:
			sp--
			stack[sp-1] &= stack[sp]
		case or:
			sp--
			stack[sp-1] |= stack[sp]
		case xor:
			sp--
			stack[sp-1] ^= stack[sp]
		case shl:
			sp--
			stack[sp-1] <<= uint(stack[sp]) & 7
		case inc:
			vars[in.arg]++
		case dec:
			vars[in.arg]--
		case halt:
			return steps
		}
	}
}

func work() int {
	code := []instruction{
		{push, 0}, {store, 0}, {push, 1}, {store, 1},
		{load, 0}, {push, 400000}, {less, 0}, {jumpZero, 20},
		{load, 1}, {push, 3}, {mul, 0}, {load, 0}, {add, 0}, {push, 65521}, {mod, 0},
		{load, 0}, {xor, 0}, {store, 1}, {inc, 0}, {jump, 4},
		{halt, 0},
	}
	vars := make([]int, 4)
	return run(code, vars)*1000 + vars[1]
}

// With the argument "steady SECONDS" the work is repeated, and the fastest iteration is reported.
func main() {
	sum := work()
	if len(os.Args) < 3 || os.Args[1] != "steady" {
		fmt.Println("checksum", sum)
		return
	}
	seconds, _ := strconv.Atoi(os.Args[2])
	best := time.Duration(1 << 62)
	n := 0
	for start := time.Now(); time.Since(start) < time.Duration(seconds)*time.Second || n < 2; n++ {
		t := time.Now()
		if work() != sum {
			fmt.Println("checksum differs")
			os.Exit(1)
		}
		if d := time.Since(t); d < best {
			best = d
		}
	}
	fmt.Println("checksum", sum)
	fmt.Println("best", best.Nanoseconds())
}
