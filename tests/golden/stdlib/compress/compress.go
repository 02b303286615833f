// Compressed data both ways, in pieces, several files on end, headers, what is corrupt; sizes differ by implementation.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

func text() string {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "line %d of many, %x\n", i, i*i)
	}
	return b.String()
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func main() {
	data := text()
	for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
		var b bytes.Buffer
		w := must(flate.NewWriter(&b, level))
		for rest := data; rest != ""; {
			n := min(len(rest), 777)
			must(io.WriteString(w, rest[:n]))
			rest = rest[n:]
		}
		fmt.Print(w.Close(), w.Close(), " ")
		small := b.Len() < len(data)*3/4
		r := flate.NewReader(&slow{&b})
		back, err := io.ReadAll(r)
		fmt.Println(level, small, string(back) == data, err, r.Close())
	}
	_, err := flate.NewWriter(io.Discard, 10)
	fmt.Println(err)
	_, err = gzip.NewWriterLevel(io.Discard, -3)
	fmt.Println(err)
	_, err = zlib.NewWriterLevel(io.Discard, 11)
	fmt.Println(err)

	// What Go wrote.
	for _, h := range []string{
		"1f8b0800000000000203cb48cdc9c95728cf2fca4901002d3b08af0b000000",
		"1f8b08084e61bc000003612e747874004bcaaf4a000076c6ad8604000000",
	} {
		z, err := gzip.NewReader(bytes.NewReader(must(hex.DecodeString(h))))
		if err != nil {
			fmt.Println(err)
			continue
		}
		b, err := io.ReadAll(z)
		fmt.Printf("%q %q %v %v\n", b, z.Name, err, z.Close())
	}

	var b bytes.Buffer
	for i, part := range []string{"first", "second"} {
		w := gzip.NewWriter(&b)
		w.Name, w.Comment, w.Extra = fmt.Sprint("n", i), "comment é", []byte{1, 2}
		w.ModTime = time.Unix(int64(1000+i), 0)
		io.WriteString(w, part)
		fmt.Println(w.Flush(), w.Close())
	}
	b.WriteString("")
	all := b.Bytes()
	z := must(gzip.NewReader(bytes.NewReader(all)))
	fmt.Println(z.Name, z.Comment, z.Extra, z.ModTime.Unix(), z.OS)
	fmt.Println(string(must(io.ReadAll(z))))
	source := bufio.NewReader(bytes.NewReader(all))
	z = must(gzip.NewReader(source))
	for {
		z.Multistream(false)
		fmt.Println(z.Name, string(must(io.ReadAll(z))))
		if err := z.Reset(source); err != nil {
			fmt.Println(err)
			break
		}
	}
	w := gzip.NewWriter(io.Discard)
	w.Name = "世"
	_, err = w.Write([]byte("x"))
	fmt.Println(err)

	for _, bad := range [][]byte{nil, []byte("hello, this is no gzip"), all[:5], all[:len(all)-3], flip(all, len(all)-1), flip(all, len(all)-6)} {
		z, err := gzip.NewReader(bytes.NewReader(bad))
		if err != nil {
			fmt.Println("new:", err, errors.Is(err, gzip.ErrHeader))
			continue
		}
		got, err := io.ReadAll(z)
		fmt.Printf("%q %v\n", got, err)
	}

	dict := []byte("line of many")
	var zb bytes.Buffer
	zw := must(zlib.NewWriterLevelDict(&zb, 6, dict))
	io.WriteString(zw, data)
	zw.Close()
	fmt.Println(hex.EncodeToString(zb.Bytes()[:6]))
	_, err = zlib.NewReader(bytes.NewReader(zb.Bytes()))
	fmt.Println(err)
	zr := must(zlib.NewReaderDict(bytes.NewReader(zb.Bytes()), dict))
	fmt.Println(string(must(io.ReadAll(zr))) == data, zr.Close())
	fmt.Println(zr.(zlib.Resetter).Reset(strings.NewReader("x\x9c"), nil), zr.(zlib.Resetter).Reset(strings.NewReader("no"), nil))
	_, err = io.ReadAll(flate.NewReader(strings.NewReader("\xff\xff\xff")))
	var corrupt flate.CorruptInputError
	fmt.Println(errors.As(err, &corrupt))
	_, err = io.ReadAll(flate.NewReader(strings.NewReader("\x00")))
	fmt.Println(err)

	// A flush lets the reader have all of it.
	pr, pw := io.Pipe()
	go func() {
		w := gzip.NewWriter(pw)
		for i := range 3 {
			fmt.Fprint(w, "part ", i)
			w.Flush()
		}
		w.Close()
		pw.Close()
	}()
	z = must(gzip.NewReader(pr))
	fmt.Println(string(must(io.ReadAll(z))))
}

func flip(b []byte, i int) []byte {
	c := bytes.Clone(b)
	c[i] ^= 1
	return c
}

type slow struct{ r io.Reader }

func (s *slow) Read(p []byte) (int, error) { return s.r.Read(p[:min(len(p), 1)]) }
