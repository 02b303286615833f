// Package synctest tests concurrent code in bubbles: groups of goroutines with a clock of their own, which moves on to the
// next timer when all of them wait for one another. What they wait with is "durable" if only the bubble itself can end it:
// its own channels and wait groups, conditions, sleep. Mutexes, input and output and the system are not.
//
// gol associates every wait group with the bubble that adds to it, also those that are package variables.
package synctest

import "testing"

// run calls f as the first goroutine of a new bubble and waits for the end of all; it panics if they wait for ever.
func run(f func())

// runTest calls t's method for a test in a bubble.
func runTest(t any, f func(*testing.T)) (ok bool)

// Test runs f in a new bubble, and waits until the bubble's goroutines have ended. The bubble's clock begins at midnight UTC,
// 1 January 2000. If the goroutines wait for one another and for no timer, or if some still wait when f has returned, Test panics.
//
// Cleanup functions of f's T run in the bubble; T.Context has a channel of the bubble. T.Run, T.Parallel and T.Deadline
// must not be called.
func Test(t *testing.T, f func(*testing.T)) {
	var ok bool
	run(func() { ok = runTest(t, f) })
	if !ok {
		t.FailNow()
	}
}

// Wait waits until all other goroutines of the bubble wait durably.
func Wait()
