// Package httptest tests HTTP: servers on the loopback, recorded responses.
package httptest

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// DefaultRemoteAddr is a client's default address.
const DefaultRemoteAddr = "1.2.3.4"

// NewRequest returns a request as a server gets it, for calling a handler.
func NewRequest(method, target string, body io.Reader) *http.Request {
	return NewRequestWithContext(context.Background(), method, target, body)
}

// NewRequestWithContext is NewRequest with a context.
func NewRequestWithContext(ctx context.Context, method, target string, body io.Reader) *http.Request {
	if method == "" {
		method = "GET"
	}
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(method + " " + target + " HTTP/1.0\r\n\r\n")))
	if err != nil {
		panic("invalid NewRequest arguments; " + err.Error())
	}
	r = r.WithContext(ctx)
	r.Proto, r.ProtoMinor, r.Close = "HTTP/1.1", 1, false
	if body != nil {
		switch b := body.(type) {
		case *bytes.Buffer:
			r.ContentLength = int64(b.Len())
		case *bytes.Reader:
			r.ContentLength = int64(b.Len())
		case *strings.Reader:
			r.ContentLength = int64(b.Len())
		default:
			r.ContentLength = -1
		}
		if rc, ok := body.(io.ReadCloser); ok {
			r.Body = rc
		} else {
			r.Body = io.NopCloser(body)
		}
	}
	r.RemoteAddr = "192.0.2.1:1234"
	if r.Host == "" {
		r.Host = "example.com"
	}
	if strings.HasPrefix(target, "https://") {
		r.TLS = &tls.ConnectionState{Version: tls.VersionTLS12, HandshakeComplete: true, ServerName: r.Host}
	}
	return r
}

// ResponseRecorder is a ResponseWriter that keeps what it gets.
type ResponseRecorder struct {
	Code      int
	HeaderMap http.Header
	Body      *bytes.Buffer
	Flushed   bool

	result      *http.Response
	sent        http.Header
	wroteHeader bool
}

// NewRecorder returns a recorder.
func NewRecorder() *ResponseRecorder {
	return &ResponseRecorder{Code: 200, HeaderMap: http.Header{}, Body: &bytes.Buffer{}}
}

// Header returns the handler's fields.
func (rw *ResponseRecorder) Header() http.Header {
	if rw.HeaderMap == nil {
		rw.HeaderMap = http.Header{}
	}
	return rw.HeaderMap
}

func (rw *ResponseRecorder) begin(start []byte) {
	if rw.wroteHeader {
		return
	}
	h := rw.Header()
	if _, typed := h["Content-Type"]; !typed && h.Get("Transfer-Encoding") == "" {
		h.Set("Content-Type", http.DetectContentType(start))
	}
	rw.WriteHeader(200)
}

func (rw *ResponseRecorder) checkBody() error {
	if c := rw.Code; c < 200 || c == 204 || c == 304 {
		return http.ErrBodyNotAllowed
	}
	return nil
}

// Write keeps bytes of the body.
func (rw *ResponseRecorder) Write(buf []byte) (int, error) {
	rw.begin(buf[:min(len(buf), 512)])
	if err := rw.checkBody(); err != nil {
		return 0, err
	}
	if rw.Body != nil {
		rw.Body.Write(buf)
	}
	return len(buf), nil
}

// WriteString keeps bytes of the body.
func (rw *ResponseRecorder) WriteString(str string) (int, error) { return rw.Write([]byte(str)) }

// WriteHeader keeps the status and the fields as they are now.
func (rw *ResponseRecorder) WriteHeader(code int) {
	if rw.wroteHeader {
		return
	}
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
	rw.Code = code
	rw.wroteHeader = true
	rw.sent = rw.Header().Clone()
}

// Flush notes that it was called.
func (rw *ResponseRecorder) Flush() {
	if !rw.wroteHeader {
		rw.WriteHeader(200)
	}
	rw.Flushed = true
}

// Result returns the response, once the handler is done.
func (rw *ResponseRecorder) Result() *http.Response {
	if rw.result != nil {
		return rw.result
	}
	if rw.sent == nil {
		rw.sent = rw.Header().Clone()
	}
	r := &http.Response{StatusCode: rw.Code, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: rw.sent}
	rw.result = r
	if r.StatusCode == 0 {
		r.StatusCode = 200
	}
	r.Status = fmt.Sprintf("%03d %s", r.StatusCode, http.StatusText(r.StatusCode))
	r.Body = http.NoBody
	if rw.Body != nil {
		r.Body = io.NopCloser(bytes.NewReader(rw.Body.Bytes()))
	}
	r.ContentLength = -1
	if n, err := strconv.ParseUint(strings.TrimSpace(r.Header.Get("Content-Length")), 10, 63); err == nil {
		r.ContentLength = int64(n)
	}
	return r
}

// Server is a server on the loopback.
type Server struct {
	URL         string
	Listener    net.Listener
	EnableHTTP2 bool
	TLS         *tls.Config
	Config      *http.Server

	certificate *x509.Certificate
	client      *http.Client
	mu          sync.Mutex
	closed      bool
	conns       map[net.Conn]http.ConnState
	open        sync.WaitGroup
}

// NewServer starts a server.
func NewServer(handler http.Handler) *Server {
	s := NewUnstartedServer(handler)
	s.Start()
	return s
}

// NewTLSServer starts a server of HTTPS; only its Client trusts it.
func NewTLSServer(handler http.Handler) *Server {
	s := NewUnstartedServer(handler)
	s.StartTLS()
	return s
}

// NewUnstartedServer returns a server that listens, but does not serve yet.
func NewUnstartedServer(handler http.Handler) *Server {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(fmt.Sprintf("httptest: failed to listen on a port: %v", err))
	}
	return &Server{Listener: l, Config: &http.Server{Handler: handler}}
}

// Start begins to serve.
func (s *Server) Start() {
	if s.URL != "" {
		panic("Server already started")
	}
	if s.client == nil {
		s.client = &http.Client{Transport: &http.Transport{}}
	}
	s.URL = "http://" + s.Listener.Addr().String()
	s.serve()
}

// StartTLS begins to serve HTTPS.
func (s *Server) StartTLS() {
	if s.URL != "" {
		panic("Server already started")
	}
	cert, err := tls.X509KeyPair([]byte(serverCertificate), []byte(serverKey))
	if err != nil {
		panic(fmt.Sprintf("httptest: NewTLSServer: %v", err))
	}
	config := s.TLS.Clone()
	if config == nil {
		config = &tls.Config{}
	}
	if len(config.Certificates) == 0 {
		config.Certificates = []tls.Certificate{cert}
	}
	s.TLS = config
	if s.certificate, err = x509.ParseCertificate(config.Certificates[0].Certificate[0]); err != nil {
		panic(fmt.Sprintf("httptest: NewTLSServer: %v", err))
	}
	pool := x509.NewCertPool()
	pool.AddCert(s.certificate)
	s.client = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}}
	s.Listener = tls.NewListener(s.Listener, s.TLS)
	s.URL = "https://" + s.Listener.Addr().String()
	s.serve()
}

// serve starts the server, and follows its connections.
func (s *Server) serve() {
	s.conns = map[net.Conn]http.ConnState{}
	hook := s.Config.ConnState
	s.Config.ConnState = func(c net.Conn, state http.ConnState) {
		s.follow(c, state)
		if hook != nil {
			hook(c, state)
		}
	}
	s.open.Add(1)
	go func() {
		defer s.open.Done()
		s.Config.Serve(s.Listener)
	}()
}

func (s *Server) follow(c net.Conn, state http.ConnState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, known := s.conns[c]
	switch state {
	case http.StateNew:
		if !known {
			s.open.Add(1)
		}
		s.conns[c] = state
	case http.StateHijacked, http.StateClosed:
		if known {
			delete(s.conns, c)
			s.open.Done()
		}
	default:
		s.conns[c] = state
	}
	if s.closed && state != http.StateActive {
		c.Close()
	}
}

// Close ends the server when its requests are served.
func (s *Server) Close() {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		s.Listener.Close()
		s.Config.SetKeepAlivesEnabled(false)
		for c, state := range s.conns {
			if state == http.StateIdle || state == http.StateNew {
				c.Close()
			}
		}
	}
	s.mu.Unlock()
	if t, ok := http.DefaultTransport.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
	if s.client != nil {
		s.client.CloseIdleConnections()
	}
	s.open.Wait()
}

// CloseClientConnections closes all connections.
func (s *Server) CloseClientConnections() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		c.Close()
	}
}

// Certificate returns the certificate of a server of HTTPS.
func (s *Server) Certificate() *x509.Certificate { return s.certificate }

// Client returns a client that trusts the server.
func (s *Server) Client() *http.Client { return s.client }
