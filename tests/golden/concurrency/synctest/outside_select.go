// A channel of a bubble used outside of it ends the program: select.
package main

import (
	"runtime/debug"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	var c chan int
	synctest.Test(&testing.T{}, func(t *testing.T) { c = make(chan int) })
	select {
	case <-make(chan int):
	case c <- 1:
	default:
	}
}
