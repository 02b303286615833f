package http

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// DefaultMaxHeaderBytes is how long a request's header may be.
const DefaultMaxHeaderBytes = 1 << 20

// Errors of servers and responses.
var (
	ErrServerClosed    = errors.New("http: Server closed")
	ErrAbortHandler    = errors.New("net/http: abort Handler")
	ErrBodyNotAllowed  = errors.New("http: request method or response status code does not allow body")
	ErrHijacked        = errors.New("http: connection has been hijacked")
	ErrContentLength   = errors.New("http: wrote more than the declared Content-Length")
	ErrWriteAfterFlush = errors.New("unused")
)

type contextKey struct{ name string }

func (k *contextKey) String() string { return "net/http context value " + k.name }

// Keys of a request's context.
var (
	ServerContextKey    = &contextKey{"http-server"}
	LocalAddrContextKey = &contextKey{"local-addr"}
)

// ConnState is the state of a server's connection.
type ConnState int

// The states.
const (
	StateNew ConnState = iota
	StateActive
	StateIdle
	StateHijacked
	StateClosed
)

func (c ConnState) String() string {
	switch c {
	case StateNew:
		return "new"
	case StateActive:
		return "active"
	case StateIdle:
		return "idle"
	case StateHijacked:
		return "hijacked"
	case StateClosed:
		return "closed"
	}
	return ""
}

// Server serves HTTP/1.1.
type Server struct {
	Addr                         string
	Handler                      Handler
	DisableGeneralOptionsHandler bool
	TLSConfig                    *tls.Config
	ReadTimeout                  time.Duration
	ReadHeaderTimeout            time.Duration
	WriteTimeout                 time.Duration
	IdleTimeout                  time.Duration
	MaxHeaderBytes               int
	TLSNextProto                 map[string]func(*Server, *tls.Conn, Handler)
	ConnState                    func(net.Conn, ConnState)
	ErrorLog                     *log.Logger
	BaseContext                  func(net.Listener) context.Context
	ConnContext                  func(ctx context.Context, c net.Conn) context.Context

	mu          sync.Mutex
	listeners   map[*closingListener]bool
	conns       map[*serverConn]bool
	atShutdown  []func()
	closing     atomic.Bool
	noKeepAlive atomic.Bool
}

// closingListener is a listener that is closed once.
type closingListener struct {
	net.Listener
	once sync.Once
	err  error
}

func (l *closingListener) Close() error {
	l.once.Do(func() { l.err = l.Listener.Close() })
	return l.err
}

// Serve serves the connections of a listener with a handler, DefaultServeMux for nil.
func Serve(l net.Listener, handler Handler) error {
	s := &Server{Handler: handler}
	return s.Serve(l)
}

// ListenAndServe serves the connections to an address.
func ListenAndServe(addr string, handler Handler) error {
	s := &Server{Addr: addr, Handler: handler}
	return s.ListenAndServe()
}

// ServeTLS is Serve over TLS.
func ServeTLS(l net.Listener, handler Handler, certFile, keyFile string) error {
	s := &Server{Handler: handler}
	return s.ServeTLS(l, certFile, keyFile)
}

// ListenAndServeTLS is ListenAndServe over TLS.
func ListenAndServeTLS(addr, certFile, keyFile string, handler Handler) error {
	s := &Server{Addr: addr, Handler: handler}
	return s.ListenAndServeTLS(certFile, keyFile)
}

// ListenAndServe serves the connections to s.Addr, ":http" without one.
func (s *Server) ListenAndServe() error { return s.listen(":http", s.Serve) }

// ListenAndServeTLS serves the connections to s.Addr over TLS.
func (s *Server) ListenAndServeTLS(certFile, keyFile string) error {
	return s.listen(":https", func(l net.Listener) error {
		defer l.Close()
		return s.ServeTLS(l, certFile, keyFile)
	})
}

func (s *Server) listen(byDefault string, serve func(net.Listener) error) error {
	if s.closing.Load() {
		return ErrServerClosed
	}
	addr := s.Addr
	if addr == "" {
		addr = byDefault
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return serve(l)
}

// ServeTLS serves the connections of a listener over TLS, with the certificate of s.TLSConfig or of the files.
func (s *Server) ServeTLS(l net.Listener, certFile, keyFile string) error {
	config := s.TLSConfig.Clone()
	if config == nil {
		config = &tls.Config{}
	}
	if len(config.Certificates) == 0 && config.GetCertificate == nil || certFile != "" || keyFile != "" {
		cert, err := tls.LoadX509KeyPair(certFile, keyFile)
		if err != nil {
			return err
		}
		config.Certificates = []tls.Certificate{cert}
	}
	return s.Serve(tls.NewListener(l, config))
}

// Serve serves the connections of a listener until there is an error; after Shutdown or Close it is ErrServerClosed.
func (s *Server) Serve(listener net.Listener) error {
	l := &closingListener{Listener: listener}
	defer l.Close()
	s.mu.Lock()
	if s.closing.Load() {
		s.mu.Unlock()
		return ErrServerClosed
	}
	if s.listeners == nil {
		s.listeners = map[*closingListener]bool{}
	}
	s.listeners[l] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.listeners, l)
		s.mu.Unlock()
	}()
	base := context.Background()
	if s.BaseContext != nil {
		if base = s.BaseContext(listener); base == nil {
			panic("BaseContext returned a nil context")
		}
	}
	base = context.WithValue(base, ServerContextKey, s)
	var pause time.Duration
	for {
		conn, err := l.Accept()
		if err != nil {
			if s.closing.Load() {
				return ErrServerClosed
			}
			if e, ok := err.(net.Error); ok && e.Temporary() {
				pause = min(max(2*pause, 5*time.Millisecond), time.Second)
				s.logf("http: Accept error: %v; retrying in %v", err, pause)
				time.Sleep(pause)
				continue
			}
			return err
		}
		pause = 0
		ctx := base
		if s.ConnContext != nil {
			if ctx = s.ConnContext(ctx, conn); ctx == nil {
				panic("ConnContext returned nil")
			}
		}
		c := newServerConn(s, conn)
		c.setState(StateNew)
		go c.serve(ctx)
	}
}

func (s *Server) logf(format string, args ...any) {
	if s.ErrorLog != nil {
		s.ErrorLog.Printf(format, args...)
	} else {
		log.Printf(format, args...)
	}
}

func (s *Server) handler() Handler {
	if s.Handler != nil {
		return s.Handler
	}
	return DefaultServeMux
}

func (s *Server) serveHTTP(w ResponseWriter, r *Request) {
	if !s.DisableGeneralOptionsHandler && r.RequestURI == "*" && r.Method == "OPTIONS" {
		w.Header().Set("Content-Length", "0")
		return
	}
	s.handler().ServeHTTP(w, r)
}

func (s *Server) track(c *serverConn, add bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !add {
		delete(s.conns, c)
		return
	}
	if s.conns == nil {
		s.conns = map[*serverConn]bool{}
	}
	s.conns[c] = true
}

// SetKeepAlivesEnabled says whether connections are kept for further requests.
func (s *Server) SetKeepAlivesEnabled(v bool) {
	s.noKeepAlive.Store(!v)
	if !v {
		s.closeIdle()
	}
}

func (s *Server) keepsAlive() bool { return !s.noKeepAlive.Load() && !s.closing.Load() }

// RegisterOnShutdown adds a function for Shutdown to call.
func (s *Server) RegisterOnShutdown(f func()) {
	s.mu.Lock()
	s.atShutdown = append(s.atShutdown, f)
	s.mu.Unlock()
}

func (s *Server) closeListeners() error {
	var first error
	for l := range s.listeners {
		if err := l.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// Close ends the server at once.
func (s *Server) Close() error {
	s.closing.Store(true)
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.closeListeners()
	for c := range s.conns {
		c.conn.Close()
		delete(s.conns, c)
	}
	return err
}

// closeIdle closes the connections that wait for a request; whether no others are left.
func (s *Server) closeIdle() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	quiet := true
	for c := range s.conns {
		state, since := c.stateSince()
		if state == StateIdle || state == StateNew && time.Since(since) > 5*time.Second {
			c.conn.Close()
			delete(s.conns, c)
		} else {
			quiet = false
		}
	}
	return quiet
}

// Shutdown ends the server when the requests that it has are served, or ctx is done.
func (s *Server) Shutdown(ctx context.Context) error {
	s.closing.Store(true)
	s.mu.Lock()
	err := s.closeListeners()
	for _, f := range s.atShutdown {
		go f()
	}
	s.mu.Unlock()
	pause := time.Millisecond
	for {
		if s.closeIdle() {
			return err
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
			pause = min(2*pause, 500*time.Millisecond)
		}
	}
}

// statusError is a request that is answered with a status and a text.
type statusError struct {
	code int
	text string
}

func (e statusError) Error() string { return StatusText(e.code) + ": " + e.text }

func badRequest(text string) error { return statusError{StatusBadRequest, text} }

// refusal is the response to a request that could not be read; "" for none.
func refusal(err error) string {
	head := func(status, text string) string {
		return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n" + text
	}
	if err == errTooLarge {
		return head("431 Request Header Fields Too Large", "431 Request Header Fields Too Large")
	}
	if _, ok := err.(*unsupportedEncoding); ok {
		return head("501 Not Implemented", "Unsupported transfer encoding")
	}
	if _, ok := err.(*net.OpError); ok || isEOF(err) {
		return ""
	}
	if e, ok := err.(statusError); ok {
		status := fmt.Sprintf("%d %s: %s", e.code, StatusText(e.code), e.text)
		return head(status, status)
	}
	return head("400 Bad Request", "400 Bad Request")
}
