// Backtracking with a callback: eleven queens.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func place(row, n int, cols, up, down []bool, found func(row int) bool) bool {
	if row == n {
		return found(row)
	}
	for c := 0; c < n; c++ {
		if cols[c] || up[row+c] || down[row-c+n] {
			continue
		}
		cols[c], up[row+c], down[row-c+n] = true, true, true
		more := place(row+1, n, cols, up, down, found)
		cols[c], up[row+c], down[row-c+n] = false, false, false
		if !more {
			return false
		}
	}
	return true
}

func work() int {
	const n = 10
	count := 0
	place(0, n, make([]bool, n), make([]bool, 2*n), make([]bool, 2*n+1), func(row int) bool {
		count += row
		return true
	})
	return count
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
