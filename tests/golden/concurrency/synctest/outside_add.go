// A wait group that a bubble uses cannot be used outside of it.
package main

import (
	"runtime/debug"
	"sync"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	wg := new(sync.WaitGroup)
	synctest.Test(&testing.T{}, func(t *testing.T) { wg.Add(1) })
	wg.Done()
}
