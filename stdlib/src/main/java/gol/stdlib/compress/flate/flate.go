// Package flate has the compressed format of RFC 1951. What it writes may be longer or shorter than
// what Go's own package writes from the same data; both read both.
package flate

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"unsafe"
)

// Levels of compression, apart from 1 to 9.
const (
	NoCompression      = 0
	BestSpeed          = 1
	BestCompression    = 9
	DefaultCompression = -1
	HuffmanOnly        = -2
)

// CorruptInputError is the offset, in bytes read, where input is not deflated data.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "flate: corrupt input before offset " + strconv.FormatInt(int64(e), 10)
}

// InternalError would be a fault of this package.
type InternalError string

func (e InternalError) Error() string { return "flate: internal error: " + string(e) }

// ReadError is no longer returned.
//
// Deprecated: the reader's own errors are returned.
type ReadError struct {
	Offset int64
	Err    error
}

func (e *ReadError) Error() string {
	return "flate: read error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// WriteError is no longer returned.
//
// Deprecated: the writer's own errors are returned.
type WriteError struct {
	Offset int64
	Err    error
}

func (e *WriteError) Error() string {
	return "flate: write error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// Reader is what a decompressor reads from without reading too far.
type Reader interface {
	io.Reader
	io.ByteReader
}

// Resetter is implemented by what NewReader returns.
type Resetter interface {
	// Reset begins anew with another source and dictionary.
	Reset(r io.Reader, dict []byte) error
}

const bufferSize = 32 << 10

func newInflater(dict []byte) unsafe.Pointer
func newDeflater(level int, dict []byte) unsafe.Pointer

// inflate and deflate take input and give output: how much of each, and which state they are in.
func inflate(state unsafe.Pointer, in, out []byte) (used, n, status int)
func deflate(state unsafe.Pointer, in, out []byte, flush int) (used, n int)

const (
	going = iota
	finished
	corrupt
)

const (
	noFlush = iota
	syncFlush
	finish
)

type decompressor struct {
	source   Reader
	buffered *bufio.Reader // source, if it is one
	state    unsafe.Pointer
	offset   int64
	one      [1]byte
	err      error
}

// NewReader returns a reader of what r has deflated. If r is no io.ByteReader, more may be read from
// it than is needed.
func NewReader(r io.Reader) io.ReadCloser { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for what was written with a dictionary.
func NewReaderDict(r io.Reader, dict []byte) io.ReadCloser {
	d := new(decompressor)
	d.Reset(r, dict)
	return d
}

func (d *decompressor) Reset(r io.Reader, dict []byte) error {
	source, ok := r.(Reader)
	if !ok {
		source = bufio.NewReader(r)
	}
	buffered, _ := source.(*bufio.Reader)
	*d = decompressor{source: source, buffered: buffered, state: newInflater(dict)}
	return nil
}

// input returns bytes to go on with, of which some may stay unused.
func (d *decompressor) input() ([]byte, error) {
	if d.buffered != nil {
		if _, err := d.buffered.Peek(1); err != nil {
			return nil, err
		}
		return d.buffered.Peek(d.buffered.Buffered())
	}
	b, err := d.source.ReadByte()
	d.one[0] = b
	return d.one[:], err
}

func (d *decompressor) Read(p []byte) (int, error) {
	if d.err != nil || len(p) == 0 {
		return 0, d.err
	}
	var in []byte
	for {
		used, n, status := inflate(d.state, in, p)
		d.offset += int64(used)
		if d.buffered != nil && used > 0 {
			d.buffered.Discard(used)
		}
		switch status {
		case finished:
			d.err = io.EOF
		case corrupt:
			d.err = CorruptInputError(d.offset)
		}
		if n > 0 || d.err != nil {
			if n > 0 {
				return n, nil
			}
			return 0, d.err
		}
		var err error
		if in, err = d.input(); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			d.err = err
			return 0, err
		}
	}
}

func (d *decompressor) Close() error {
	if d.err == io.EOF {
		return nil
	}
	return d.err
}

// Writer deflates what is written to it.
type Writer struct {
	w     io.Writer
	level int
	dict  []byte
	state unsafe.Pointer
	out   []byte
	err   error
}

// NewWriter returns a writer that compresses at a level.
func NewWriter(w io.Writer, level int) (*Writer, error) { return NewWriterDict(w, level, nil) }

// NewWriterDict is NewWriter with a dictionary of what is likely to come.
func NewWriterDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("flate: invalid compression level %d: want value in range [-2, 9]", level)
	}
	f := &Writer{level: level, dict: append([]byte(nil), dict...)}
	f.Reset(w)
	return f, nil
}

// Reset begins anew with the same level and dictionary.
func (w *Writer) Reset(dst io.Writer) {
	w.w, w.err, w.state = dst, nil, newDeflater(w.level, w.dict)
}

var errClosed = fmt.Errorf("flate: closed writer")

func (w *Writer) Write(data []byte) (int, error) {
	if w.err != nil {
		return 0, w.err
	}
	return w.drive(data, noFlush)
}

func (w *Writer) drive(data []byte, flush int) (int, error) {
	if w.out == nil {
		w.out = make([]byte, bufferSize)
	}
	taken := 0
	for {
		used, n := deflate(w.state, data[taken:], w.out, flush)
		taken += used
		if n > 0 {
			if _, w.err = w.w.Write(w.out[:n]); w.err != nil {
				return taken, w.err
			}
		}
		if n < len(w.out) && taken == len(data) {
			return taken, nil
		}
	}
}

// Flush writes all that is pending, so that a reader gets all data so far.
func (w *Writer) Flush() error {
	if w.err != nil {
		return w.err
	}
	_, err := w.drive(nil, syncFlush)
	return err
}

// Close writes the rest and the end.
func (w *Writer) Close() error {
	if w.err == errClosed {
		return nil
	}
	if w.err != nil {
		return w.err
	}
	if _, err := w.drive(nil, finish); err != nil {
		return err
	}
	w.err = errClosed
	return nil
}
