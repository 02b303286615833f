// Many bubbles at once, each with many goroutines that meet at all kinds of places: each comes to its own end.
package main

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// pipeline sends numbers through stages that sleep, and returns their sum and the time that it took.
func pipeline(stages, numbers int) (sum int, took time.Duration) {
	start := time.Now()
	in := make(chan int)
	out := in
	for i := range stages {
		from, to := out, make(chan int, i%3)
		go func() {
			defer close(to)
			for n := range from {
				time.Sleep(time.Millisecond)
				to <- n + 1
			}
		}()
		out = to
	}
	go func() {
		for i := range numbers {
			in <- i
		}
		close(in)
	}()
	for n := range out {
		sum += n
	}
	return sum, time.Since(start)
}

// workers compete for a mutex, a condition and timers.
func workers(n int) (total int, took time.Duration) {
	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 59*time.Minute+30*time.Second)
	defer cancel()
	var wg sync.WaitGroup
	var mu sync.Mutex
	turn := sync.NewCond(&mu)
	next := 0
	for i := range n {
		wg.Go(func() {
			for {
				select {
				case <-time.After(time.Duration(1+(i*7)%5) * time.Minute):
					mu.Lock()
					total++
					mu.Unlock()
				case <-ctx.Done():
					mu.Lock()
					for next != i {
						turn.Wait()
					}
					next++
					turn.Broadcast()
					mu.Unlock()
					return
				}
			}
		})
	}
	wg.Wait()
	return total, time.Since(start)
}

func main() {
	type result struct {
		sum, total    int
		first, second time.Duration
		waited        int
	}
	results := make([]result, 40)
	var all sync.WaitGroup
	for i := range results {
		all.Go(func() {
			synctest.Test(&testing.T{}, func(t *testing.T) {
				r := &results[i]
				r.sum, r.first = pipeline(8, 20)
				r.total, r.second = workers(13)
				started := 0
				gate, done := make(chan bool), make(chan bool)
				for k := range 50 {
					go func() {
						<-gate
						time.Sleep(time.Duration(k) * time.Second)
						done <- true
					}()
					started++
					synctest.Wait()
				}
				for range started {
					gate <- true
				}
				for range started {
					<-done
					r.waited++
				}
			})
		})
	}
	all.Wait()
	for _, r := range results {
		if r != results[0] {
			fmt.Println("another result:", r)
		}
	}
	fmt.Println(results[0].sum, results[0].total, results[0].second, results[0].waited)
}
