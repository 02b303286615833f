package http

import (
	"bufio"
	"context"
	"io"
	"net"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// TrailerPrefix marks fields of a response's header that are to be sent after the body.
const TrailerPrefix = "Trailer:"

// More than this of a request's body is not read for the sake of the next request.
const maxUnread = 256 << 10

// response is the ResponseWriter of a server. The body goes through a buffer, so that a short one has its length told.
type response struct {
	c      *serverConn
	req    *Request
	body   io.ReadCloser // the request's, as it comes from the connection
	ctx    *requestContext

	header      Header // the handler's, nil until it asks
	sent        Header // what it was at WriteHeader
	status      int
	wroteHeader bool
	headDone    bool // whether the header was sent
	length      int64
	written     int64
	buf         *bufio.Writer
	chunked     bool
	handlerDone bool
	closeAfter  bool
	duplex      bool
	failed      bool
	gone        chan bool
}

func newResponse(c *serverConn, r *Request, ctx *requestContext) *response {
	w := &response{c: c, req: r, body: r.Body, ctx: ctx, length: -1, buf: c.body}
	w.buf.Reset(bodyWriter{w})
	return w
}

// Header returns the fields that will be sent.
func (w *response) Header() Header {
	if w.header == nil {
		w.header = Header{}
	}
	return w.header
}

func outsideCaller() (function, file string, line int)

// WriteHeader sets the status; fields that are set later are not sent.
func (w *response) WriteHeader(code int) {
	hijacked := w.c.isHijacked()
	if hijacked || w.wroteHeader {
		function, file, line := outsideCaller()
		if hijacked {
			w.c.server.logf("http: response.WriteHeader on hijacked connection from %s (%s:%d)", function, file, line)
		} else {
			w.c.server.logf("http: superfluous response.WriteHeader call from %s (%s:%d)", function, file, line)
		}
		return
	}
	checkStatus(code)
	if code < 200 && code != StatusSwitchingProtocols {
		w.c.bw.WriteString(statusLine(w.req, code))
		w.header.WriteSubset(w.c.bw, notInResponse)
		w.c.bw.WriteString("\r\n")
		w.c.bw.Flush()
		return
	}
	w.wroteHeader = true
	w.status = code
	w.sent = w.header.Clone()
	if text := w.sent.get("Content-Length"); text != "" {
		n, err := strconv.ParseInt(text, 10, 64)
		if err == nil && n >= 0 {
			w.length = n
		} else {
			w.c.server.logf("http: invalid Content-Length of %q", text)
			delete(w.sent, "Content-Length")
			delete(w.header, "Content-Length")
		}
	}
}

func statusLine(r *Request, code int) string {
	if code == StatusOK && r.ProtoAtLeast(1, 1) {
		return "HTTP/1.1 200 OK\r\n"
	}
	proto := "HTTP/1.0 "
	if r.ProtoAtLeast(1, 1) {
		proto = "HTTP/1.1 "
	}
	text := StatusText(code)
	if text == "" {
		text = "status code " + strconv.Itoa(code)
	}
	return proto + digits3(code) + " " + text + "\r\n"
}

func (w *response) begin(n int) error {
	if w.c.isHijacked() {
		if n > 0 {
			function, file, line := outsideCaller()
			w.c.server.logf("http: response.Write on hijacked connection from %s (%s:%d)", function, file, line)
		}
		return ErrHijacked
	}
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	if n == 0 {
		return nil
	}
	if !bodyAllowed(w.status) {
		return ErrBodyNotAllowed
	}
	w.written += int64(n)
	if w.length != -1 && w.written > w.length {
		return ErrContentLength
	}
	return nil
}

// Write writes to the body.
func (w *response) Write(p []byte) (int, error) {
	if err := w.begin(len(p)); err != nil || len(p) == 0 {
		return 0, err
	}
	return w.buf.Write(p)
}

// WriteString writes to the body.
func (w *response) WriteString(s string) (int, error) {
	if err := w.begin(len(s)); err != nil || len(s) == 0 {
		return 0, err
	}
	return w.buf.WriteString(s)
}

// bodyWriter takes what comes out of the buffer.
type bodyWriter struct{ w *response }

func (b bodyWriter) Write(p []byte) (int, error) {
	w := b.w
	w.sendHead(p)
	if w.req.Method == "HEAD" {
		return len(p), nil
	}
	var n int
	var err error
	if w.chunked {
		n, err = chunkedWriter{w.c.bw}.Write(p)
	} else {
		n, err = w.c.bw.Write(p)
	}
	if err != nil {
		w.failed = true
		w.c.cancel()
	}
	return n, err
}

// sendHead sends status and header; p is the beginning of the body.
func (w *response) sendHead(p []byte) {
	if w.headDone {
		return
	}
	w.headDone = true
	h := w.sent
	keepsAlive := w.c.server.keepsAlive()
	head := w.req.Method == "HEAD"
	allowed := bodyAllowed(w.status)
	encoding := h.get("Transfer-Encoding")
	trailers := w.hasTrailers()
	var length, kind, connection, transfer string

	if w.handlerDone && !trailers && encoding == "" && allowed && !h.has("Content-Length") && (!head || len(p) > 0) {
		w.length = int64(len(p))
		length = strconv.Itoa(len(p))
	}
	old := w.req.ProtoMajor == 1 && w.req.ProtoMinor == 0
	if old && hasElement(w.req.Header["Connection"], "keep-alive") && (head || w.length >= 0 || !allowed) {
		if !h.has("Connection") {
			connection = "keep-alive"
		}
	} else if old || w.req.Close {
		w.closeAfter = true
	}
	if h.get("Connection") == "close" || !keepsAlive {
		w.closeAfter = true
	}
	w.readRest()
	if allowed {
		if !h.has("Content-Type") && h.get("Content-Encoding") == "" && encoding == "" && len(p) > 0 {
			kind = DetectContentType(p)
		}
	} else {
		delete(h, "Content-Type")
		delete(h, "Transfer-Encoding")
		if w.status != StatusNotModified {
			delete(h, "Content-Length")
		}
	}
	delete(h, "Transfer-Encoding")
	switch {
	case head || !allowed:
	case w.length >= 0:
		if encoding != "" && encoding != "identity" {
			w.c.server.logf("http: WriteHeader called with both Transfer-Encoding of %q and a Content-Length of %d", encoding, w.length)
		}
	case w.req.ProtoAtLeast(1, 1) && encoding != "identity":
		w.chunked = true
		transfer = "chunked"
		delete(h, "Content-Length")
	default:
		w.closeAfter = true
	}
	if w.closeAfter && w.status != StatusSwitchingProtocols && !(keepsAlive && hasElement(h["Connection"], "close")) {
		delete(h, "Connection")
		connection = ""
		if w.req.ProtoAtLeast(1, 1) {
			connection = "close"
		}
	}
	bw := w.c.bw
	bw.WriteString(statusLine(w.req, w.status))
	if len(h) > 0 {
		h.Write(bw)
	}
	if !h.has("Date") {
		bw.WriteString(dateField(time.Now()))
	}
	writeField(bw, "Content-Length: ", length)
	writeField(bw, "Content-Type: ", kind)
	writeField(bw, "Connection: ", connection)
	writeField(bw, "Transfer-Encoding: ", transfer)
	bw.WriteString("\r\n")
}

// writeField writes a field, if it has a value.
func writeField(bw *bufio.Writer, name, value string) {
	if value != "" {
		bw.WriteString(name)
		bw.WriteString(value)
		bw.WriteString("\r\n")
	}
}

// dated is a Date field, which is the same for a second.
type dated struct {
	second int64
	field  string
}

var lastDate atomic.Pointer[dated]

func dateField(now time.Time) string {
	second := now.Unix()
	d := lastDate.Load()
	if d == nil || d.second != second {
		d = &dated{second, "Date: " + now.UTC().Format(TimeFormat) + "\r\n"}
		lastDate.Store(d)
	}
	return d.field
}

// readRest reads what the handler left of the request's body, so that the next request can be read.
func (w *response) readRest() {
	if w.req.ContentLength == 0 || w.closeAfter || w.duplex {
		return
	}
	if c, ok := w.req.Body.(*continuedBody); ok && !c.read {
		w.closeAfter = true
		return
	}
	if b, ok := w.body.(*body); ok && !b.ended() && (b.closed || !b.drain(maxUnread)) {
		w.closeAfter = true
	}
}

// hasTrailers reports whether fields follow the body, and takes those marked by TrailerPrefix out of the header.
func (w *response) hasTrailers() bool {
	if len(w.sent) == 0 {
		return false
	}
	found := w.sent.has("Trailer")
	for key := range w.sent {
		if strings.HasPrefix(key, TrailerPrefix) {
			delete(w.sent, key)
			found = true
		}
	}
	return found
}

func (w *response) trailers() Header {
	t := Header{}
	for key, values := range w.header {
		if name, ok := strings.CutPrefix(key, TrailerPrefix); ok {
			t[CanonicalHeaderKey(name)] = values
		}
	}
	for _, list := range w.sent["Trailer"] {
		for _, name := range strings.Split(list, ",") {
			if values := w.header.Values(trim(name)); len(values) > 0 {
				t[CanonicalHeaderKey(trim(name))] = values
			}
		}
	}
	return t
}

// finish sends what is left when the handler has returned.
func (w *response) finish() {
	w.handlerDone = true
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	w.buf.Flush()
	w.sendHead(nil)
	if w.chunked && w.req.Method != "HEAD" {
		w.c.bw.WriteString("0\r\n")
		w.trailers().Write(w.c.bw)
		w.c.bw.WriteString("\r\n")
	}
	if err := w.c.bw.Flush(); err != nil {
		w.failed = true
	}
	w.c.in.unwatch()
	w.body.Close()
}

// reusable reports whether the connection can serve another request.
func (w *response) reusable() bool {
	if w.closeAfter || w.failed {
		return false
	}
	if w.req.Method != "HEAD" && w.length != -1 && bodyAllowed(w.status) && w.length != w.written {
		return false
	}
	b, ok := w.body.(*body)
	return !ok || b.ended()
}

func (w *response) tooLarge() {
	w.closeAfter = true
	if !w.wroteHeader {
		w.Header().Set("Connection", "close")
	}
}

// Flush sends what was written so far.
func (w *response) Flush() { w.FlushError() }

// FlushError is Flush with its error.
func (w *response) FlushError() error {
	if !w.wroteHeader {
		w.WriteHeader(StatusOK)
	}
	err := w.buf.Flush()
	w.sendHead(nil)
	if e := w.c.bw.Flush(); e != nil {
		err = e
	}
	return err
}

// Hijack hands the connection over.
func (w *response) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	if w.handlerDone {
		panic("net/http: Hijack called after ServeHTTP finished")
	}
	c := w.c
	if c.isHijacked() {
		return nil, nil, ErrHijacked
	}
	if w.wroteHeader {
		w.buf.Flush()
	}
	w.ctx.release()
	c.in.unwatch()
	c.conn.SetDeadline(time.Time{})
	c.hijacked.Store(true)
	c.setState(StateHijacked)
	return c.conn, bufio.NewReadWriter(c.br, bufio.NewWriter(c.conn)), nil
}

// CloseNotify returns a channel that tells when the client is gone.
func (w *response) CloseNotify() <-chan bool {
	if w.gone == nil {
		gone := make(chan bool, 1)
		w.gone = gone
		context.AfterFunc(w.req.ctx, func() { gone <- true })
	}
	return w.gone
}

// SetReadDeadline sets until when the request can be read.
func (w *response) SetReadDeadline(t time.Time) error { return w.c.conn.SetReadDeadline(t) }

// SetWriteDeadline sets until when the response can be written.
func (w *response) SetWriteDeadline(t time.Time) error { return w.c.conn.SetWriteDeadline(t) }

// EnableFullDuplex lets the handler read the request while it writes.
func (w *response) EnableFullDuplex() error {
	w.duplex = true
	return nil
}
