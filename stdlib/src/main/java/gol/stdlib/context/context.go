// Package context carries deadlines, cancellation and values to the goroutines of one task.
package context

import (
	"errors"
	"sync"
	"time"
)

// Context is what a task is told from outside.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}

// CancelFunc tells a task to stop.
type CancelFunc func()

// CancelCauseFunc tells a task to stop, and why.
type CancelCauseFunc func(cause error)

// Canceled is the error of a cancelled context.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose time is over.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns the root of all contexts: never cancelled.
func Background() Context { return backgroundCtx{} }

// TODO is Background for code that has no context yet.
func TODO() Context { return todoCtx{} }

type stringer interface{ String() string }

func nameOf(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return typeName(v)
}

func typeName(v any) string

// cancelKey asks a context for the cancelCtx that it is or is derived from.
type cancelKey struct{}

type cancelCtx struct {
	Context

	mu       sync.Mutex
	done     chan struct{}
	children map[*cancelCtx]struct{}
	err      error
	cause    error
	deadline time.Time
	timed    bool
	timer    *time.Timer
	after    func()
}

func (c *cancelCtx) Deadline() (time.Time, bool) {
	if c.timed {
		return c.deadline, true
	}
	return c.Context.Deadline()
}

func (c *cancelCtx) Done() <-chan struct{} { return c.done }

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func (c *cancelCtx) Value(key any) any {
	if _, ok := key.(cancelKey); ok {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) String() string {
	if c.timed {
		return nameOf(c.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
	}
	return nameOf(c.Context) + ".WithCancel"
}

func (c *cancelCtx) cancel(removeFromParent bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err = err
	c.cause = cause
	close(c.done)
	children := c.children
	c.children = nil
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.mu.Unlock()
	for child := range children {
		child.cancel(false, err, cause)
	}
	if removeFromParent {
		if parent, ok := parentOf(c.Context); ok {
			parent.mu.Lock()
			delete(parent.children, c)
			parent.mu.Unlock()
		}
	}
	if c.after != nil {
		go c.after()
	}
}

// parentOf returns the nearest cancelCtx, if its Done channel is ctx's own.
func parentOf(ctx Context) (*cancelCtx, bool) {
	done := ctx.Done()
	if done == nil {
		return nil, false
	}
	p, ok := ctx.Value(cancelKey{}).(*cancelCtx)
	if !ok || (<-chan struct{})(p.done) != done {
		return nil, false
	}
	return p, true
}

func newCancel(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return &cancelCtx{Context: parent, done: make(chan struct{})}
}

// follow cancels c when its parent is cancelled.
func (c *cancelCtx) follow() {
	parent := c.Context
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		c.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := parentOf(parent); ok {
		p.mu.Lock()
		if p.err != nil {
			err, cause := p.err, p.cause
			p.mu.Unlock()
			c.cancel(false, err, cause)
			return
		}
		if p.children == nil {
			p.children = make(map[*cancelCtx]struct{})
		}
		p.children[c] = struct{}{}
		p.mu.Unlock()
		return
	}
	go func() {
		select {
		case <-done:
			c.cancel(false, parent.Err(), Cause(parent))
		case <-c.done:
		}
	}()
}

// WithCancel returns a context that cancel, or its parent, ends.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancel(parent)
	c.follow()
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a reason.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancel(parent)
	c.follow()
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

// Cause returns why a context was cancelled, or nil.
func Cause(c Context) error {
	if p, ok := c.Value(cancelKey{}).(*cancelCtx); ok {
		p.mu.Lock()
		cause := p.cause
		p.mu.Unlock()
		if cause != nil {
			return cause
		}
	}
	return c.Err()
}

// WithDeadline returns a context that ends at d, or before.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the reason given when the time is over.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	c := newCancel(parent)
	if current, ok := parent.Deadline(); ok && current.Before(d) {
		c.follow()
		return c, func() { c.cancel(true, Canceled, nil) }
	}
	c.deadline = d
	c.timed = true
	c.follow()
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	c.mu.Lock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	c.mu.Unlock()
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithTimeout is WithDeadline that long from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithDeadlineCause that long from now.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

// AfterFunc calls f in its own goroutine once ctx is done, unless stop is called before.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	c := newCancel(ctx)
	var once sync.Once
	c.after = func() { once.Do(f) }
	c.follow()
	return func() bool {
		stopped := false
		once.Do(func() { stopped = true })
		if stopped {
			c.cancel(true, Canceled, nil)
		}
		return stopped
	}
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + nameOf(c.key) + ", " + nameOf(c.val) + ")"
}

func isComparable(v any) bool

// WithValue returns a context that has a value for key.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !isComparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type withoutCancelCtx struct{ c Context }

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }

func (c withoutCancelCtx) Value(key any) any {
	if _, ok := key.(cancelKey); ok {
		return nil
	}
	return c.c.Value(key)
}

func (c withoutCancelCtx) String() string { return nameOf(c.c) + ".WithoutCancel" }

// WithoutCancel returns a context with parent's values that is not cancelled with it.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}
