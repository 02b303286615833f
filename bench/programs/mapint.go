// Maps with integer keys: insert, find, delete, range.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func work() int {
	m := make(map[int]int)
	x, sum := uint32(3), 0
	for i := 0; i < 300000; i++ {
		x = x*1664525 + 1013904223
		m[int(x>>14)] += i
	}
	for i := 0; i < 1000000; i++ {
		if v, ok := m[i]; ok {
			sum += v
		}
	}
	for i := 0; i < 100000; i++ {
		delete(m, i)
	}
	for k, v := range m {
		sum += k ^ v
	}
	return sum + len(m)
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
