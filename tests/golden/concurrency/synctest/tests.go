// golden: seed=1
// Tests in bubbles as package testing reports them, with subtests, failures, cleanups and contexts.
package main

import (
	"context"
	"fmt"
	"os"
	"testing"
	"testing/synctest"
	"time"
)

func TestTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		go func() {
			time.Sleep(1 * time.Second)
			t.Log(time.Since(start))
		}()
		time.Sleep(2 * time.Second)
		t.Log(time.Since(start), t.Name())
	})
}

func TestSubtests(t *testing.T) {
	for _, d := range []time.Duration{time.Second, time.Hour} {
		t.Run(d.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), d)
				defer cancel()
				time.Sleep(d - time.Nanosecond)
				synctest.Wait()
				if err := ctx.Err(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(time.Nanosecond)
				synctest.Wait()
				if err := ctx.Err(); err != context.DeadlineExceeded {
					t.Fatal(err)
				}
			})
		})
	}
}

func helper(t *testing.T) {
	t.Helper()
	t.Error("told of the caller")
}

func TestFail(t *testing.T) {
	t.Cleanup(func() { t.Log("cleanup outside, failed:", t.Failed()) })
	synctest.Test(t, func(t *testing.T) {
		t.Cleanup(func() {
			time.Sleep(time.Minute)
			t.Log("cleanup inside", time.Now().UTC(), t.Context().Err())
		})
		helper(t)
		fmt.Fprintln(t.Output(), "output")
		t.Fatalf("after %v", time.Since(time.Now()))
	})
	t.Log("not reached")
}

func TestSkip(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		t.Skip("not today")
	})
	t.Log("reached, skipped:", t.Skipped())
}

func TestContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		go func() {
			<-t.Context().Done() // ends before the cleanups
			fmt.Println("done", t.Context().Err())
		}()
		t.Cleanup(synctest.Wait)
	})
}

func TestErrorfLater(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		go func() {
			time.Sleep(time.Second)
			t.Errorf("too late: %v", time.Now().UTC())
		}()
		time.Sleep(time.Hour)
	})
	t.Log("not reached either")
}

func main() {
	if len(os.Args) == 1 {
		os.Args = append(os.Args, "-test.v")
	}
	testing.Main(func(pat, str string) (bool, error) { return true, nil }, []testing.InternalTest{
		{"TestTime", TestTime}, {"TestSubtests", TestSubtests}, {"TestFail", TestFail}, {"TestSkip", TestSkip},
		{"TestContext", TestContext}, {"TestErrorfLater", TestErrorfLater},
	}, nil, nil)
}
