// A timer of a bubble used outside of it ends the program: Stop.
package main

import (
	"runtime/debug"
	"time"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	var timer *time.Timer
	synctest.Test(&testing.T{}, func(t *testing.T) { timer = time.AfterFunc(time.Hour, func() {}) })
	timer.Stop()
}
