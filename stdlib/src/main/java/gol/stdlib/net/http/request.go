package http

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
)

// ErrNoCookie is the error of a cookie that was not sent.
var ErrNoCookie = errors.New("http: named cookie not present")

// ErrMissingFile is the error of a file that a form does not have.
var ErrMissingFile = errors.New("http: no such file")

// Request is a request: one that a server received, or one for a client to send.
type Request struct {
	Method           string
	URL              *url.URL
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	GetBody          func() (io.ReadCloser, error)
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Host             string
	Form             url.Values
	PostForm         url.Values
	Trailer          Header
	RemoteAddr       string
	RequestURI       string
	TLS              *tls.ConnectionState
	Cancel           <-chan struct{}
	Response         *Response
	Pattern          string

	ctx    context.Context
	values map[string]string // of the pattern's wildcards
}

// NewRequest is NewRequestWithContext without a context.
func NewRequest(method, url string, body io.Reader) (*Request, error) {
	return NewRequestWithContext(context.Background(), method, url, body)
}

// NewRequestWithContext makes a request for a client; ctx can end it.
func NewRequestWithContext(ctx context.Context, method, rawURL string, body io.Reader) (*Request, error) {
	if method == "" {
		method = "GET"
	}
	if !isToken(method) {
		return nil, fmt.Errorf("net/http: invalid method %q", method)
	}
	if ctx == nil {
		return nil, errors.New("net/http: nil Context")
	}
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, err
	}
	u.Host = strings.TrimSuffix(u.Host, ":")
	r := &Request{
		ctx: ctx, Method: method, URL: u, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: Header{}, Host: u.Host,
	}
	if body == nil {
		return r, nil
	}
	if rc, ok := body.(io.ReadCloser); ok {
		r.Body = rc
	} else {
		r.Body = io.NopCloser(body)
	}
	var again func() io.Reader
	switch b := body.(type) {
	case *bytes.Buffer:
		r.ContentLength = int64(b.Len())
		content := b.Bytes()
		again = func() io.Reader { return bytes.NewReader(content) }
	case *bytes.Reader:
		r.ContentLength = int64(b.Len())
		start := *b
		again = func() io.Reader { copied := start; return &copied }
	case *strings.Reader:
		r.ContentLength = int64(b.Len())
		start := *b
		again = func() io.Reader { copied := start; return &copied }
	}
	if again != nil {
		r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(again()), nil }
		if r.ContentLength == 0 {
			r.Body = NoBody
			r.GetBody = func() (io.ReadCloser, error) { return NoBody, nil }
		}
	}
	return r, nil
}

// Context returns the request's context.
func (r *Request) Context() context.Context {
	if r.ctx == nil {
		return context.Background()
	}
	return r.ctx
}

// WithContext returns a shallow copy with another context.
func (r *Request) WithContext(ctx context.Context) *Request {
	if ctx == nil {
		panic("nil context")
	}
	c := *r
	c.ctx = ctx
	return &c
}

// Clone returns a copy with another context; the bodies are the same.
func (r *Request) Clone(ctx context.Context) *Request {
	c := r.WithContext(ctx)
	if r.URL != nil {
		u := *r.URL
		c.URL = &u
	}
	c.Header = r.Header.Clone()
	c.Trailer = r.Trailer.Clone()
	c.TransferEncoding = append([]string(nil), r.TransferEncoding...)
	c.Form = url.Values(Header(r.Form).Clone())
	c.PostForm = url.Values(Header(r.PostForm).Clone())
	if r.values != nil {
		c.values = map[string]string{}
		for name, value := range r.values {
			c.values[name] = value
		}
	}
	return c
}

// ProtoAtLeast reports whether the request's protocol is at least that version.
func (r *Request) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// UserAgent returns the client's name.
func (r *Request) UserAgent() string { return r.Header.Get("User-Agent") }

// Referer returns the address from where the client came.
func (r *Request) Referer() string { return r.Header.Get("Referer") }

// Cookies returns the cookies that were sent.
func (r *Request) Cookies() []*Cookie { return sentCookies(r.Header, "") }

// CookiesNamed returns the cookies of a name.
func (r *Request) CookiesNamed(name string) []*Cookie {
	if name == "" {
		return []*Cookie{}
	}
	return sentCookies(r.Header, name)
}

// Cookie returns the first cookie of a name, or ErrNoCookie.
func (r *Request) Cookie(name string) (*Cookie, error) {
	if found := r.CookiesNamed(name); len(found) > 0 {
		return found[0], nil
	}
	return nil, ErrNoCookie
}

// AddCookie adds name and value of a cookie to the request.
func (r *Request) AddCookie(c *Cookie) {
	plain := Cookie{Name: strings.NewReplacer("\n", "-", "\r", "-").Replace(c.Name), Value: c.Value, Quoted: c.Quoted}
	if before := r.Header.Get("Cookie"); before != "" {
		r.Header.Set("Cookie", before+"; "+plain.pair())
	} else {
		r.Header.Set("Cookie", plain.pair())
	}
}

func base64Encode(s string) string
func base64Decode(s string) (decoded string, ok bool)

// SetBasicAuth adds a user's name and password.
func (r *Request) SetBasicAuth(username, password string) {
	r.Header.Set("Authorization", "Basic "+base64Encode(username+":"+password))
}

// BasicAuth returns the user's name and password, if they were sent.
func (r *Request) BasicAuth() (username, password string, ok bool) {
	scheme, code, found := strings.Cut(r.Header.Get("Authorization"), " ")
	if !found || !strings.EqualFold(scheme, "Basic") {
		return "", "", false
	}
	text, ok := base64Decode(code)
	if !ok {
		return "", "", false
	}
	username, password, ok = strings.Cut(text, ":")
	if !ok {
		return "", "", false
	}
	return username, password, true
}

// PathValue returns what stands in the place of a wildcard of the pattern.
func (r *Request) PathValue(name string) string { return r.values[name] }

// SetPathValue sets what PathValue returns.
func (r *Request) SetPathValue(name, value string) {
	if r.values == nil {
		r.values = map[string]string{}
	}
	r.values[name] = value
}

const maxForm = 10 << 20

func (r *Request) parsePostForm() (url.Values, error) {
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	if !strings.EqualFold(trim(kind), "application/x-www-form-urlencoded") {
		return nil, nil
	}
	var reader io.Reader = r.Body
	if _, limited := reader.(*maxBytesReader); !limited {
		reader = io.LimitReader(reader, maxForm+1)
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		return nil, err
	}
	if _, limited := r.Body.(*maxBytesReader); !limited && len(text) > maxForm {
		return nil, errors.New("http: POST too large")
	}
	return url.ParseQuery(string(text))
}

// ParseForm fills Form from the query and the body, PostForm from the body.
func (r *Request) ParseForm() error {
	var err error
	if r.PostForm == nil {
		if r.Method == "POST" || r.Method == "PUT" || r.Method == "PATCH" {
			r.PostForm, err = r.parsePostForm()
		}
		if r.PostForm == nil {
			r.PostForm = url.Values{}
		}
	}
	if r.Form == nil {
		r.Form = url.Values{}
		for key, values := range r.PostForm {
			r.Form[key] = append(r.Form[key], values...)
		}
		if r.URL != nil {
			query, queryErr := url.ParseQuery(r.URL.RawQuery)
			if err == nil {
				err = queryErr
			}
			for key, values := range query {
				r.Form[key] = append(r.Form[key], values...)
			}
		}
	}
	return err
}

// FormValue returns the first value of a key in body or query.
func (r *Request) FormValue(key string) string {
	if r.Form == nil {
		r.ParseForm()
	}
	return r.Form.Get(key)
}

// PostFormValue returns the first value of a key in the body.
func (r *Request) PostFormValue(key string) string {
	if r.PostForm == nil {
		r.ParseForm()
	}
	return r.PostForm.Get(key)
}

func (r *Request) closeBody() {
	if r.Body != nil {
		r.Body.Close()
	}
}

// outgoingLength returns how long the body to be sent is, -1 if that is not known.
func (r *Request) outgoingLength() int64 {
	if r.Body == nil || r.Body == NoBody {
		return 0
	}
	if r.ContentLength != 0 {
		return r.ContentLength
	}
	return -1
}

// probe reads the first byte of a body of unknown length for methods that mostly have none.
func (r *Request) probe(length int64) (io.Reader, int64) {
	var source io.Reader = r.Body
	if length >= 0 {
		return source, length
	}
	switch r.Method {
	case "", "GET", "HEAD", "DELETE", "OPTIONS", "PROPFIND", "SEARCH":
		first := make([]byte, 1)
		n, err := io.ReadFull(r.Body, first)
		if n == 0 && err == io.EOF {
			return nil, 0
		}
		if n > 0 {
			return io.MultiReader(bytes.NewReader(first), r.Body), -1
		}
	}
	return source, length
}

// bodyReadError is an error of the body that a request sends.
type bodyReadError struct{ error }

// Write writes the request as it is sent, and closes the body.
func (r *Request) Write(w io.Writer) error { return r.write(w, "") }

// WriteProxy is Write with the whole URL.
func (r *Request) WriteProxy(w io.Writer) error { return r.writeURI(w, "", true) }

func (r *Request) write(w io.Writer, extra string) error { return r.writeURI(w, extra, false) }

var notFromHeader = map[string]bool{
	"Host": true, "User-Agent": true, "Content-Length": true, "Transfer-Encoding": true, "Trailer": true,
}

// writeURI writes the request, with more fields after its own.
func (r *Request) writeURI(w io.Writer, extra string, whole bool) error {
	if r.Body != nil {
		defer r.Body.Close()
	}
	host := r.Host
	if host == "" {
		if r.URL == nil {
			return errors.New("http: Request.Write on Request with no Host or URL set")
		}
		host = r.URL.Host
	}
	if at := strings.IndexByte(host, '%'); at >= 0 && host[0] == '[' {
		if end := strings.IndexByte(host, ']'); end > at {
			host = host[:at] + host[end:]
		}
	}
	uri := r.URL.RequestURI()
	if whole && r.URL.Scheme != "" && r.URL.Opaque == "" {
		uri = r.URL.Scheme + "://" + host + uri
	} else if r.Method == "CONNECT" && r.URL.Path == "" {
		uri = host
	}
	if !isFieldValue(uri) {
		return errors.New("net/http: can't write control character in Request.URL")
	}
	method := r.Method
	if method == "" {
		method = "GET"
	}
	agent := "Go-http-client/1.1"
	if r.Header.has("User-Agent") {
		agent = oneLine(r.Header.get("User-Agent"))
	}
	var source io.Reader
	length := r.outgoingLength()
	if length != 0 {
		source, length = r.probe(length)
	}
	bw, ok := w.(*bufio.Writer)
	if !ok {
		bw = bufio.NewWriter(w)
	}
	bw.WriteString(method + " " + uri + " HTTP/1.1\r\nHost: " + host + "\r\n")
	if agent != "" {
		bw.WriteString("User-Agent: " + agent + "\r\n")
	}
	if r.Close && !hasElement(r.Header["Connection"], "close") {
		bw.WriteString("Connection: close\r\n")
	}
	switch {
	case length > 0 || length == 0 && (method == "POST" || method == "PUT" || method == "PATCH"):
		bw.WriteString("Content-Length: " + strconv.FormatInt(length, 10) + "\r\n")
	case length < 0:
		bw.WriteString("Transfer-Encoding: chunked\r\n")
	}
	if len(r.Header) > 0 {
		r.Header.WriteSubset(bw, notFromHeader)
	}
	bw.WriteString(extra)
	bw.WriteString("\r\n")
	if source != nil {
		if err := writeBody(bw, source, length); err != nil {
			return err
		}
	}
	return bw.Flush()
}

// bodySource tells errors of the body from those of the connection.
type bodySource struct {
	r   io.Reader
	err error
}

func (s *bodySource) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}

func writeBody(bw *bufio.Writer, r io.Reader, length int64) error {
	source := &bodySource{r: r}
	var err error
	if length < 0 {
		bw.Flush()
		buf := make([]byte, 32*1024)
		out := chunkedWriter{bw}
		for err == nil {
			var n int
			n, err = source.Read(buf)
			if n > 0 {
				if _, werr := out.Write(buf[:n]); werr != nil {
					return werr
				}
				if werr := bw.Flush(); werr != nil {
					return werr
				}
			}
		}
		if err == io.EOF {
			_, err = bw.WriteString("0\r\n\r\n")
		}
	} else {
		var n int64
		n, err = io.Copy(bw, io.LimitReader(source, length))
		if err == nil {
			more, _ := io.Copy(io.Discard, source)
			if n+more != length {
				err = fmt.Errorf("http: ContentLength=%d with Body length %d", length, n+more)
			}
		}
	}
	if source.err != nil {
		return bodyReadError{source.err}
	}
	return err
}

// ReadRequest reads a request, as a server does.
func ReadRequest(b *bufio.Reader) (*Request, error) {
	left := int64(1) << 62
	r, err := readRequest(b, &left)
	if err != nil {
		return nil, err
	}
	delete(r.Header, "Host")
	return r, nil
}

func readRequest(br *bufio.Reader, left *int64) (*Request, error) {
	line, err := readLine(br, left)
	if err != nil {
		return nil, err
	}
	r := &Request{}
	method, rest, ok1 := strings.Cut(line, " ")
	uri, proto, ok2 := strings.Cut(rest, " ")
	if !ok1 || !ok2 {
		return nil, quoted("malformed HTTP request", line)
	}
	if !isToken(method) {
		return nil, quoted("invalid method", method)
	}
	var ok bool
	if r.ProtoMajor, r.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, quoted("malformed HTTP version", proto)
	}
	r.Method, r.RequestURI, r.Proto = method, uri, proto
	authority := method == "CONNECT" && !strings.HasPrefix(uri, "/")
	if authority {
		uri = "http://" + uri
	}
	if r.URL, err = url.ParseRequestURI(uri); err != nil {
		return nil, err
	}
	if authority {
		r.URL.Scheme = ""
	}
	if r.Header, err = readFields(br, left); err != nil {
		return nil, err
	}
	if len(r.Header["Host"]) > 1 {
		return nil, errors.New("too many Host headers")
	}
	if r.Host = r.URL.Host; r.Host == "" {
		r.Host = r.Header.get("Host")
	}
	r.Close = wantsClose(r.ProtoMajor, r.ProtoMinor, r.Header)
	chunked, err := isChunked(r.Header, r.ProtoMajor, r.ProtoMinor)
	if err != nil {
		return nil, err
	}
	length, err := contentLength(r.Header)
	if err != nil {
		return nil, err
	}
	r.Body = NoBody
	switch {
	case chunked:
		delete(r.Header, "Content-Length")
		r.ContentLength = -1
		r.TransferEncoding = []string{"chunked"}
		r.Body = &body{br: br, chunked: true, closeErr: ErrBodyReadAfterClose, trailer: func(h Header) { r.Trailer = h }}
	case length > 0:
		r.ContentLength = length
		r.Body = &body{br: br, left: length, closeErr: ErrBodyReadAfterClose}
	}
	return r, nil
}
