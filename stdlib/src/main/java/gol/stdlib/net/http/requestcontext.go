package http

import (
	"context"
	"sync"
)

// requestContext is the context of a request that a server serves: it ends when the client goes away, or the handler has returned. Most handlers
// never ask; so the client is watched, and there is something to cancel, from the first question on.
type requestContext struct {
	context.Context // the connection's

	mu       sync.Mutex
	in       *watchedReader  // nil when the connection was handed over
	asked    context.Context // nil before the first question
	cancel   context.CancelFunc
	bodyRead bool // the client must not be watched before
	over     bool
}

func (c *requestContext) ask() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.asked == nil {
		c.asked, c.cancel = context.WithCancel(c.Context)
		if c.over {
			c.cancel()
		} else if c.bodyRead && c.in != nil {
			c.in.watch()
		}
	}
	return c.asked
}

// bodyIsRead says that nothing but the next request can come from the client now.
func (c *requestContext) bodyIsRead() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.bodyRead = true
	if c.asked != nil && !c.over && c.in != nil {
		c.in.watch()
	}
}

// release says that the connection is another's now.
func (c *requestContext) release() {
	c.mu.Lock()
	c.in = nil
	c.mu.Unlock()
}

// end says that the handler has returned; nobody watches any more afterwards.
func (c *requestContext) end() {
	c.mu.Lock()
	c.over = true
	cancel := c.cancel
	c.mu.Unlock()
	if cancel != nil {
		cancel()
	}
}

func (c *requestContext) Done() <-chan struct{} { return c.ask().Done() }

func (c *requestContext) Err() error { return c.ask().Err() }

func (c *requestContext) Value(key any) any {
	c.mu.Lock()
	ctx := c.asked
	c.mu.Unlock()
	if ctx == nil {
		ctx = c.Context
	}
	return ctx.Value(key)
}

func (c *requestContext) String() string {
	if s, ok := c.ask().(interface{ String() string }); ok {
		return s.String()
	}
	return "http.requestContext"
}
