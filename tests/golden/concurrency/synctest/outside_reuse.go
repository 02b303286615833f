// A wait group whose count is 0 again may change between bubbles.
package main

import (
	"fmt"
	"runtime/debug"
	"sync"
	"time"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	wg := new(sync.WaitGroup)
	for range 3 {
		synctest.Test(&testing.T{}, func(t *testing.T) {
			wg.Go(func() { time.Sleep(time.Second) })
			wg.Wait()
			wg.Add(1)
			wg.Done()
			wg.Wait()
		})
		wg.Go(func() { fmt.Println("outside") })
		wg.Wait()
	}
}
