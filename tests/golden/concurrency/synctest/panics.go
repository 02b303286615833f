// A panic of a goroutine in a bubble ends the program.
package main

import (
	"fmt"
	"runtime/debug"
	"testing"
	"testing/synctest"
	"time"
)

func main() {
	debug.SetTraceback("none")
	synctest.Test(&testing.T{}, func(t *testing.T) {
		defer fmt.Println("deferred calls of others are not run")
		time.AfterFunc(time.Minute, func() {
			defer fmt.Println("deferred")
			panic(fmt.Sprint("at ", time.Now().UTC()))
		})
		time.Sleep(time.Hour)
	})
}
