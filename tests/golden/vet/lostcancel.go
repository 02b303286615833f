// golden: vet
// Functions that cancel a context and are not called on all ways out.
package main

import (
	"context"
	"os"
	"time"
)

var background = context.Background()

func discarded() {
	ctx, _ := context.WithCancel(background)
	_ = ctx
	_, _ = context.WithTimeout(background, time.Second)
	var c context.Context
	c, _ = context.WithDeadline(c, time.Now())
}

func early(b bool) error {
	ctx, cancel := context.WithCancel(background)
	if b {
		return ctx.Err()
	}
	cancel()
	return nil
}

func deferred() {
	_, cancel := context.WithCancelCause(background)
	defer cancel(nil)
}

func handed() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithTimeout(background, 1)
	return ctx, cancel
}

func bare() (ctx context.Context, cancel func()) {
	ctx, cancel = context.WithCancel(background)
	return
}

func captured() {
	_, cancel := context.WithCancel(background)
	go func() { cancel() }()
}

func fallsOff(n int) {
	var ctx, cancel = context.WithCancel(background)
	switch n {
	case 1:
		cancel()
	case 2:
		_ = ctx
	}
}

func loops(n int) {
	for i := range n {
		_, cancel := context.WithCancel(background)
		if i == 3 {
			continue
		}
		cancel()
	}
}

func forever() {
	_, cancel := context.WithCancel(background)
	for {
		if time.Now().IsZero() {
			cancel()
			break
		}
	}
}

func panics(b bool) {
	_, cancel := context.WithCancel(background)
	if b {
		panic("x")
	}
	if !b {
		os.Exit(1)
	}
	cancel()
}

func selects(ch chan int) int {
	_, cancel := context.WithCancel(background)
	select {
	case <-ch:
		cancel()
	case v := <-ch:
		return v
	}
	return 0
}

func jumps(n int) {
	_, cancel := context.WithCancel(background)
	if n > 0 {
		goto done
	}
	cancel()
done:
}

func literal() {
	f := func() int {
		_, cancel := context.WithCancel(background)
		if false {
			cancel()
		}
		return 1
	}
	f()
}

func assignedToBlank() {
	_, cancel := context.WithCancel(background)
	_ = cancel
}

func main() {}
