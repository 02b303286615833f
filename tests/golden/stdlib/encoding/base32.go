// Base32: both alphabets, padding or none, wrong input, streams.
package main

import (
	"encoding/base32"
	"fmt"
	"io"
	"strings"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	raw := base32.StdEncoding.WithPadding(base32.NoPadding)
	odd := base32.HexEncoding.WithPadding('*')
	for i := range 12 {
		b := []byte("hello, world"[:i])
		for _, e := range []*base32.Encoding{base32.StdEncoding, base32.HexEncoding, raw, odd} {
			s := e.EncodeToString(b)
			back, err := e.DecodeString(s)
			fmt.Print(s, " ", e.EncodedLen(i), " ", e.DecodedLen(len(s)), " ", string(back), " ", err, "; ")
		}
		fmt.Println()
	}
	for _, s := range []string{"MFRGG===", "MFRGG==", "MFRGG", "mfrgg===", "MFR!G===", "MFRG\nG=\r\n==", "M=======", "========", "MFRGGMFRGG", "MF======MF======", "MFRGGZDF=", "1"} {
		b, err := base32.StdEncoding.DecodeString(s)
		fmt.Printf("%q %q %v\n", s, b, err)
		b, err = raw.DecodeString(s)
		fmt.Printf("  %q %v\n", b, err)
	}
	var w strings.Builder
	enc := base32.NewEncoder(base32.StdEncoding, &w)
	for _, s := range []string{"a", "bcdefgh", "", "ij"} {
		fmt.Println(io.WriteString(enc, s))
	}
	fmt.Println(enc.Close(), w.String())
	b, err := io.ReadAll(base32.NewDecoder(base32.StdEncoding, strings.NewReader(w.String())))
	fmt.Println(string(b), err)
	fmt.Println(string(base32.StdEncoding.AppendEncode([]byte("x:"), []byte("y"))))
	try(func() { base32.NewEncoding("abc") })
	try(func() { base32.NewEncoding(strings.Repeat("a", 32)) })
	try(func() { base32.StdEncoding.WithPadding('A') })
	try(func() { base32.StdEncoding.WithPadding('\n') })
}
