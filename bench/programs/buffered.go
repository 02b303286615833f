// Producers and consumers on a buffered channel.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

func work() int {
	ch := make(chan int, 128)
	var producers, consumers sync.WaitGroup
	for p := 0; p < 4; p++ {
		producers.Add(1)
		go func() {
			defer producers.Done()
			for i := 0; i < 100000; i++ {
				ch <- i ^ p
			}
		}()
	}
	sums := make([]int, 4)
	for c := range sums {
		consumers.Add(1)
		go func() {
			defer consumers.Done()
			for v := range ch {
				sums[c] += v
			}
		}()
	}
	producers.Wait()
	close(ch)
	consumers.Wait()
	return sums[0] + sums[1] + sums[2] + sums[3]
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
