// Closing a channel wakes all that wait on it: more than are woken together, by receive, range and select, and senders.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

const waiting = 5000

// gather starts n goroutines, and returns when each is about to wait.
func gather(n int, wg *sync.WaitGroup, f func(i int)) {
	var ready sync.WaitGroup
	ready.Add(n)
	wg.Add(n)
	for i := range n {
		go func() {
			defer wg.Done()
			ready.Done()
			f(i)
		}()
	}
	ready.Wait()
	for range 100 {
		runtime.Gosched()
	}
}

func receivers() {
	gate, never := make(chan string), make(chan int)
	var wg sync.WaitGroup
	var closed, zero atomic.Int64
	gather(waiting, &wg, func(i int) {
		switch i % 3 {
		case 0:
			if s, ok := <-gate; !ok && s == "" {
				closed.Add(1)
			}
		case 1:
			for range gate {
				panic("nothing was sent")
			}
			zero.Add(1)
		case 2:
			select {
			case s, ok := <-gate:
				if !ok && s == "" {
					closed.Add(1)
				}
			case never <- 1:
				panic("nobody receives")
			}
		}
	})
	close(gate)
	for range 10 {
		if _, ok := <-gate; ok {
			panic("received from a closed channel")
		}
	}
	wg.Wait()
	fmt.Println("receivers:", closed.Load(), zero.Load())
}

func senders() {
	full := make(chan int, 3)
	for i := range 3 {
		full <- i
	}
	var wg sync.WaitGroup
	var refused atomic.Int64
	gather(waiting, &wg, func(i int) {
		defer func() {
			if r := recover(); r != nil && fmt.Sprint(r) == "send on closed channel" {
				refused.Add(1)
			}
		}()
		full <- -1
	})
	close(full)
	sum, n := 0, 0
	for v := range full {
		sum += v
		n++
	}
	wg.Wait()
	fmt.Println("senders:", refused.Load(), "buffered:", sum, n)
}

// A value that was received is not lost to a call's second result, nor the other way round.
func results() {
	pair := func(c chan int) (int, int) {
		a := <-c
		return a, <-c
	}
	c := make(chan int)
	go func() {
		for i := range 6 {
			c <- i * i
		}
		close(c)
	}()
	a, b := pair(c)
	d, e := pair(c)
	x, ok := <-c
	y, more := <-c
	z, end := <-c
	fmt.Println(a, b, d, e, x, ok, y, more, z, end)
}

func main() {
	receivers()
	senders()
	results()
}
