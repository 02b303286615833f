package http

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"internal/byteset"
	"internal/poll"
	"io"
	"net"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

func isEOF(err error) bool { return err == io.EOF }

// watchedReader reads a connection. While a handler runs that wants to know whether the client is still there, a goroutine
// reads on; a byte that comes is kept for the next request.
type watchedReader struct {
	conn     net.Conn
	gone     func()
	mu       sync.Mutex
	watching chan struct{} // closed when the goroutine has ended; nil without one
	stopping bool
	kept     []byte
}

// watch looks whether the client is there, and starts the goroutine.
func (r *watchedReader) watch() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.watching != nil || len(r.kept) > 0 {
		return
	}
	one := make([]byte, 1)
	n, open := poll.TryRead(r.conn, one)
	if n > 0 {
		r.kept = one
		return
	}
	if !open {
		r.gone()
		return
	}
	done := make(chan struct{})
	r.watching = done
	go func() {
		defer close(done)
		n, err := r.conn.Read(one)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.kept = one[:n]
		if err != nil && !r.stopping {
			r.gone()
		}
	}()
}

// unwatch ends the goroutine.
func (r *watchedReader) unwatch() {
	r.mu.Lock()
	done := r.watching
	if done == nil {
		r.mu.Unlock()
		return
	}
	r.stopping = true
	r.mu.Unlock()
	r.conn.SetReadDeadline(time.Unix(1, 0))
	<-done
	r.conn.SetReadDeadline(time.Time{})
	r.mu.Lock()
	r.watching = nil
	r.stopping = false
	r.mu.Unlock()
}

func (r *watchedReader) Read(p []byte) (int, error) {
	r.unwatch()
	if len(r.kept) > 0 && len(p) > 0 {
		n := copy(p, r.kept)
		r.kept = r.kept[n:]
		return n, nil
	}
	return r.conn.Read(p)
}

// serverConn is a connection of a server.
type serverConn struct {
	server *Server
	conn   net.Conn
	remote string
	tls    *tls.ConnectionState
	in     *watchedReader
	br     *bufio.Reader
	bw     *bufio.Writer
	body   *bufio.Writer // of a response's body, from one to the next
	cancel context.CancelFunc

	mu       sync.Mutex
	state    ConnState
	since    time.Time // when it was new
	hijacked atomic.Bool
}

func newServerConn(s *Server, conn net.Conn) *serverConn {
	c := &serverConn{server: s, conn: conn}
	if a := conn.RemoteAddr(); a != nil {
		c.remote = a.String()
	}
	return c
}

func (c *serverConn) setState(state ConnState) {
	c.mu.Lock()
	c.state = state
	if state == StateNew {
		c.since = time.Now()
	}
	c.mu.Unlock()
	switch state {
	case StateNew:
		c.server.track(c, true)
	case StateHijacked, StateClosed:
		c.server.track(c, false)
	}
	if hook := c.server.ConnState; hook != nil {
		hook(c.conn, state)
	}
}

func (c *serverConn) stateSince() (ConnState, time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state, c.since
}

func (c *serverConn) isHijacked() bool { return c.hijacked.Load() }

// serve serves the connection's requests, one after the other.
func (c *serverConn) serve(ctx context.Context) {
	var current *response
	defer func() {
		if p := recover(); p != nil && p != ErrAbortHandler {
			c.server.logf("http: panic serving %v: %v\n%s", c.remote, p, debug.Stack())
		}
		if current != nil {
			current.ctx.end()
		}
		if !c.isHijacked() {
			if current != nil {
				c.in.unwatch()
				current.req.Body.Close()
			}
			c.conn.Close()
			c.setState(StateClosed)
		}
	}()
	ctx = context.WithValue(ctx, LocalAddrContextKey, c.conn.LocalAddr())
	if !c.handshake(ctx) {
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c.cancel = cancel
	c.in = &watchedReader{conn: c.conn, gone: cancel}
	c.br = bufio.NewReader(c.in)
	c.bw = bufio.NewWriterSize(c.conn, 4096)
	c.body = bufio.NewWriterSize(nil, 2048)
	for first := true; ; first = false {
		w, err := c.next(ctx, first)
		if err != nil {
			return
		}
		current = w
		if b, ok := w.body.(*body); ok {
			b.atEnd = func(err error) {
				if err == io.EOF {
					w.ctx.bodyIsRead()
				}
			}
		} else {
			w.ctx.bodyIsRead()
		}
		c.server.serveHTTP(w, w.req)
		current = nil
		w.ctx.end()
		if c.isHijacked() {
			return
		}
		w.finish()
		if !w.reusable() || !c.server.keepsAlive() {
			c.finishClosing(w)
			return
		}
		c.conn.SetWriteDeadline(time.Time{})
		c.setState(StateIdle)
	}
}

// finishClosing lets a client that still sends read the response before the connection is gone.
func (c *serverConn) finishClosing(w *response) {
	if b, ok := w.body.(*body); ok && !b.ended() {
		if half, ok := c.conn.(interface{ CloseWrite() error }); ok {
			half.CloseWrite()
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// handshake begins TLS, where the connection is one.
func (c *serverConn) handshake(ctx context.Context) bool {
	secure, ok := c.conn.(*tls.Conn)
	if !ok {
		return true
	}
	err := secure.HandshakeContext(ctx)
	if err == nil {
		state := secure.ConnectionState()
		c.tls = &state
		return true
	}
	reason := err.Error()
	if e, ok := err.(tls.RecordHeaderError); ok && e.Conn != nil && isMethod(string(e.RecordHeader[:])) {
		io.WriteString(e.Conn, "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n")
		e.Conn.Close()
		reason = "client sent an HTTP request to an HTTPS server"
	}
	c.server.logf("http: TLS handshake error from %s: %v", c.remote, reason)
	return false
}

func isMethod(start string) bool {
	switch start {
	case "GET /", "HEAD ", "POST ", "PUT /", "OPTIO":
		return true
	}
	return false
}

func (c *serverConn) setReadDeadline(d time.Duration) {
	if d > 0 {
		c.conn.SetReadDeadline(time.Now().Add(d))
	} else {
		c.conn.SetReadDeadline(time.Time{})
	}
}

func orElse(a, b time.Duration) time.Duration {
	if a != 0 {
		return a
	}
	return b
}

// next reads the next request; a malformed one is answered here.
func (c *serverConn) next(ctx context.Context, first bool) (*response, error) {
	s := c.server
	var idle time.Duration
	if !first {
		idle = orElse(s.IdleTimeout, s.ReadTimeout)
		c.setReadDeadline(idle)
		if _, err := c.br.Peek(1); err != nil {
			return nil, err
		}
	}
	var start time.Time
	if s.ReadTimeout > 0 {
		start = time.Now()
	}
	forHeader := orElse(s.ReadHeaderTimeout, s.ReadTimeout)
	if first || idle > 0 || forHeader > 0 {
		c.setReadDeadline(forHeader)
	}
	if _, err := c.br.Peek(1); err != nil {
		return nil, err
	}
	c.setState(StateActive)
	limit := int64(s.MaxHeaderBytes)
	if limit <= 0 {
		limit = DefaultMaxHeaderBytes
	}
	limit += 4096
	r, err := readRequest(c.br, &limit)
	if err == nil {
		err = checkRequest(r)
	}
	if s.closing.Load() && err != nil {
		return nil, err
	}
	if err != nil {
		if text := refusal(err); text != "" {
			io.WriteString(c.conn, text)
			if half, ok := c.conn.(interface{ CloseWrite() error }); ok && err == errTooLarge {
				half.CloseWrite()
				time.Sleep(50 * time.Millisecond)
			}
		}
		return nil, err
	}
	if s.ReadTimeout > 0 {
		c.conn.SetReadDeadline(start.Add(s.ReadTimeout))
	} else if forHeader > 0 {
		c.conn.SetReadDeadline(time.Time{})
	}
	if s.WriteTimeout > 0 {
		c.conn.SetWriteDeadline(time.Now().Add(s.WriteTimeout))
	}
	rc := &requestContext{Context: ctx, in: c.in}
	r.ctx = rc
	r.RemoteAddr = c.remote
	r.TLS = c.tls
	w := newResponse(c, r, rc)
	if expect := r.Header.get("Expect"); expect != "" {
		if !hasElement(r.Header["Expect"], "100-continue") {
			w.Header().Set("Connection", "close")
			w.WriteHeader(StatusExpectationFailed)
			w.finish()
			rc.end()
			return nil, errors.New("expectation failed")
		}
		if r.ProtoAtLeast(1, 1) && r.ContentLength != 0 {
			r.Body = &continuedBody{ReadCloser: r.Body, w: w}
		}
	}
	return w, nil
}

var inHost = byteset.Of("!#-.0-;=?-[]-~")

func checkRequest(r *Request) error {
	if r.ProtoMajor != 1 {
		return statusError{StatusHTTPVersionNotSupported, "unsupported protocol version"}
	}
	hosts, present := r.Header["Host"]
	if r.ProtoAtLeast(1, 1) && (!present || len(hosts) == 0) && r.Method != "CONNECT" {
		return badRequest("missing required Host header")
	}
	if len(hosts) == 1 {
		if !byteset.All(hosts[0], inHost) {
			return badRequest("malformed Host header")
		}
	}
	delete(r.Header, "Host")
	return nil
}

// continuedBody tells the client to send the body when it is read first.
type continuedBody struct {
	io.ReadCloser
	w    *response
	once sync.Once
	read bool
}

func (b *continuedBody) Read(p []byte) (int, error) {
	b.once.Do(func() {
		if !b.w.headDone {
			b.read = true
			b.w.c.bw.WriteString("HTTP/1.1 100 Continue\r\n\r\n")
			b.w.c.bw.Flush()
		}
	})
	return b.ReadCloser.Read(p)
}
