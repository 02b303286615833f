// A wait group that is in use cannot be added to by a bubble.
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
	wg.Add(1)
	synctest.Test(&testing.T{}, func(t *testing.T) { wg.Done() })
}
