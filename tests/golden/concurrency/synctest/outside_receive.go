// A channel of a bubble used outside of it ends the program: receive.
package main

import (
	"fmt"
	"runtime/debug"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	var c chan string
	synctest.Test(&testing.T{}, func(t *testing.T) {
		c = make(chan string, 1)
		c <- "x"
	})
	fmt.Println(len(c), cap(c))
	fmt.Println(<-c)
}
