// A channel of a bubble used outside of it ends the program: send.
package main

import (
	"runtime/debug"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	var c chan int
	synctest.Test(&testing.T{}, func(t *testing.T) { c = make(chan int, 1) })
	defer func() { recover() }() // which it does not
	c <- 1
}
