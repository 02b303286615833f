// A channel of a bubble used in another one ends the program: close.
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
	synctest.Test(&testing.T{}, func(t *testing.T) { close(c) })
}
