// debug.SetTraceback: a program that fails shows all its goroutines, never less than the environment asks for.
package main

import (
	"runtime"
	"runtime/debug"
)

type T struct{ c chan int }

//go:noinline
func (t *T) wait(n int) { t.c <- n }

func main() {
	t := &T{make(chan int)}
	go t.wait(1)
	for range 10 {
		runtime.Gosched()
	}
	debug.SetTraceback("all")
	defer debug.SetTraceback("none")
	var m map[string]int
	m["x"]++
}
