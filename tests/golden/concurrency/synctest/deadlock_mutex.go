// A goroutine of a bubble that waits for a mutex is no deadlock of the bubble, but it may be one of the program.
package main

import (
	"runtime/debug"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func main() {
	debug.SetTraceback("none")
	synctest.Test(&testing.T{}, func(t *testing.T) {
		var mu sync.Mutex
		mu.Lock()
		go func() {
			time.Sleep(time.Hour)
			mu.Unlock()
		}()
		mu.Lock() // time does not pass
	})
}
