// Package groups encodes a stream whose encoding takes groups of bytes: base32 and base64.
package groups

import "io"

// Writer encodes what is written to it, whole groups at once, the rest when it is closed.
type Writer struct {
	w      io.Writer
	size   int
	encode func(dst, src []byte) []byte
	err    error
	rest   []byte
}

// NewWriter returns a writer to w; encode appends the encoded form of groups of size bytes.
func NewWriter(w io.Writer, size int, encode func(dst, src []byte) []byte) *Writer {
	return &Writer{w: w, size: size, encode: encode}
}

func (e *Writer) Write(p []byte) (int, error) {
	if e.err != nil {
		return 0, e.err
	}
	e.rest = append(e.rest, p...)
	whole := len(e.rest) / e.size * e.size
	if whole > 0 {
		_, e.err = e.w.Write(e.encode(nil, e.rest[:whole]))
		e.rest = append([]byte(nil), e.rest[whole:]...)
		if e.err != nil {
			return 0, e.err
		}
	}
	return len(p), nil
}

// Close encodes what is left; it does not close what the writer writes to.
func (e *Writer) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.encode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}
