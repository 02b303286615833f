// Package iotest has readers and writers that are hard to deal with, and a test of readers.
package iotest

import (
	"errors"
	"io"
	"log"
)

// ErrTimeout is what TimeoutReader returns once.
var ErrTimeout = errors.New("timeout")

// readFunc is a function as a reader.
type readFunc func(p []byte) (n int, err error)

func (f readFunc) Read(p []byte) (n int, err error) { return f(p) }

// writeFunc is a function as a writer.
type writeFunc func(p []byte) (n int, err error)

func (f writeFunc) Write(p []byte) (n int, err error) { return f(p) }

// OneByteReader reads one byte of r at a time.
func OneByteReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		return r.Read(p[:1])
	})
}

// HalfReader reads half of what it is asked for, rounded up.
func HalfReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) { return r.Read(p[:(len(p)+1)/2]) })
}

// DataErrReader returns the error at the end of r together with the last data, not after them.
func DataErrReader(r io.Reader) io.Reader {
	data := make([]byte, 1024)
	var unread []byte
	return readFunc(func(p []byte) (n int, err error) {
		// what is left is returned when it is known what follows: data, or the end
		for {
			if len(unread) == 0 {
				var more int
				more, err = r.Read(data)
				unread = data[:more]
			}
			if n > 0 || err != nil {
				return n, err
			}
			n = copy(p, unread)
			unread = unread[n:]
		}
	})
}

// TimeoutReader returns ErrTimeout instead of reading for the second time.
func TimeoutReader(r io.Reader) io.Reader {
	calls := 0
	return readFunc(func(p []byte) (int, error) {
		if calls++; calls == 2 {
			return 0, ErrTimeout
		}
		return r.Read(p)
	})
}

// ErrReader returns err, and nothing else.
func ErrReader(err error) io.Reader {
	return readFunc(func(p []byte) (int, error) { return 0, err })
}

// TruncateWriter writes the first n bytes to w, and says of the others that it has, too.
func TruncateWriter(w io.Writer, n int64) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		some := p[:min(int64(len(p)), max(n, 0))]
		if len(some) == 0 {
			return len(p), nil
		}
		written, err := w.Write(some)
		n -= int64(written)
		if err == nil {
			written = len(p)
		}
		return written, err
	})
}

// NewReadLogger logs what is read of r, in hexadecimal.
func NewReadLogger(prefix string, r io.Reader) io.Reader {
	return readFunc(func(p []byte) (n int, err error) {
		n, err = r.Read(p)
		logBytes(prefix, p[:n], err)
		return n, err
	})
}

// NewWriteLogger logs what is written to w, in hexadecimal.
func NewWriteLogger(prefix string, w io.Writer) io.Writer {
	return writeFunc(func(p []byte) (n int, err error) {
		n, err = w.Write(p)
		logBytes(prefix, p[:n], err)
		return n, err
	})
}

func logBytes(prefix string, p []byte, err error) {
	if err != nil {
		log.Printf("%s %x: %v", prefix, p, err)
	} else {
		log.Printf("%s %x", prefix, p)
	}
}
