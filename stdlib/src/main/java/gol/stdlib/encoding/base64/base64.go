// Package base64 writes bytes with 64 characters.
package base64

import (
	"internal/groups"
	"io"
	"strconv"
)

// Encoding is an alphabet with its padding.
//
//gol:class gol.stdlib.encoding.base64.Codec
type Encoding struct {
	pad    int32
	strict bool
}

// Padding characters.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// The encodings of RFC 4648.
var (
	StdEncoding    = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
	URLEncoding    = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// CorruptInputError is where input is not base64.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

func newEncoding(alphabet string) *Encoding
func (enc *Encoding) with(pad rune, strict bool) *Encoding
func (enc *Encoding) has(c rune) bool
func (enc *Encoding) encode(dst, src []byte)
func (enc *Encoding) decode(dst, src []byte) (n int, bad int)

// NewEncoding returns a padded encoding over 64 different bytes.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	for i := 0; i < len(encoder); i++ {
		if encoder[i] == '\n' || encoder[i] == '\r' {
			panic("encoding alphabet contains newline character")
		}
		for j := 0; j < i; j++ {
			if encoder[i] == encoder[j] {
				panic("encoding alphabet includes duplicate symbols")
			}
		}
	}
	return newEncoding(encoder)
}

// WithPadding returns the encoding with another padding character, or none.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.has(padding):
		panic("padding contained in alphabet")
	}
	return enc.with(padding, enc.strict)
}

// Strict returns the encoding with trailing bits required to be 0.
func (enc Encoding) Strict() *Encoding { return enc.with(enc.pad, true) }

// EncodedLen returns the length of n bytes' form.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the most bytes that n characters stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode writes src's form to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) > 0 {
		_ = dst[enc.EncodedLen(len(src))-1]
		enc.encode(dst, src)
	}
}

// EncodeToString returns src's form.
func (enc *Encoding) EncodeToString(src []byte) string {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return string(buf)
}

// AppendEncode appends src's form.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return append(dst, buf...)
}

// Decode writes the bytes that src stands for to dst; line ends are ignored.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, bad := enc.decode(dst, src)
	if bad >= 0 {
		return n, CorruptInputError(bad)
	}
	return n, nil
}

// DecodeString returns the bytes that s stands for.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	buf := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(buf, []byte(s))
	return buf[:n], err
}

// AppendDecode appends the bytes that src stands for.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	buf := make([]byte, enc.DecodedLen(len(src)))
	n, err := enc.Decode(buf, src)
	return append(dst, buf[:n]...), err
}

// NewEncoder returns a writer of base64, to be closed at the end.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return groups.NewWriter(w, 3, enc.AppendEncode)
}

type decoder struct {
	enc  *Encoding
	r    io.Reader
	err  error
	in   []byte // characters, without line ends
	out  []byte
	used int // characters decoded before in
}

// NewDecoder returns a reader of what r's base64 stands for.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		if len(p) == 0 {
			return 0, nil
		}
		d.fill()
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

func (d *decoder) fill() {
	buf := make([]byte, 1024)
	n, err := d.r.Read(buf)
	for _, c := range buf[:n] {
		if c != '\r' && c != '\n' {
			d.in = append(d.in, c)
		}
	}
	whole := len(d.in) / 4 * 4
	if err == io.EOF && d.enc.pad == NoPadding {
		whole = len(d.in)
	}
	if whole > 0 {
		buf := make([]byte, d.enc.DecodedLen(whole))
		m, bad := d.enc.decode(buf, d.in[:whole])
		d.out = buf[:m]
		if bad >= 0 {
			d.err = CorruptInputError(d.used + bad)
			return
		}
		d.used += whole
		d.in = append([]byte(nil), d.in[whole:]...)
	}
	if err == io.EOF && len(d.in) > 0 {
		err = io.ErrUnexpectedEOF
	}
	d.err = err
}
