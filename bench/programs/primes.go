// A sieve of goroutines: each filters one prime's multiples.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func filter(in <-chan int, out chan<- int, prime int) {
	for n := range in {
		if n%prime != 0 {
			out <- n
		}
	}
	close(out)
}

func work() int {
	ch := make(chan int)
	go func(out chan<- int) {
		for i := 2; i < 4000; i++ {
			out <- i
		}
		close(out)
	}(ch)
	sum := 0
	for {
		p, ok := <-ch
		if !ok {
			return sum
		}
		sum += p
		next := make(chan int)
		go filter(ch, next, p)
		ch = next
	}
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
