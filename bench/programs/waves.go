// Waves of short goroutines that send to their parent.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

func work() int {
	sum := 0
	for wave := 0; wave < 100; wave++ {
		ch := make(chan int)
		var wg sync.WaitGroup
		for i := 0; i < 500; i++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				ch <- i ^ wave
			}()
		}
		go func() {
			wg.Wait()
			close(ch)
		}()
		for v := range ch {
			sum += v
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
