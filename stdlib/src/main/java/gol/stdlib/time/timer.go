package time

import "unsafe"

// Sleep pauses the current goroutine.
func Sleep(d Duration) { sleep(int64(d)) }

func sleep(ns int64)

func startChannelTimer(c chan Time, d, period int64) unsafe.Pointer
func startFuncTimer(f func(), d int64) unsafe.Pointer
func stopTimer(timer unsafe.Pointer) bool
func resetTimer(timer unsafe.Pointer, d, period int64) bool

// Timer is a single event in the future.
type Timer struct {
	C <-chan Time
	r unsafe.Pointer
}

// NewTimer sends the time on the timer's channel after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	return &Timer{C: c, r: startChannelTimer(c, int64(d), 0)}
}

// AfterFunc calls f in its own goroutine after d.
func AfterFunc(d Duration, f func()) *Timer {
	return &Timer{r: startFuncTimer(f, int64(d))}
}

// After is NewTimer(d).C.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from firing; it reports whether that was still to come.
func (t *Timer) Stop() bool {
	if t.r == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t.r)
}

// Reset makes the timer fire after d; it reports whether it was still to fire.
func (t *Timer) Reset(d Duration) bool {
	if t.r == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(t.r, int64(d), 0)
}

// Ticker is an event that repeats.
type Ticker struct {
	C <-chan Time
	r unsafe.Pointer
}

// NewTicker sends the time on the ticker's channel every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	return &Ticker{C: c, r: startChannelTimer(c, int64(d), int64(d))}
}

// Stop ends the ticks; the channel is not closed.
func (t *Ticker) Stop() {
	if t.r == nil {
		return
	}
	stopTimer(t.r)
}

// Reset stops the ticker and starts it again with another interval.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTimer(t.r, int64(d), int64(d))
}

// Tick is NewTicker(d).C, nil for a d that is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
