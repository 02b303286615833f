// Readers and writers that are hard to deal with, and the test of readers: testing/iotest.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"testing/iotest"
)

// reads lists what r gives to reads of these sizes.
func reads(name string, r io.Reader, sizes ...int) {
	fmt.Print(name, ":")
	for _, n := range sizes {
		p := make([]byte, n)
		n, err := r.Read(p)
		fmt.Printf(" %q,%v", p[:n], err)
	}
	fmt.Println()
}

// wrong is a reader with a fault.
type wrong struct {
	*strings.Reader
	fault string
}

func (w *wrong) Read(p []byte) (int, error) {
	switch w.fault {
	case "zero":
		if len(p) == 0 {
			return 0, io.EOF
		}
	case "eof":
		if n, err := w.Reader.Read(p); err == nil || len(p) != 10 {
			return n, err
		}
		return 0, nil
	case "middle":
		if w.Len() == 4 {
			return 0, errors.New("no more")
		}
	case "content":
		n, err := w.Reader.Read(p)
		if w.Len() == 0 && n > 0 {
			p[n-1] = '?'
		}
		return n, err
	}
	return w.Reader.Read(p)
}

func (w *wrong) Seek(offset int64, whence int) (int64, error) {
	at, err := w.Reader.Seek(offset, whence)
	if w.fault == fmt.Sprint("seek", offset, ",", whence) {
		return at + 1, err
	}
	return at, err
}

func (w *wrong) ReadAt(p []byte, at int64) (int, error) {
	n, err := w.Reader.ReadAt(p, at)
	switch w.fault {
	case "at":
		return n - 1, err
	case "at end":
		if err == io.EOF {
			err = nil
		}
	case "at content":
		if n > 0 {
			p[0]++
		}
	case "at one":
		if len(p) == 1 && at == 3 {
			p[0] = '!'
		}
	}
	return n, err
}

func main() {
	text := func() io.Reader { return strings.NewReader("hello, world") }
	reads("one byte", iotest.OneByteReader(text()), 3, 0, 1, 5)
	reads("half", iotest.HalfReader(text()), 3, 1, 0, 8, 100, 1)
	reads("data and error", iotest.DataErrReader(text()), 5, 7, 3)
	reads("data and error", iotest.DataErrReader(text()), 100, 1)
	reads("data and error", iotest.DataErrReader(iotest.OneByteReader(strings.NewReader("ab"))), 100, 100, 1)
	reads("timeout", iotest.TimeoutReader(text()), 3, 3, 3)
	reads("error", iotest.ErrReader(errors.New("broken")), 3, 0)
	reads("no error", iotest.ErrReader(nil), 3)

	var b bytes.Buffer
	w := iotest.TruncateWriter(&b, 5)
	for _, s := range []string{"abc", "defg", "h"} {
		n, err := io.WriteString(w, s)
		fmt.Println(n, err, b.String())
	}
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	io.ReadAll(iotest.NewReadLogger("read", iotest.OneByteReader(strings.NewReader("xy"))))
	fmt.Fprint(iotest.NewWriteLogger("write", &b), "text")
	r, pipe := io.Pipe()
	r.Close()
	fmt.Fprint(iotest.NewWriteLogger("write", pipe), "text")
	fmt.Println(b.String())

	const content = "some content that is read"
	for _, r := range []io.Reader{
		strings.NewReader(content), bytes.NewBufferString(content), iotest.OneByteReader(bytes.NewBufferString(content)),
		bytes.NewBufferString(content + "!"), bytes.NewBufferString(""), iotest.TimeoutReader(bytes.NewBufferString(content)), strings.NewReader(content[1:]),
	} {
		fmt.Println(iotest.TestReader(r, []byte(content)))
	}
	for n := range 5 {
		fmt.Println(iotest.TestReader(strings.NewReader(content[:n]), []byte(content[:n])))
	}
	for _, fault := range []string{
		"none", "zero", "eof", "middle", "content", "at", "at end", "at content", "at one", "seek0,1", "seek-1,1", "seek1,1", "seek-8,1", "seek8,0", "seek-8,2", "seek9,0", "seek-9,2",
	} {
		fmt.Println(fault, iotest.TestReader(&wrong{strings.NewReader(content), fault}, []byte(content)))
	}
}
