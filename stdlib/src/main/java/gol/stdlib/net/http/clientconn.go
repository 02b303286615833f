package http

import (
	"bufio"
	"context"
	"crypto/tls"
	"fmt"
	"internal/poll"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// clientConn is a connection of a transport. One request at a time has it.
type clientConn struct {
	t          *Transport
	key        string
	conn       net.Conn
	br         *bufio.Reader
	bw         *bufio.Writer
	tls        *tls.ConnectionState
	reused     bool
	unanswered bool // whether nothing of the response had come when the request failed
	timer      *time.Timer
	slot       chan struct{}
	once       sync.Once
	probe      [1]byte // for stale
}

func newClientConn(t *Transport, conn net.Conn) *clientConn {
	c := &clientConn{t: t, conn: conn}
	c.br = bufio.NewReaderSize(conn, max(t.ReadBufferSize, 4096))
	c.bw = bufio.NewWriterSize(conn, max(t.WriteBufferSize, 4096))
	return c
}

func (c *clientConn) close() {
	c.once.Do(func() {
		c.conn.Close()
		if c.slot != nil {
			<-c.slot
		}
	})
}

// stale reports whether the other end has closed the idle connection, or sent something unasked.
func (c *clientConn) stale() bool {
	n, open := poll.TryRead(c.conn, c.probe[:])
	return n > 0 || !open
}

// exchange is a request on its connection.
type exchange struct {
	c        *clientConn
	ctx      context.Context
	req      *Request
	unfollow func() bool // nil where the context never ends
	written  atomic.Bool // whether the whole request was sent
	writeErr atomic.Pointer[error]
	late     atomic.Bool // whether the response's header took too long

	mu       sync.Mutex
	answered bool
	timer    *time.Timer
}

// interrupt makes reads and writes fail.
func (c *clientConn) interrupt() { c.conn.SetDeadline(time.Unix(1, 0)) }

func (c *clientConn) roundTrip(ctx context.Context, req *Request) (*Response, error) {
	x := &exchange{c: c, ctx: ctx, req: req}
	c.unanswered = false
	if ctx.Done() != nil {
		x.unfollow = context.AfterFunc(ctx, c.interrupt)
	}
	gzip := c.t.asksForGzip(req)
	extra := ""
	if gzip {
		extra = "Accept-Encoding: gzip\r\n"
	}
	if c.t.DisableKeepAlives && !req.Close && !hasElement(req.Header["Connection"], "close") {
		extra += "Connection: close\r\n"
	}
	if req.outgoingLength() == 0 {
		x.write(extra)
	} else {
		go x.write(extra)
	}
	resp, err := x.response()
	if err != nil {
		x.fail()
		return nil, err
	}
	resp.TLS = c.tls
	x.attach(resp)
	if gzip {
		uncompressed(resp)
	}
	return resp, nil
}

// stop has the context's end change nothing any more; false if it has come.
func (x *exchange) stop() bool { return x.unfollow == nil || x.unfollow() }

func (x *exchange) write(extra string) {
	err := x.req.write(x.c.bw, extra)
	if err != nil {
		if own, ok := err.(bodyReadError); ok {
			err = own.error
		}
		x.writeErr.Store(&err)
		x.c.conn.SetReadDeadline(time.Unix(1, 0))
		return
	}
	x.written.Store(true)
	if d := x.c.t.ResponseHeaderTimeout; d > 0 {
		x.mu.Lock()
		defer x.mu.Unlock()
		if !x.answered {
			x.timer = time.AfterFunc(d, x.tooLate)
		}
	}
}

func (x *exchange) tooLate() {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.answered {
		x.late.Store(true)
		x.c.conn.SetReadDeadline(time.Unix(1, 0))
	}
}

// hasAnswer ends the time for the response's header.
func (x *exchange) hasAnswer() {
	if x.c.t.ResponseHeaderTimeout <= 0 {
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.answered = true
	if x.timer != nil {
		x.timer.Stop()
	}
}

// fail ends the exchange and its connection.
func (x *exchange) fail() {
	x.stop()
	x.c.close()
}

// reason is why the exchange failed, when reading failed with err.
func (x *exchange) reason(err error) error {
	if x.ctx.Err() != nil {
		return context.Cause(x.ctx)
	}
	if e := x.writeErr.Load(); e != nil {
		return *e
	}
	if x.late.Load() {
		return &timeoutError{"net/http: timeout awaiting response headers"}
	}
	return err
}

func (x *exchange) response() (*Response, error) {
	c := x.c
	limit := c.t.MaxResponseHeaderBytes
	if limit <= 0 {
		limit = 10 << 20
	}
	if _, err := c.br.Peek(1); err != nil {
		c.unanswered = true
		return nil, x.reason(err)
	}
	left := limit
	for {
		resp, err := readResponse(c.br, x.req, &left)
		if err != nil {
			if reason := x.reason(nil); reason != nil {
				return nil, reason
			}
			if err == errTooLarge {
				return nil, fmt.Errorf("net/http: server response headers exceeded %d bytes; aborted", limit)
			}
			return nil, fmt.Errorf("net/http: HTTP/1.x transport connection broken: %w", err)
		}
		if resp.StatusCode/100 != 1 || resp.StatusCode == StatusSwitchingProtocols {
			x.hasAnswer()
			return resp, nil
		}
	}
}

// attach has the connection kept or closed when the response's body ends.
func (x *exchange) attach(resp *Response) {
	c := x.c
	if resp.StatusCode == StatusSwitchingProtocols {
		x.stop()
		resp.Body = &switchedBody{c}
		return
	}
	done := func(err error) {
		cancelled := !x.stop()
		if err != io.EOF || cancelled || resp.Close || x.req.Close || !x.written.Load() || c.br.Buffered() > 0 {
			c.close()
			return
		}
		c.t.putIdle(c)
	}
	b, ok := resp.Body.(*body)
	if !ok {
		done(io.EOF)
		return
	}
	b.atEnd = done
	b.explain = func(err error) error {
		if x.ctx.Err() != nil {
			return context.Cause(x.ctx)
		}
		return err
	}
}

// switchedBody is the connection itself, after a change of protocol.
type switchedBody struct{ c *clientConn }

func (b *switchedBody) Read(p []byte) (int, error)  { return b.c.br.Read(p) }
func (b *switchedBody) Write(p []byte) (int, error) { return b.c.conn.Write(p) }
func (b *switchedBody) Close() error                { b.c.close(); return nil }

func newInflater() unsafe.Pointer
func inflate(inflater unsafe.Pointer, input []byte, output []byte) (n, used int, done bool, problem string)

// gzipBody reads a compressed body.
type gzipBody struct {
	body  io.ReadCloser
	z     unsafe.Pointer
	input []byte // read, not yet used
	buf   []byte
	err   error
}

func (b *gzipBody) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if b.z == nil {
		b.z = newInflater()
		b.buf = make([]byte, 8192)
	}
	for {
		n, used, done, problem := inflate(b.z, b.input, p)
		b.input = b.input[used:]
		if problem != "" {
			b.err = gzipError(problem)
			return n, b.err
		}
		if done {
			io.Copy(io.Discard, b.body)
			b.err = io.EOF
			return n, b.err
		}
		if n > 0 {
			return n, nil
		}
		k, err := b.body.Read(b.buf)
		b.input = append(b.input[:len(b.input):len(b.input)], b.buf[:k]...)
		if err != nil && k == 0 {
			b.err = noEOF(err)
			return 0, b.err
		}
	}
}

func (b *gzipBody) Close() error {
	if b.err == nil || b.err == io.EOF {
		b.err = errClosedBody
	}
	return b.body.Close()
}

type gzipError string

func (e gzipError) Error() string { return string(e) }
