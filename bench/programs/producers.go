// select over four producers.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func produce(n int) <-chan int {
	ch := make(chan int)
	go func() {
		for i := 0; i < n; i++ {
			ch <- i
		}
		close(ch)
	}()
	return ch
}

func work() int {
	const n = 40000
	a, b, c, d := produce(n), produce(n), produce(n), produce(n)
	sum := 0
	for a != nil || b != nil || c != nil || d != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
			}
			sum += 2 * v
		case v, ok := <-c:
			if !ok {
				c = nil
			}
			sum += 3 * v
		case v, ok := <-d:
			if !ok {
				d = nil
			}
			sum += 4 * v
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
