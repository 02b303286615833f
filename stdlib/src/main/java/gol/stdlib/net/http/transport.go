package http

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"time"
)

// DefaultMaxIdleConnsPerHost is how many idle connections to a host are kept.
const DefaultMaxIdleConnsPerHost = 2

// Transport gets responses over HTTP/1.1 connections, which it keeps for later requests. Proxies and HTTP/2 are not used.
type Transport struct {
	Proxy                  func(*Request) (*url.URL, error)
	DialContext            func(ctx context.Context, network, addr string) (net.Conn, error)
	Dial                   func(network, addr string) (net.Conn, error)
	DialTLSContext         func(ctx context.Context, network, addr string) (net.Conn, error)
	DialTLS                func(network, addr string) (net.Conn, error)
	TLSClientConfig        *tls.Config
	TLSHandshakeTimeout    time.Duration
	DisableKeepAlives      bool
	DisableCompression     bool
	MaxIdleConns           int
	MaxIdleConnsPerHost    int
	MaxConnsPerHost        int
	IdleConnTimeout        time.Duration
	ResponseHeaderTimeout  time.Duration
	ExpectContinueTimeout  time.Duration
	ProxyConnectHeader     Header
	MaxResponseHeaderBytes int64
	WriteBufferSize        int
	ReadBufferSize         int
	ForceAttemptHTTP2      bool

	mu    sync.Mutex
	idle  []*clientConn // those used last at the end
	slots map[string]chan struct{}
}

// DefaultTransport is the transport of clients that have none.
var DefaultTransport RoundTripper = &Transport{
	DialContext:           (&net.Dialer{Timeout: 30 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
	ForceAttemptHTTP2:     true,
	MaxIdleConns:          100,
	IdleConnTimeout:       90 * time.Second,
	TLSHandshakeTimeout:   10 * time.Second,
	ExpectContinueTimeout: time.Second,
}

// ProxyFromEnvironment finds no proxy: the environment is not asked.
func ProxyFromEnvironment(req *Request) (*url.URL, error) { return nil, nil }

// ProxyURL returns a Proxy function that always returns the URL.
func ProxyURL(fixedURL *url.URL) func(*Request) (*url.URL, error) {
	return func(*Request) (*url.URL, error) { return fixedURL, nil }
}

var errIdleClosed = errors.New("http: server closed idle connection")

// Clone returns a transport with the same options.
func (t *Transport) Clone() *Transport {
	return &Transport{
		Proxy: t.Proxy, DialContext: t.DialContext, Dial: t.Dial, DialTLSContext: t.DialTLSContext, DialTLS: t.DialTLS,
		TLSClientConfig: t.TLSClientConfig.Clone(), TLSHandshakeTimeout: t.TLSHandshakeTimeout,
		DisableKeepAlives: t.DisableKeepAlives, DisableCompression: t.DisableCompression,
		MaxIdleConns: t.MaxIdleConns, MaxIdleConnsPerHost: t.MaxIdleConnsPerHost, MaxConnsPerHost: t.MaxConnsPerHost,
		IdleConnTimeout: t.IdleConnTimeout, ResponseHeaderTimeout: t.ResponseHeaderTimeout,
		ExpectContinueTimeout: t.ExpectContinueTimeout, ProxyConnectHeader: t.ProxyConnectHeader.Clone(),
		MaxResponseHeaderBytes: t.MaxResponseHeaderBytes, WriteBufferSize: t.WriteBufferSize,
		ReadBufferSize: t.ReadBufferSize, ForceAttemptHTTP2: t.ForceAttemptHTTP2,
	}
}

func (r *Request) checkForTransport() error {
	if r.URL == nil {
		return errors.New("http: nil Request.URL")
	}
	if r.Header == nil {
		return errors.New("http: nil Request.Header")
	}
	http := r.URL.Scheme == "http" || r.URL.Scheme == "https"
	if http {
		for name, values := range r.Header {
			if !isToken(name) {
				return fmt.Errorf("net/http: invalid header field name %q", name)
			}
			for _, v := range values {
				if !isFieldValue(v) {
					return fmt.Errorf("net/http: invalid header field value for %q", name)
				}
			}
		}
	}
	switch {
	case !http:
		return quoted("unsupported protocol scheme", r.URL.Scheme)
	case r.Method != "" && !isToken(r.Method):
		return fmt.Errorf("net/http: invalid method %q", r.Method)
	case r.URL.Host == "":
		return errors.New("http: no Host in request URL")
	}
	return nil
}

// RoundTrip sends a request and returns its response, whose body is still to be read.
func (t *Transport) RoundTrip(req *Request) (*Response, error) {
	if err := req.checkForTransport(); err != nil {
		req.closeBody()
		return nil, err
	}
	ctx := req.Context()
	if req.Cancel != nil {
		cancellable, cancel := context.WithCancelCause(ctx)
		ctx = cancellable
		go func() {
			select {
			case <-req.Cancel:
				cancel(errors.New("net/http: request canceled"))
			case <-cancellable.Done():
			}
		}()
	}
	for {
		if ctx.Err() != nil {
			req.closeBody()
			return nil, context.Cause(ctx)
		}
		c, err := t.connection(ctx, req)
		if err != nil {
			req.closeBody()
			return nil, err
		}
		resp, err := c.roundTrip(ctx, req)
		if err == nil {
			return resp, nil
		}
		if !c.reused || !c.unanswered || ctx.Err() != nil || !req.repeatable() {
			return nil, err
		}
		if req.GetBody != nil && req.outgoingLength() != 0 {
			again := *req
			if again.Body, err = req.GetBody(); err != nil {
				return nil, err
			}
			req = &again
		}
	}
}

// repeatable reports whether the request can be sent again when its connection turns out to be closed.
func (r *Request) repeatable() bool {
	if r.outgoingLength() != 0 && r.GetBody == nil {
		return false
	}
	switch r.Method {
	case "", "GET", "HEAD", "OPTIONS", "TRACE":
		return true
	}
	return r.Header.has("Idempotency-Key") || r.Header.has("X-Idempotency-Key")
}

// address is a URL's host and port.
func address(u *url.URL) string {
	if colon := strings.IndexByte(u.Host, ':'); colon > 0 && colon+1 < len(u.Host) && colon == strings.LastIndexByte(u.Host, ':') {
		return u.Host
	}
	port := u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// connection returns an idle connection or opens one.
func (t *Transport) connection(ctx context.Context, req *Request) (*clientConn, error) {
	addr := address(req.URL)
	key := req.URL.Scheme + "://" + addr
	if c := t.takeIdle(key); c != nil {
		return c, nil
	}
	slot := t.slot(key)
	if slot != nil {
		select {
		case slot <- struct{}{}:
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
		if c := t.takeIdle(key); c != nil {
			<-slot
			return c, nil
		}
	}
	c, err := t.open(ctx, req, addr)
	if err != nil {
		if slot != nil {
			<-slot
		}
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		return nil, err
	}
	c.key = key
	c.slot = slot
	return c, nil
}

// slot is a channel with a place for each connection that a host may have, nil without limit.
func (t *Transport) slot(key string) chan struct{} {
	if t.MaxConnsPerHost <= 0 {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.slots == nil {
		t.slots = map[string]chan struct{}{}
	}
	if t.slots[key] == nil {
		t.slots[key] = make(chan struct{}, t.MaxConnsPerHost)
	}
	return t.slots[key]
}

func (t *Transport) dial(ctx context.Context, addr string) (net.Conn, error) {
	var c net.Conn
	var err error
	switch {
	case t.DialContext != nil:
		c, err = t.DialContext(ctx, "tcp", addr)
		if c == nil && err == nil {
			err = errors.New("net/http: Transport.DialContext hook returned (nil, nil)")
		}
	case t.Dial != nil:
		c, err = t.Dial("tcp", addr)
		if c == nil && err == nil {
			err = errors.New("net/http: Transport.Dial hook returned (nil, nil)")
		}
	default:
		var d net.Dialer
		c, err = d.DialContext(ctx, "tcp", addr)
	}
	return c, err
}

func (t *Transport) open(ctx context.Context, req *Request, addr string) (*clientConn, error) {
	if req.URL.Scheme == "https" {
		return t.openTLS(ctx, req, addr)
	}
	conn, err := t.dial(ctx, addr)
	if err != nil {
		return nil, err
	}
	return newClientConn(t, conn), nil
}

type handshakeTimeout struct{}

func (handshakeTimeout) Error() string   { return "net/http: TLS handshake timeout" }
func (handshakeTimeout) Timeout() bool   { return true }
func (handshakeTimeout) Temporary() bool { return true }

func (t *Transport) openTLS(ctx context.Context, req *Request, addr string) (*clientConn, error) {
	var conn net.Conn
	var err error
	switch {
	case t.DialTLSContext != nil:
		conn, err = t.DialTLSContext(ctx, "tcp", addr)
	case t.DialTLS != nil:
		conn, err = t.DialTLS("tcp", addr)
	default:
		if conn, err = t.dial(ctx, addr); err != nil {
			return nil, err
		}
		config := t.TLSClientConfig.Clone()
		if config == nil {
			config = &tls.Config{}
		}
		if config.ServerName == "" {
			config.ServerName = req.URL.Hostname()
		}
		limited := ctx
		if t.TLSHandshakeTimeout > 0 {
			l, cancel := context.WithTimeoutCause(ctx, t.TLSHandshakeTimeout, handshakeTimeout{})
			defer cancel()
			limited = l
		}
		secure := tls.Client(conn, config)
		if err := secure.HandshakeContext(limited); err != nil {
			conn.Close()
			if limited.Err() != nil {
				err = context.Cause(limited)
			}
			return nil, err
		}
		conn = secure
	}
	if err == nil && conn == nil {
		err = errors.New("net/http: Transport.DialTLS or DialTLSContext returned (nil, nil)")
	}
	if err != nil {
		return nil, err
	}
	c := newClientConn(t, conn)
	if secure, ok := conn.(*tls.Conn); ok {
		state := secure.ConnectionState()
		c.tls = &state
	}
	return c, nil
}

// takeIdle returns the connection for key that was used last.
func (t *Transport) takeIdle(key string) *clientConn {
	for {
		t.mu.Lock()
		var found *clientConn
		for i := len(t.idle) - 1; i >= 0; i-- {
			if t.idle[i].key == key {
				found = t.idle[i]
				t.idle = append(t.idle[:i:i], t.idle[i+1:]...)
				break
			}
		}
		t.mu.Unlock()
		if found == nil {
			return nil
		}
		if found.timer != nil {
			found.timer.Stop()
			found.timer = nil
		}
		if !found.stale() {
			found.reused = true
			return found
		}
		found.close()
	}
}

// putIdle keeps a connection for later, or closes it.
func (t *Transport) putIdle(c *clientConn) {
	limit := t.MaxIdleConnsPerHost
	if limit == 0 {
		limit = DefaultMaxIdleConnsPerHost
	}
	if t.DisableKeepAlives || limit < 0 {
		c.close()
		return
	}
	t.mu.Lock()
	if len(t.idle) >= limit && t.idleFor(c.key) >= limit {
		t.mu.Unlock()
		c.close()
		return
	}
	t.idle = append(t.idle, c)
	var oldest *clientConn
	if t.MaxIdleConns > 0 && len(t.idle) > t.MaxIdleConns {
		oldest = t.idle[0]
		t.idle = t.idle[1:]
	}
	if t.IdleConnTimeout > 0 {
		c.timer = time.AfterFunc(t.IdleConnTimeout, func() { t.dropIdle(c) })
	}
	slot := c.slot
	c.slot = nil
	t.mu.Unlock()
	if slot != nil {
		<-slot
	}
	if oldest != nil {
		oldest.close()
	}
}

// idleFor counts the idle connections for a key.
func (t *Transport) idleFor(key string) int {
	n := 0
	for _, c := range t.idle {
		if c.key == key {
			n++
		}
	}
	return n
}

func (t *Transport) dropIdle(c *clientConn) {
	t.mu.Lock()
	for i, other := range t.idle {
		if other == c {
			t.idle = append(t.idle[:i:i], t.idle[i+1:]...)
			t.mu.Unlock()
			c.close()
			return
		}
	}
	t.mu.Unlock()
}

// CloseIdleConnections closes the connections that are kept for later requests.
func (t *Transport) CloseIdleConnections() {
	t.mu.Lock()
	idle := t.idle
	t.idle = nil
	t.mu.Unlock()
	for _, c := range idle {
		if c.timer != nil {
			c.timer.Stop()
		}
		c.close()
	}
}

// CancelRequest does nothing: requests are cancelled by their contexts.
func (t *Transport) CancelRequest(req *Request) {}

// asksForGzip reports whether the transport asks for compressed content on its own.
func (t *Transport) asksForGzip(req *Request) bool {
	return !t.DisableCompression && req.Header.Get("Accept-Encoding") == "" && req.Header.Get("Range") == "" &&
		req.Method != "HEAD"
}

// uncompressed makes the body of a compressed response readable.
func uncompressed(resp *Response) {
	if !strings.EqualFold(resp.Header.get("Content-Encoding"), "gzip") || resp.Body == io.ReadCloser(NoBody) {
		return
	}
	resp.Header.Del("Content-Encoding")
	resp.Header.Del("Content-Length")
	resp.ContentLength = -1
	resp.Uncompressed = true
	resp.Body = &gzipBody{body: resp.Body}
}
