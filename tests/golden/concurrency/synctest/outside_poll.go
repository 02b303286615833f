// A channel of a bubble used outside of it ends the program: one case and default.
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
	select { case <-c: default: } // in one line, as Go tells the line of the case
}
