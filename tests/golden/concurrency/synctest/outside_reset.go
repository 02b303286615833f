// A timer of a bubble used outside of it ends the program: Reset.
package main

import (
	"runtime/debug"
	"time"
	"testing"
	"testing/synctest"
)

func main() {
	debug.SetTraceback("none")
	var ticker *time.Ticker
	synctest.Test(&testing.T{}, func(t *testing.T) { ticker = time.NewTicker(time.Hour) })
	ticker.Reset(time.Second)
}
