// Generic functions and closures over slices.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type number interface{ ~int | ~int64 | ~float64 }

func mapped[T, U any](s []T, f func(T) U) []U {
	out := make([]U, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func fold[T, A any](s []T, a A, f func(A, T) A) A {
	for _, v := range s {
		a = f(a, v)
	}
	return a
}

func sumOf[T number](s []T) T {
	var t T
	for _, v := range s {
		t += v
	}
	return t
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }
func (s *stack[T]) pop() T {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

func work() int {
	nums := make([]int, 2000)
	for i := range nums {
		nums[i] = i
	}
	sum := 0
	for round := 0; round < 300; round++ {
		squares := mapped(nums, func(n int) int64 { return int64(n*n + round) })
		halves := mapped(squares, func(n int64) float64 { return float64(n) / 2 })
		sum += int(sumOf(halves)) + fold(squares, 0, func(a int, v int64) int { return a ^ int(v) })
		var st stack[int]
		for _, n := range nums {
			st.push(n)
			if n%3 == 0 {
				sum += st.pop()
			}
		}
	}
	return sum
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
