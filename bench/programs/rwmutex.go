// Readers and a few writers of a map under a RWMutex.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

func work() int {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	m := map[int]int{}
	for i := 0; i < 1000; i++ {
		m[i] = i
	}
	sums := make([]int, 8)
	for w := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 40000; i++ {
				if i%100 == 99 {
					mu.Lock()
					m[i%1000] = i % 1000
					mu.Unlock()
				} else {
					mu.RLock()
					sums[w] += m[(i+w)%1000]
					mu.RUnlock()
				}
			}
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
