// Package signal tells a program of signals.
package signal

import (
	"context"
	"os"
	"sync"
	"syscall"
)

// watch has the system's signal told; ignore has it ignored; next waits for one.
func watch(sig int)
func ignore(sig int)
func reset(sig int)
func next() int

var (
	mu       sync.Mutex
	handlers = map[chan<- os.Signal]map[int]bool{}
	ignored  map[int]bool
	started  bool
)

// All signals that a program may want to be told of.
func all() []os.Signal {
	return []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM, syscall.SIGUSR2, syscall.SIGWINCH}
}

func number(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return int(n)
	}
	return -1
}

func deliver() {
	for {
		n := next()
		mu.Lock()
		for c, wanted := range handlers {
			if wanted[n] {
				select {
				case c <- syscall.Signal(n):
				default:
				}
			}
		}
		mu.Unlock()
	}
}

// Notify sends the signals, or all, to c, if c has room.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	if len(sig) == 0 {
		sig = all()
	}
	mu.Lock()
	defer mu.Unlock()
	if handlers[c] == nil {
		handlers[c] = map[int]bool{}
	}
	for _, s := range sig {
		if n := number(s); n > 0 {
			handlers[c][n] = true
			delete(ignored, n)
			watch(n)
		}
	}
	if !started {
		started = true
		go deliver()
	}
}

// unwanted gives signals that nobody wants any more back to the system; mu is held.
func unwanted(numbers map[int]bool) {
	for n := range numbers {
		wanted := false
		for _, h := range handlers {
			wanted = wanted || h[n]
		}
		if !wanted {
			reset(n)
		}
	}
}

// Stop ends the sending of signals to c.
func Stop(c chan<- os.Signal) {
	mu.Lock()
	defer mu.Unlock()
	numbers := handlers[c]
	delete(handlers, c)
	unwanted(numbers)
}

func forget(sig []os.Signal) []int {
	if len(sig) == 0 {
		sig = all()
	}
	var numbers []int
	for _, s := range sig {
		n := number(s)
		if n <= 0 {
			continue
		}
		numbers = append(numbers, n)
		for _, h := range handlers {
			delete(h, n)
		}
	}
	return numbers
}

// Ignore has the signals, or all, ignored.
func Ignore(sig ...os.Signal) {
	mu.Lock()
	defer mu.Unlock()
	if ignored == nil {
		ignored = map[int]bool{}
	}
	for _, n := range forget(sig) {
		ignored[n] = true
		ignore(n)
	}
}

// Ignored reports whether the signal is ignored.
func Ignored(sig os.Signal) bool {
	mu.Lock()
	defer mu.Unlock()
	return ignored[number(sig)]
}

// Reset undoes Notify and Ignore for the signals, or all.
func Reset(sig ...os.Signal) {
	mu.Lock()
	defer mu.Unlock()
	for _, n := range forget(sig) {
		delete(ignored, n)
		reset(n)
	}
}

// NotifyContext returns a context that is done when one of the signals comes.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)
	c := make(chan os.Signal, 1)
	Notify(c, signals...)
	if ctx.Err() == nil {
		go func() {
			select {
			case s := <-c:
				cancel(signalError(s.String() + " signal received"))
			case <-ctx.Done():
			}
		}()
	}
	return ctx, func() {
		cancel(nil)
		Stop(c)
	}
}

type signalError string

func (e signalError) Error() string { return string(e) }
