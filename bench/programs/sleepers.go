// Fifty thousand goroutines that sleep.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

func work() int {
	const n = 50000
	var wg sync.WaitGroup
	wg.Add(n)
	sum := make([]int, n)
	for i := 0; i < n; i++ {
		go func() {
			time.Sleep(time.Duration(1+i%20) * time.Millisecond)
			sum[i] = i % 20
			wg.Done()
		}()
	}
	wg.Wait()
	total := 0
	for _, s := range sum {
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
