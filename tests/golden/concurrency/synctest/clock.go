// A bubble's clock: it begins at midnight UTC, 1 January 2000, and moves on only when all goroutines of the bubble wait.
package main

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// bubble runs f in a bubble and prints the bubble's times as what has passed since its beginning.
func bubble(name string, f func(t *testing.T, passed func() time.Duration)) {
	fmt.Println("---", name)
	before := time.Now()
	synctest.Test(&testing.T{}, func(t *testing.T) {
		start := time.Now()
		f(t, func() time.Duration { return time.Since(start) })
	})
	if took := time.Since(before); took > 20*time.Second {
		fmt.Println("took", took)
	}
}

func main() {
	bubble("start", func(t *testing.T, passed func() time.Duration) {
		now := time.Now()
		fmt.Println(now.UTC(), now.UnixNano(), now == now.Round(0), time.Until(now))
		for i := range 1_000_000 {
			_ = i
		}
		fmt.Println(passed(), time.Now().Equal(now))
		time.Sleep(0)
		time.Sleep(-1)
		fmt.Println(passed())
		time.Sleep(1)
		time.Sleep(200 * 365 * 24 * time.Hour)
		fmt.Println(passed(), time.Now().UTC())
	})

	bubble("sleepers", func(t *testing.T, passed func() time.Duration) {
		var wg sync.WaitGroup
		var mu sync.Mutex
		for i := range 5 {
			wg.Go(func() {
				for n := range 3 {
					time.Sleep(time.Duration(i*10+n+1) * time.Minute)
					mu.Lock()
					fmt.Println("goroutine", i, "after", passed())
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		fmt.Println(passed())
	})

	bubble("timers", func(t *testing.T, passed func() time.Duration) {
		timer := time.NewTimer(time.Second)
		time.Sleep(3 * time.Second)
		fmt.Println(len(timer.C), timer.Stop(), timer.Reset(time.Second)) // a timer's channel seems to have no buffer
		at := <-timer.C
		fmt.Println(passed(), time.Since(at))
		timer.Reset(time.Hour)
		fmt.Println(timer.Stop(), timer.Stop())
		late := time.NewTimer(2 * time.Second)
		time.Sleep(5 * time.Second)
		fmt.Println(time.Since(<-late.C), passed()) // it was due three seconds ago
		select {
		case <-timer.C:
			fmt.Println("stopped, but fired")
		case <-time.After(time.Minute):
			fmt.Println(passed())
		}
		called := make(chan time.Duration)
		time.AfterFunc(time.Second, func() { called <- passed() })
		fmt.Println(<-called)
		f := time.AfterFunc(time.Second, func() { fmt.Println("after the last Reset") })
		fmt.Println(f.Stop(), f.Stop())
		time.Sleep(time.Minute)
		time.AfterFunc(0, func() { fmt.Println("at once", passed()) })
		synctest.Wait()
		f.Reset(-1)
		synctest.Wait()
		fmt.Println(passed())
		select {
		case <-time.After(-5):
			fmt.Println("due", passed())
		default:
			fmt.Println("not due")
		}
	})

	bubble("tickers", func(t *testing.T, passed func() time.Duration) {
		tick := time.NewTicker(10 * time.Second)
		for range 3 {
			<-tick.C
			fmt.Println(passed())
		}
		time.Sleep(25 * time.Second)
		fmt.Println(time.Since(<-tick.C)) // the first of the two missed
		<-tick.C
		fmt.Println(passed())
		tick.Reset(time.Hour)
		<-tick.C
		fmt.Println(passed())
		tick.Stop()
		n := 0
		for range time.Tick(time.Millisecond) {
			if n++; n == 1000 {
				break
			}
		}
		fmt.Println(passed())
	})

	bubble("contexts", func(t *testing.T, passed func() time.Duration) {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		deadline, ok := ctx.Deadline()
		fmt.Println(deadline.UTC(), ok)
		stop := context.AfterFunc(ctx, func() { fmt.Println("called", ctx.Err()) })
		time.Sleep(5*time.Second - 1)
		synctest.Wait()
		fmt.Println(ctx.Err())
		time.Sleep(1)
		synctest.Wait()
		fmt.Println(ctx.Err(), passed(), stop())
		inner, cancelInner := context.WithDeadline(context.Background(), time.Now().Add(time.Hour))
		go func() {
			time.Sleep(time.Minute)
			cancelInner()
		}()
		<-inner.Done()
		fmt.Println(inner.Err(), passed())
		over, cancelOver := context.WithDeadline(context.Background(), time.Now())
		defer cancelOver()
		fmt.Println(over.Err())
	})

	bubble("a clock each", func(t *testing.T, passed func() time.Duration) {
		fmt.Println(time.Now().UTC())
	})
	outside := time.Now()
	synctest.Test(&testing.T{}, func(t *testing.T) {
		fmt.Println(time.Since(outside) < -20*365*24*time.Hour, time.Until(outside) > 20*365*24*time.Hour)
		fmt.Println(outside.After(time.Now()))
	})
}
