package http

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Handler responds to a request.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// HandlerFunc is a function as Handler.
type HandlerFunc func(ResponseWriter, *Request)

// ServeHTTP calls f.
func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request) { f(w, r) }

// ResponseWriter is how a handler makes its response: first the header, then the status, then the body.
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

// Flusher is a ResponseWriter that can send what was written so far.
type Flusher interface {
	Flush()
}

// Hijacker is a ResponseWriter that can hand over its connection.
type Hijacker interface {
	Hijack() (net.Conn, *bufio.ReadWriter, error)
}

// CloseNotifier is a ResponseWriter that tells when the client is gone.
type CloseNotifier interface {
	CloseNotify() <-chan bool
}

// PushOptions are options of a Pusher.
type PushOptions struct {
	Method string
	Header Header
}

// Pusher is a ResponseWriter that can push; none is.
type Pusher interface {
	Push(target string, opts *PushOptions) error
}

// Error responds with a text and a status.
func Error(w ResponseWriter, error string, code int) {
	h := w.Header()
	h.Del("Content-Length")
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(code)
	fmt.Fprintln(w, error)
}

// NotFound responds that there is no such page.
func NotFound(w ResponseWriter, r *Request) { Error(w, "404 page not found", StatusNotFound) }

// NotFoundHandler returns NotFound as Handler.
func NotFoundHandler() Handler { return HandlerFunc(NotFound) }

var htmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&#34;", "'", "&#39;")

// Redirect sends the client to another URL, which may be relative to the request's path.
func Redirect(w ResponseWriter, r *Request, target string, code int) {
	if u, err := url.Parse(target); err == nil && u.Scheme == "" && u.Host == "" {
		path, query, hasQuery := strings.Cut(target, "?")
		if path == "" || path[0] != '/' {
			here := r.URL.EscapedPath()
			path = here[:strings.LastIndexByte(here, '/')+1] + path
			if path == "" || path[0] != '/' {
				path = "/" + path
			}
		}
		target = cleanPath(path)
		if hasQuery {
			target += "?" + query
		}
	}
	h := w.Header()
	_, typed := h["Content-Type"]
	h.Set("Location", asciiOnly(target))
	if !typed && (r.Method == "GET" || r.Method == "HEAD") {
		h.Set("Content-Type", "text/html; charset=utf-8")
	}
	w.WriteHeader(code)
	if !typed && r.Method == "GET" {
		fmt.Fprintln(w, "<a href=\""+htmlEscapes.Replace(target)+"\">"+StatusText(code)+"</a>.\n")
	}
}

func asciiOnly(s string) string {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] < 0x80 {
			out = append(out, s[i])
		} else {
			out = append(out, fmt.Sprintf("%%%x", s[i])...)
		}
	}
	return string(out)
}

// RedirectHandler redirects every request.
func RedirectHandler(url string, code int) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) { Redirect(w, r, url, code) })
}

// StripPrefix takes a prefix off the path before h gets the request.
func StripPrefix(prefix string, h Handler) Handler {
	if prefix == "" {
		return h
	}
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		path := strings.TrimPrefix(r.URL.Path, prefix)
		raw := strings.TrimPrefix(r.URL.RawPath, prefix)
		if len(path) == len(r.URL.Path) || r.URL.RawPath != "" && len(raw) == len(r.URL.RawPath) {
			NotFound(w, r)
			return
		}
		stripped := *r
		u := *r.URL
		u.Path, u.RawPath = path, raw
		stripped.URL = &u
		h.ServeHTTP(w, &stripped)
	})
}

// MaxBytesError is the error of a body that is longer than MaxBytesReader allows.
type MaxBytesError struct {
	Limit int64
}

func (e *MaxBytesError) Error() string { return "http: request body too large" }

type maxBytesReader struct {
	w     ResponseWriter
	r     io.ReadCloser
	limit int64
	left  int64
	err   error
}

// MaxBytesReader limits a body; beyond the limit there is an error, and the connection is closed.
func MaxBytesReader(w ResponseWriter, r io.ReadCloser, n int64) io.ReadCloser {
	n = max(n, 0)
	return &maxBytesReader{w: w, r: r, limit: n, left: n}
}

func (l *maxBytesReader) Read(p []byte) (int, error) {
	if l.err != nil || len(p) == 0 {
		return 0, l.err
	}
	if int64(len(p))-1 > l.left {
		p = p[:l.left+1]
	}
	n, err := l.r.Read(p)
	if int64(n) > l.left {
		n = int(l.left)
		err = &MaxBytesError{l.limit}
		if w, ok := l.w.(*response); ok {
			w.tooLarge()
		}
	}
	l.left -= int64(n)
	l.err = err
	return n, err
}

func (l *maxBytesReader) Close() error { return l.r.Close() }

// MaxBytesHandler limits the bodies of requests.
func MaxBytesHandler(h Handler, n int64) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		limited := *r
		limited.Body = MaxBytesReader(w, r.Body, n)
		h.ServeHTTP(w, &limited)
	})
}

// AllowQuerySemicolons takes semicolons in queries for ampersands.
func AllowQuerySemicolons(h Handler) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		if strings.IndexByte(r.URL.RawQuery, ';') >= 0 {
			changed := *r
			u := *r.URL
			u.RawQuery = strings.ReplaceAll(u.RawQuery, ";", "&")
			changed.URL = &u
			r = &changed
		}
		h.ServeHTTP(w, r)
	})
}

// ErrHandlerTimeout is the error of writing after TimeoutHandler's time.
var ErrHandlerTimeout = errors.New("http: Handler timeout")

// TimeoutHandler responds with msg and status 503 when h takes longer than dt.
func TimeoutHandler(h Handler, dt time.Duration, msg string) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) { serveLimited(h, dt, msg, w, r) })
}

func serveLimited(h Handler, dt time.Duration, msg string, w ResponseWriter, r *Request) {
	ctx, cancel := context.WithTimeout(r.Context(), dt)
	defer cancel()
	r = r.WithContext(ctx)
	kept := &keptResponse{header: Header{}}
	done := make(chan struct{})
	panics := make(chan any, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				panics <- p
			}
		}()
		h.ServeHTTP(kept, r)
		close(done)
	}()
	select {
	case p := <-panics:
		panic(p)
	case <-done:
		kept.mu.Lock()
		defer kept.mu.Unlock()
		for key, values := range kept.header {
			w.Header()[key] = values
		}
		if kept.code == 0 {
			kept.code = StatusOK
		}
		w.WriteHeader(kept.code)
		w.Write(kept.body.Bytes())
	case <-ctx.Done():
		kept.mu.Lock()
		defer kept.mu.Unlock()
		w.WriteHeader(StatusServiceUnavailable)
		kept.err = ctx.Err()
		if kept.err == context.DeadlineExceeded {
			if msg == "" {
				msg = "<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>"
			}
			io.WriteString(w, msg)
			kept.err = ErrHandlerTimeout
		}
	}
}

// keptResponse holds a response back until it is complete.
type keptResponse struct {
	mu     sync.Mutex
	header Header
	body   bytes.Buffer
	code   int
	err    error
}

func (k *keptResponse) Header() Header { return k.header }

func (k *keptResponse) Write(p []byte) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.err != nil {
		return 0, k.err
	}
	if k.code == 0 {
		k.code = StatusOK
	}
	return k.body.Write(p)
}

func (k *keptResponse) WriteHeader(code int) {
	checkStatus(code)
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.err == nil && k.code == 0 {
		k.code = code
	}
}

func checkStatus(code int) {
	if code < 100 || code > 999 {
		panic("invalid WriteHeader code " + strconv.Itoa(code))
	}
}

// ResponseController controls a response beyond ResponseWriter.
type ResponseController struct {
	w ResponseWriter
}

// NewResponseController returns the controller of a response.
func NewResponseController(rw ResponseWriter) *ResponseController { return &ResponseController{rw} }

// controlled finds the writer with an ability, below those that wrap it.
func controlled[T any](w ResponseWriter) (T, error) {
	for {
		if t, ok := w.(T); ok {
			return t, nil
		}
		u, ok := w.(interface{ Unwrap() ResponseWriter })
		if !ok {
			var none T
			return none, fmt.Errorf("%w", ErrNotSupported)
		}
		w = u.Unwrap()
	}
}

// Flush sends what was written so far.
func (c *ResponseController) Flush() error {
	if f, err := controlled[interface{ FlushError() error }](c.w); err == nil {
		return f.FlushError()
	}
	f, err := controlled[Flusher](c.w)
	if err == nil {
		f.Flush()
	}
	return err
}

// Hijack hands the connection over.
func (c *ResponseController) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	h, err := controlled[Hijacker](c.w)
	if err != nil {
		return nil, nil, err
	}
	return h.Hijack()
}

// SetReadDeadline sets until when the request can be read.
func (c *ResponseController) SetReadDeadline(deadline time.Time) error {
	w, err := controlled[interface{ SetReadDeadline(time.Time) error }](c.w)
	if err != nil {
		return err
	}
	return w.SetReadDeadline(deadline)
}

// SetWriteDeadline sets until when the response can be written.
func (c *ResponseController) SetWriteDeadline(deadline time.Time) error {
	w, err := controlled[interface{ SetWriteDeadline(time.Time) error }](c.w)
	if err != nil {
		return err
	}
	return w.SetWriteDeadline(deadline)
}

// EnableFullDuplex lets a handler read the request while it writes the response.
func (c *ResponseController) EnableFullDuplex() error {
	w, err := controlled[interface{ EnableFullDuplex() error }](c.w)
	if err != nil {
		return err
	}
	return w.EnableFullDuplex()
}
