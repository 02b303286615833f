// select is fair, takes each value once, and mixes sends and receives.
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	out := make(chan string)
	go func() {
		for i := range 1000 {
			a <- i
		}
		close(a)
	}()
	go func() {
		for i := range 1000 {
			b <- i
		}
		close(b)
	}()
	go func() {
		for range out {
		}
	}()
	sumA, sumB, sent := 0, 0, 0
	ca, cb := a, b
	for ca != nil || cb != nil {
		select {
		case v, ok := <-ca:
			if !ok {
				ca = nil
				continue
			}
			sumA += v
		case v, ok := <-cb:
			if !ok {
				cb = nil
				continue
			}
			sumB += v
		case out <- "x":
			sent++
		}
	}
	fmt.Println(sumA, sumB, sent >= 0)
	both := make(chan int, 1)
	counts := [2]int{}
	for range 2000 {
		select {
		case both <- 0:
			<-both
			counts[0]++
		case both <- 1:
			<-both
			counts[1]++
		}
	}
	fmt.Println(counts[0]+counts[1], counts[0] > 500, counts[1] > 500)
}
