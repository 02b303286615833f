package main

import "fmt"

func worker(ch chan int) { ch <- 1; ch <- 2 }

func main() {
	ch := make(chan int)
	go worker(ch)
	go worker(ch)
	fmt.Println(<-ch)
	var m chan int
	defer fmt.Println("no")
	<-m
}
