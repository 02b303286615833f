package http

import (
	"bufio"
	"crypto/tls"
	"errors"
	"io"
	"net/url"
	"strconv"
	"strings"
)

// ErrNoLocation is the error of a response without Location field.
var ErrNoLocation = errors.New("http: no Location header in response")

// Response is the response to a request.
type Response struct {
	Status           string
	StatusCode       int
	Proto            string
	ProtoMajor       int
	ProtoMinor       int
	Header           Header
	Body             io.ReadCloser
	ContentLength    int64
	TransferEncoding []string
	Close            bool
	Uncompressed     bool
	Trailer          Header
	Request          *Request
	TLS              *tls.ConnectionState
}

// Cookies returns the cookies that the response sets.
func (r *Response) Cookies() []*Cookie { return setCookies(r.Header) }

// Location returns the URL of the Location field.
func (r *Response) Location() (*url.URL, error) {
	location := r.Header.Get("Location")
	if location == "" {
		return nil, ErrNoLocation
	}
	if r.Request != nil && r.Request.URL != nil {
		return r.Request.URL.Parse(location)
	}
	return url.Parse(location)
}

// ProtoAtLeast reports whether the response's protocol is at least that version.
func (r *Response) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

func (r *Response) closeBody() {
	if r.Body != nil {
		r.Body.Close()
	}
}

// ReadResponse reads the response to a request; nil stands for a GET.
func ReadResponse(r *bufio.Reader, req *Request) (*Response, error) {
	left := int64(1) << 62
	return readResponse(r, req, &left)
}

func readResponse(br *bufio.Reader, req *Request, left *int64) (*Response, error) {
	line, err := readLine(br, left)
	if err != nil {
		return nil, noEOF(err)
	}
	r := &Response{Request: req}
	proto, status, found := strings.Cut(line, " ")
	if !found {
		return nil, quoted("malformed HTTP response", line)
	}
	r.Proto, r.Status = proto, strings.TrimLeft(status, " ")
	code, _, _ := strings.Cut(r.Status, " ")
	r.StatusCode, err = strconv.Atoi(code)
	if len(code) != 3 || err != nil || r.StatusCode < 0 {
		return nil, quoted("malformed HTTP status code", code)
	}
	var ok bool
	if r.ProtoMajor, r.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, quoted("malformed HTTP version", proto)
	}
	if r.Header, err = readFields(br, left); err != nil {
		return nil, err
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
	r.ContentLength = length
	b := &body{br: br, left: length, closeErr: errClosedBody}
	switch {
	case req != nil && req.Method == "HEAD":
		r.Body = NoBody
	case !bodyAllowed(r.StatusCode):
		r.ContentLength = 0
		r.Body = NoBody
	case chunked:
		delete(r.Header, "Content-Length")
		r.ContentLength = -1
		b.chunked, b.left = true, 0
		b.trailer = func(h Header) { r.Trailer = h }
		r.Body = b
	case length == 0:
		r.Body = NoBody
	default:
		if length < 0 {
			r.Close = true
		}
		r.Body = b
	}
	if chunked {
		r.TransferEncoding = []string{"chunked"}
	}
	return r, nil
}

// Write writes the response as a server sends it, and closes the body.
func (r *Response) Write(w io.Writer) error {
	status := r.Status
	if status == "" {
		status = StatusText(r.StatusCode)
		if status == "" {
			status = "status code " + strconv.Itoa(r.StatusCode)
		}
	} else {
		status = strings.TrimPrefix(status, strconv.Itoa(r.StatusCode)+" ")
	}
	head := "HTTP/" + strconv.Itoa(r.ProtoMajor) + "." + strconv.Itoa(r.ProtoMinor) + " " +
		digits3(r.StatusCode) + " " + status + "\r\n"
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	length := r.ContentLength
	var source io.Reader = r.Body
	if length == 0 && r.Body != nil {
		first := make([]byte, 1)
		if n, err := r.Body.Read(first); n > 0 {
			length = -1
			source = io.MultiReader(strings.NewReader(string(first)), r.Body)
		} else if err != nil && err != io.EOF {
			return err
		}
	}
	chunked := length < 0 && r.ProtoAtLeast(1, 1) && bodyAllowed(r.StatusCode) && !r.Close
	extra := ""
	if r.Close || length < 0 && !chunked {
		extra += "Connection: close\r\n"
	}
	switch {
	case chunked:
		extra += "Transfer-Encoding: chunked\r\n"
	case length > 0 || length == 0 && bodyAllowed(r.StatusCode) && r.Body != nil:
		extra += "Content-Length: " + strconv.FormatInt(length, 10) + "\r\n"
	}
	if _, err := io.WriteString(w, extra); err != nil {
		return err
	}
	if err := r.Header.WriteSubset(w, notInResponse); err != nil {
		return err
	}
	if _, err := io.WriteString(w, "\r\n"); err != nil {
		return err
	}
	if r.Body == nil {
		return nil
	}
	defer r.Body.Close()
	if chunked {
		if _, err := io.Copy(chunkedWriter{w}, source); err != nil {
			return err
		}
		_, err := io.WriteString(w, "0\r\n\r\n")
		return err
	}
	if length > 0 {
		source = io.LimitReader(source, length)
	}
	_, err := io.Copy(w, source)
	return err
}

var notInResponse = map[string]bool{"Content-Length": true, "Transfer-Encoding": true, "Trailer": true}

func digits3(n int) string {
	text := strconv.Itoa(n)
	for len(text) < 3 {
		text = "0" + text
	}
	return text
}
