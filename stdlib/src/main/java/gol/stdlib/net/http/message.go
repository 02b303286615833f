package http

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

// ProtocolError is something that HTTP does not allow.
type ProtocolError struct {
	ErrorString string
}

func (e *ProtocolError) Error() string { return e.ErrorString }

// Is reports whether the error means that something is not supported.
func (e *ProtocolError) Is(err error) bool {
	return e == ErrNotSupported && err == errors.ErrUnsupported
}

// Errors of the protocol.
var (
	ErrNotSupported         = &ProtocolError{"feature not supported"}
	ErrMissingBoundary      = &ProtocolError{"no multipart boundary param in Content-Type"}
	ErrNotMultipart         = &ProtocolError{"request Content-Type isn't multipart/form-data"}
	ErrUnexpectedTrailer    = &ProtocolError{"trailer header without chunked transfer encoding"}
	ErrHeaderTooLong        = &ProtocolError{"header too long"}
	ErrShortBody            = &ProtocolError{"entity body too short"}
	ErrMissingContentLength = &ProtocolError{"missing ContentLength in HEAD response"}
)

// ErrBodyReadAfterClose is the error of reading a request's body after it was closed.
var ErrBodyReadAfterClose = errors.New("http: invalid Read on closed Body")

// ErrLineTooLong is the error of a chunk whose first line is too long.
var ErrLineTooLong = errors.New("header line too long")

var (
	errTooLarge   = errors.New("http: request too large")
	errClosedBody = errors.New("http: read on closed response body")
)

func quoted(what, value string) error { return fmt.Errorf("%s %q", what, value) }

type noBody struct{}

func (noBody) Read([]byte) (int, error)         { return 0, io.EOF }
func (noBody) Close() error                     { return nil }
func (noBody) WriteTo(io.Writer) (int64, error) { return 0, nil }

// NoBody is a body without bytes.
var NoBody = noBody{}

// readBytes reads a line without its end; what stands before an error is a line too. It is valid until the next read. The bytes that may still
// be read are counted down in left.
func readBytes(br *bufio.Reader, left *int64) ([]byte, error) {
	line, err := br.ReadSlice('\n')
	*left -= int64(len(line))
	if err == bufio.ErrBufferFull {
		var all []byte
		for err == bufio.ErrBufferFull && *left >= 0 {
			all = append(all, line...)
			line, err = br.ReadSlice('\n')
			*left -= int64(len(line))
		}
		line = append(all, line...)
	}
	if *left < 0 {
		return nil, errTooLarge
	}
	if err != nil && len(line) == 0 {
		return nil, err
	}
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return line, nil
}

// readLine is readBytes with a line that stays.
func readLine(br *bufio.Reader, left *int64) (string, error) {
	line, err := readBytes(br, left)
	return string(line), err
}

// readFields reads the fields up to the empty line.
func readFields(br *bufio.Reader, left *int64) (Header, error) {
	h := Header{}
	last := ""
	for {
		line, err := readBytes(br, left)
		if err != nil {
			return nil, noEOF(err)
		}
		if len(line) == 0 {
			return h, nil
		}
		if line[0] == ' ' || line[0] == '\t' {
			if values := h[last]; len(values) > 0 {
				values[len(values)-1] += " " + trim(string(line))
				continue
			}
			return nil, fmt.Errorf("malformed MIME header initial line: %q", line)
		}
		name, value := splitField(line)
		if name == "" {
			return nil, malformedField(line)
		}
		last = name
		if values := h[name]; values != nil {
			h[name] = append(values, value)
		} else {
			h[name] = []string{value}
		}
	}
}

func malformedField(line []byte) error {
	if bytes.IndexByte(line, ':') < 0 {
		return fmt.Errorf("malformed MIME header: missing colon: %q", line)
	}
	return fmt.Errorf("malformed MIME header line: %q", line)
}

// ParseHTTPVersion reads "HTTP/1.1" and the like.
func ParseHTTPVersion(vers string) (major, minor int, ok bool) {
	if vers == "HTTP/1.1" {
		return 1, 1, true
	}
	if len(vers) != len("HTTP/X.Y") || !strings.HasPrefix(vers, "HTTP/") || vers[6] != '.' {
		return 0, 0, false
	}
	major, minor = int(vers[5])-'0', int(vers[7])-'0'
	if major < 0 || major > 9 || minor < 0 || minor > 9 {
		return 0, 0, false
	}
	return major, minor, true
}

// contentLength returns the length that fields tell, -1 if they tell none.
func contentLength(h Header) (int64, error) {
	values := h["Content-Length"]
	if len(values) == 0 {
		return -1, nil
	}
	for _, v := range values[1:] {
		if trim(v) != trim(values[0]) {
			return 0, fmt.Errorf("http: message cannot contain multiple Content-Length headers; got %q", values)
		}
	}
	if len(values) > 1 {
		h["Content-Length"] = values[:1]
	}
	n, err := strconv.ParseUint(trim(values[0]), 10, 63)
	if err != nil {
		return 0, quoted("bad Content-Length", values[0])
	}
	return int64(n), nil
}

type unsupportedEncoding struct{ name string }

func (e *unsupportedEncoding) Error() string {
	return "unsupported transfer encoding: " + strconv.Quote(e.name)
}

// isChunked reports whether the fields say that the body comes in chunks.
func isChunked(h Header, major, minor int) (bool, error) {
	values, present := h["Transfer-Encoding"]
	if !present {
		return false, nil
	}
	delete(h, "Transfer-Encoding")
	if major < 1 || major == 1 && minor < 1 {
		return false, nil
	}
	if len(values) != 1 {
		return false, &unsupportedEncoding{fmt.Sprintf("%q", values)}
	}
	if !strings.EqualFold(values[0], "chunked") {
		return false, &unsupportedEncoding{values[0]}
	}
	return true, nil
}

// wantsClose reports whether the connection ends after a message.
func wantsClose(major, minor int, h Header) bool {
	if major < 1 {
		return true
	}
	connection := h["Connection"]
	if hasElement(connection, "close") {
		return true
	}
	return major == 1 && minor == 0 && !hasElement(connection, "keep-alive")
}

func bodyAllowed(status int) bool { return status >= 200 && status != 204 && status != 304 }

// body is the body of a message that is read from a connection.
type body struct {
	mu       sync.Mutex
	br       *bufio.Reader
	left     int64 // bytes of the body or of the chunk, -1 for all up to the end
	chunked  bool
	started  bool // whether a chunk was read before
	err      error
	closed   bool
	closeErr error        // of reading after Close
	trailer  func(Header) // gets what follows the last chunk
	atEnd    func(error)  // called once: with io.EOF at the end, otherwise with what ended it
	explain  func(error) error
}

func (b *body) end(err error) {
	if b.err != nil {
		return
	}
	if err != io.EOF && b.explain != nil {
		err = b.explain(err)
	}
	b.err = err
	if f := b.atEnd; f != nil {
		b.atEnd = nil
		f(err)
	}
}

func (b *body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, b.closeErr
	}
	return b.read(p)
}

func (b *body) read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if b.chunked && b.left == 0 {
		if err := b.nextChunk(); err != nil {
			b.end(err)
			return 0, b.err
		}
	}
	if b.left >= 0 && int64(len(p)) > b.left {
		p = p[:b.left]
	}
	n, err := b.br.Read(p)
	if b.left > 0 {
		b.left -= int64(n)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
	}
	if err == nil && b.left == 0 && !b.chunked {
		err = io.EOF
	}
	if err != nil {
		b.end(err)
		err = b.err
	}
	return n, err
}

// nextChunk reads up to the next chunk's bytes; io.EOF after the last.
func (b *body) nextChunk() error {
	limit := int64(1 << 16)
	if b.started {
		if line, err := readLine(b.br, &limit); err != nil {
			return noEOF(err)
		} else if line != "" {
			return errors.New("malformed chunked encoding")
		}
	}
	b.started = true
	line, err := readLine(b.br, &limit)
	if err != nil {
		if err == errTooLarge {
			return ErrLineTooLong
		}
		return noEOF(err)
	}
	size, _, _ := strings.Cut(line, ";")
	size = trim(size)
	if size == "" {
		return errors.New("empty hex number for chunk length")
	}
	if len(size) > 15 {
		return errors.New("http chunk length too large")
	}
	n, err := strconv.ParseInt(size, 16, 64)
	if err != nil || n < 0 {
		return errors.New("invalid byte in chunk length")
	}
	b.left = n
	if n > 0 {
		return nil
	}
	limit = 1 << 20
	h, err := readFields(b.br, &limit)
	if err != nil {
		return noEOF(err)
	}
	if b.trailer != nil && len(h) > 0 {
		b.trailer(h)
	}
	return io.EOF
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (b *body) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	b.end(b.closeErr)
	return nil
}

// drain reads at most n bytes more; whether the end was reached.
func (b *body) drain(n int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.chunked && b.left > n {
		return false
	}
	buf := make([]byte, 4096)
	for n >= 0 && b.err == nil {
		k, _ := b.read(buf)
		n -= int64(k)
	}
	return b.err == io.EOF
}

func (b *body) ended() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err == io.EOF
}

// chunkedWriter writes each piece as a chunk.
type chunkedWriter struct{ w io.Writer }

func (c chunkedWriter) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if _, err := io.WriteString(c.w, strconv.FormatInt(int64(len(p)), 16)+"\r\n"); err != nil {
		return 0, err
	}
	n, err := c.w.Write(p)
	if err != nil {
		return n, err
	}
	_, err = io.WriteString(c.w, "\r\n")
	return n, err
}
