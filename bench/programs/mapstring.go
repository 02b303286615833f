// Maps with string keys: counting words.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func work() int {
	words := make([]string, 5000)
	for i := range words {
		words[i] = "word" + strconv.Itoa(i*i%3571)
	}
	m := map[string]int{}
	for round := 0; round < 60; round++ {
		for i, w := range words {
			m[w] += i ^ round
		}
	}
	sum := 0
	for k, v := range m {
		sum += len(k) * v
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
