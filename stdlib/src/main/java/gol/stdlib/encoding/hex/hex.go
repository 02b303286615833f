// Package hex writes bytes as hexadecimal digits.
package hex

import (
	"errors"
	"io"
	"strconv"
)

const digits = "0123456789abcdef"

// ErrLength says that a digit is missing.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return "encoding/hex: invalid byte: U+" + string([]byte{'0', '0', upper(byte(e) >> 4), upper(byte(e) & 15)}) + " " + strconv.QuoteRune(rune(e))
}

func upper(d byte) byte {
	if d < 10 {
		return '0' + d
	}
	return 'A' + d - 10
}

// EncodedLen returns 2n.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns n/2.
func DecodedLen(x int) int { return x / 2 }

// Encode writes src's digits to dst.
func Encode(dst, src []byte) int {
	for i, b := range src {
		dst[2*i] = digits[b>>4]
		dst[2*i+1] = digits[b&15]
	}
	return len(src) * 2
}

// EncodeToString returns src's digits.
func EncodeToString(src []byte) string {
	dst := make([]byte, len(src)*2)
	Encode(dst, src)
	return string(dst)
}

// AppendEncode appends src's digits.
func AppendEncode(dst, src []byte) []byte { return append(dst, EncodeToString(src)...) }

func digit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// Decode writes the bytes that src's digits stand for to dst.
func Decode(dst, src []byte) (int, error) {
	n := 0
	for ; 2*n+1 < len(src); n++ {
		a, ok := digit(src[2*n])
		if !ok {
			return n, InvalidByteError(src[2*n])
		}
		b, ok := digit(src[2*n+1])
		if !ok {
			return n, InvalidByteError(src[2*n+1])
		}
		dst[n] = a<<4 | b
	}
	if len(src)%2 == 1 {
		if _, ok := digit(src[len(src)-1]); !ok {
			return n, InvalidByteError(src[len(src)-1])
		}
		return n, ErrLength
	}
	return n, nil
}

// DecodeString returns the bytes that s's digits stand for.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, len(s)/2)
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

// AppendDecode appends the bytes that src's digits stand for.
func AppendDecode(dst, src []byte) ([]byte, error) {
	b, err := DecodeString(string(src))
	return append(dst, b...), err
}

type encoder struct{ w io.Writer }

// NewEncoder returns a writer of digits.
func NewEncoder(w io.Writer) io.Writer { return encoder{w} }

func (e encoder) Write(p []byte) (int, error) {
	n, err := e.w.Write(AppendEncode(nil, p))
	return n / 2, err
}

type decoder struct {
	r    io.Reader
	err  error
	rest []byte
}

// NewDecoder returns a reader of the bytes that r's digits stand for.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (int, error) {
	if len(d.rest) < 2 && d.err == nil {
		buf := make([]byte, 1024)
		n, err := d.r.Read(buf)
		d.rest = append(d.rest, buf[:n]...)
		d.err = err
		if d.err == io.EOF && len(d.rest)%2 != 0 {
			if _, ok := digit(d.rest[len(d.rest)-1]); !ok {
				d.err = InvalidByteError(d.rest[len(d.rest)-1])
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	if len(p) > len(d.rest)/2 {
		p = p[:len(d.rest)/2]
	}
	n, err := Decode(p, d.rest[:len(p)*2])
	d.rest = d.rest[2*n:]
	if err != nil {
		d.rest, d.err = nil, err
	}
	if len(d.rest) < 2 {
		return n, d.err
	}
	return n, nil
}

// Dump returns a listing of data as the command hexdump -C makes it.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	d := &dumper{}
	d.Write(data)
	d.Close()
	return string(d.out)
}

type dumper struct {
	w      io.Writer
	out    []byte
	text   []byte
	n      int
	closed bool
}

// Dumper returns a writer of a listing, to be closed at the end.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

func (d *dumper) Write(data []byte) (int, error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, b := range data {
		if d.n%16 == 0 {
			for shift := 28; shift >= 0; shift -= 4 {
				d.out = append(d.out, digits[d.n>>shift&15])
			}
			d.out = append(d.out, "  "...)
		}
		d.out = append(d.out, digits[b>>4], digits[b&15], ' ')
		if b < 32 || b > 126 {
			b = '.'
		}
		d.text = append(d.text, b)
		d.n++
		switch d.n % 16 {
		case 8:
			d.out = append(d.out, ' ')
		case 0:
			d.line()
		}
	}
	if err := d.flush(); err != nil {
		return 0, err
	}
	return len(data), nil
}

func (d *dumper) line() {
	d.out = append(d.out, " |"...)
	d.out = append(d.out, d.text...)
	d.out = append(d.out, "|\n"...)
	d.text = d.text[:0]
}

func (d *dumper) flush() error {
	if d.w == nil {
		return nil
	}
	_, err := d.w.Write(d.out)
	d.out = d.out[:0]
	return err
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if used := d.n % 16; used != 0 {
		for i := used; i < 16; i++ {
			d.out = append(d.out, "   "...)
			if i == 7 {
				d.out = append(d.out, ' ')
			}
		}
		d.line()
	}
	return d.flush()
}
