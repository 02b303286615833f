// CPU work split over as many goroutines as processors.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"time"
)

func collatz(from, to int) int {
	sum := 0
	for n := from; n < to; n++ {
		for m := n; m > 1; sum++ {
			if m&1 == 0 {
				m >>= 1
			} else {
				m = 3*m + 1
			}
		}
	}
	return sum
}

func work() int {
	const n = 400000
	parts := 4 * runtime.GOMAXPROCS(0)
	sums := make([]int, parts)
	var wg sync.WaitGroup
	for p := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sums[p] = collatz(1+n*p/parts, 1+n*(p+1)/parts)
		}()
	}
	wg.Wait()
	total := 0
	for _, s := range sums {
		total += s
	}
	return total
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
