package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type slow struct {
	r io.Reader
}

func (s slow) Read(p []byte) (int, error) {
	if len(p) > 3 {
		p = p[:3]
	}
	return s.r.Read(p)
}

type bad struct{}

func (bad) Read(p []byte) (int, error)  { return 0, errors.New("bad read") }
func (bad) Write(p []byte) (int, error) { return 1, errors.New("bad write") }

func main() {
	text := "first line\r\nsecond 世界 line\n\nlast"
	for i, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		s := bufio.NewScanner(slow{strings.NewReader(text)})
		s.Split(split)
		for s.Scan() {
			fmt.Printf("%d %q\n", i, s.Text())
		}
		fmt.Println(s.Err())
	}
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000) + "\ny"))
	s.Buffer(make([]byte, 10), 1<<20)
	for s.Scan() {
		fmt.Println(len(s.Bytes()))
	}
	fmt.Println(s.Err())
	s = bufio.NewScanner(bad{})
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader("1,2,STOP,3"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		i := bytes.IndexByte(data, ',')
		if i < 0 {
			if !atEOF {
				return 0, nil, nil
			}
			return 0, data, bufio.ErrFinalToken
		}
		if string(data[:i]) == "STOP" {
			return i + 1, nil, bufio.ErrFinalToken
		}
		return i + 1, data[:i], nil
	})
	for s.Scan() {
		fmt.Println(s.Text())
	}
	r := bufio.NewReaderSize(slow{strings.NewReader(text)}, 16)
	fmt.Println(r.Size(), r.Buffered())
	p, err := r.Peek(5)
	fmt.Printf("%q %v\n", p, err)
	p, err = r.Peek(20)
	fmt.Printf("%q %v\n", p, err)
	fmt.Println(r.ReadByte())
	fmt.Println(r.UnreadByte(), r.UnreadByte())
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.ReadString('\n'))
	line, prefix, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", line, prefix, err)
	fmt.Println(r.Discard(2))
	b, err := r.ReadBytes('z')
	fmt.Printf("%q %v\n", b, err)
	fmt.Println(r.ReadString('\n'))
	fmt.Println(r.Peek(-1))
	_, err = bufio.NewReader(bad{}).ReadString('x')
	fmt.Println(err)

	var out bytes.Buffer
	w := bufio.NewWriterSize(&out, 8)
	fmt.Fprintf(w, "%s-%d", "abc", 12345)
	fmt.Println(w.Buffered(), w.Available(), w.Size(), out.String())
	w.WriteString("hello, world")
	w.WriteByte('!')
	w.WriteRune('世')
	fmt.Println(out.String(), w.Flush(), out.String())
	fmt.Println(w.ReadFrom(strings.NewReader("read from this")))
	w.Flush()
	fmt.Println(out.String())
	bw := bufio.NewWriter(bad{})
	bw.WriteString("abc")
	fmt.Println(bw.Flush(), bw.Flush())
	_, err = bw.Write([]byte("x"))
	fmt.Println(err)
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(&out))
	fmt.Println(rw.ReadString('x'))
	rw.WriteString("out")
	rw.Flush()
	fmt.Println(out.Len())
	var sink strings.Builder
	fmt.Println(bufio.NewReader(strings.NewReader("write to")).WriteTo(&sink))
	fmt.Println(sink.String())
}
