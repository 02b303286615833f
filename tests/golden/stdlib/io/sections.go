package main

// Parts of files: SectionReader and OffsetWriter.

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
)

func main() {
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	b, err := io.ReadAll(s)
	fmt.Println(string(b), err, s.Size())
	fmt.Println(s.Seek(1, io.SeekStart))
	fmt.Println(s.Seek(-2, io.SeekStart))
	fmt.Println(s.Seek(-1, io.SeekEnd))
	fmt.Println(s.Seek(-2, io.SeekCurrent))
	fmt.Println(s.Seek(0, 7))
	b = make([]byte, 3)
	for _, off := range []int64{0, 1, 3, 5, -1} {
		n, err := s.ReadAt(b, off)
		fmt.Println(n, err, string(b[:n]))
	}
	r, off, n := io.NewSectionReader(strings.NewReader("abc"), 1, math.MaxInt64).Outer()
	fmt.Println(r.(*strings.Reader).Len(), off, n)

	f, err := os.CreateTemp("", "sections")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	w := io.NewOffsetWriter(f, 2)
	fmt.Fprint(w, "hello")
	fmt.Println(w.WriteAt([]byte("J"), 0))
	fmt.Println(w.WriteAt([]byte("J"), -1))
	fmt.Println(w.Seek(1, io.SeekCurrent))
	fmt.Println(w.Seek(-1, io.SeekStart))
	fmt.Println(w.Seek(0, io.SeekEnd))
	fmt.Fprint(w, "!")
	all, err := os.ReadFile(f.Name())
	fmt.Printf("%q %v\n", bytes.ReplaceAll(all, []byte{0}, []byte{'.'}), err)
}
