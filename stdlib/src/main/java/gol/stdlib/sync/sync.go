// Package sync has locks and what is built on them.
package sync

import "unsafe"

// Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is a mutual exclusion lock; its zero value is unlocked.
//
//gol:class gol.runtime.sync.Mutex
type Mutex struct{}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

// RWMutex is a lock for many readers or one writer; its zero value is unlocked.
//
//gol:class gol.runtime.sync.RWMutex
type RWMutex struct{}

func (rw *RWMutex) RLock()
func (rw *RWMutex) TryRLock() bool
func (rw *RWMutex) RUnlock()
func (rw *RWMutex) Lock()
func (rw *RWMutex) TryLock() bool
func (rw *RWMutex) Unlock()

// RLocker locks and unlocks for reading.
func (rw *RWMutex) RLocker() Locker { return &rlocker{rw} }

type rlocker struct{ rw *RWMutex }

func (r *rlocker) Lock()   { r.rw.RLock() }
func (r *rlocker) Unlock() { r.rw.RUnlock() }

// WaitGroup waits for a number of goroutines to finish.
//
//gol:class gol.runtime.sync.WaitGroup
type WaitGroup struct{}

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Done()
func (wg *WaitGroup) Wait()

// Go starts f in a goroutine and counts it until it returns.
func (wg *WaitGroup) Go(f func())

// Once does something once.
//
//gol:class gol.runtime.sync.Once
type Once struct{}

// Do calls f if it is the first call on o, and waits for that call otherwise.
func (o *Once) Do(f func())

// OnceFunc returns a function that calls f once; if f panics, so does every call.
func OnceFunc(f func()) func() {
	var once Once
	var failure any
	valid := false
	return func() {
		once.Do(func() {
			defer func() {
				if !valid {
					failure = recover()
					panic(failure)
				}
			}()
			f()
			f = nil
			valid = true
		})
		if !valid {
			panic(failure)
		}
	}
}

// OnceValue returns a function that calls f once and returns its value each time.
func OnceValue[T any](f func() T) func() T {
	var value T
	once := OnceFunc(func() { value = f() })
	return func() T {
		once()
		return value
	}
}

// OnceValues is OnceValue for two values.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var value1 T1
	var value2 T2
	once := OnceFunc(func() { value1, value2 = f() })
	return func() (T1, T2) {
		once()
		return value1, value2
	}
}

// Cond lets goroutines wait for an event and announce it.
//
//gol:class gol.runtime.sync.Cond
type Cond struct {
	// L is held while the condition is looked at or changed.
	L Locker
}

// NewCond returns a condition with the locker.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) enlist() unsafe.Pointer
func (c *Cond) await(place unsafe.Pointer)

// Wait unlocks c.L, waits to be woken, and locks it again.
func (c *Cond) Wait() {
	place := c.enlist()
	c.L.Unlock()
	c.await(place)
	c.L.Lock()
}

// Signal wakes one goroutine that waits.
func (c *Cond) Signal()

// Broadcast wakes all goroutines that wait.
func (c *Cond) Broadcast()

// Pool keeps things for later use.
type Pool struct {
	mu    Mutex
	items []any

	// New makes a value when there is none to be had.
	New func() any
}

// Get takes a value out of the pool, or makes one.
func (p *Pool) Get() any {
	p.mu.Lock()
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items[n-1] = nil
		p.items = p.items[:n-1]
		p.mu.Unlock()
		return x
	}
	p.mu.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}

const poolLimit = 1024

// Put gives a value to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	if len(p.items) < poolLimit {
		p.items = append(p.items, x)
	}
	p.mu.Unlock()
}
