// Package base32 writes bytes with 32 characters.
package base32

import (
	"internal/groups"
	"io"
	"strconv"
	"strings"
)

// Encoding is an alphabet with its padding.
type Encoding struct {
	alphabet string
	value    [256]uint8
	pad      rune
}

const none = 0xff

// Padding characters.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// The encodings of RFC 4648.
var (
	StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
	HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")
)

// CorruptInputError is where input is not base32.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// NewEncoding returns a padded encoding over 32 different bytes.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	e := &Encoding{alphabet: encoder, pad: StdPadding}
	for i := range e.value {
		e.value[i] = none
	}
	for i := range encoder {
		switch c := encoder[i]; {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.value[c] != none:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.value[encoder[i]] = uint8(i)
	}
	return e
}

// WithPadding returns the encoding with another padding character, or none.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.value[byte(padding)] != none:
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// EncodedLen returns the length of n bytes' form.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen returns the most bytes that n characters stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

// Encode writes src's form to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	at := 0
	for len(src) > 0 {
		var bits uint64
		n := min(len(src), 5)
		for i := range 5 {
			bits <<= 8
			if i < n {
				bits |= uint64(src[i])
			}
		}
		src = src[n:]
		for i := range 8 {
			switch {
			case i*5 < n*8:
				dst[at] = enc.alphabet[bits>>(35-5*i)&31]
			case enc.pad == NoPadding:
				return
			default:
				dst[at] = byte(enc.pad)
			}
			at++
		}
	}
}

// EncodeToString returns src's form.
func (enc *Encoding) EncodeToString(src []byte) string { return string(enc.AppendEncode(nil, src)) }

// AppendEncode appends src's form.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return append(dst, buf...)
}

// decode reads groups of 8 characters; end says that a group has had padding.
func (enc *Encoding) decode(dst, src []byte) (n int, end bool, err error) {
	total := len(src)
	for len(src) > 0 && !end {
		var bits uint64
		chars := 0
		for chars < 8 {
			if len(src) == 0 {
				if enc.pad != NoPadding {
					return n, false, CorruptInputError(total - chars)
				}
				break
			}
			at := total - len(src)
			c := src[0]
			src = src[1:]
			if c == byte(enc.pad) && enc.pad != NoPadding && chars >= 2 && len(src) < 8 {
				if len(src)+chars < 7 {
					return n, false, CorruptInputError(total)
				}
				for i := range 7 - chars {
					if src[i] != byte(enc.pad) {
						return n, false, CorruptInputError(total - len(src) + i - 1)
					}
				}
				if chars == 3 || chars == 6 {
					return n, false, CorruptInputError(at - 1)
				}
				end = true
				break
			}
			v := enc.value[c]
			if v == none {
				return n, false, CorruptInputError(at)
			}
			bits = bits<<5 | uint64(v)
			chars++
		}
		bits <<= 5 * (8 - chars)
		for i := range chars * 5 / 8 {
			dst[n] = byte(bits >> (32 - 8*i))
			n++
		}
	}
	return n, end, nil
}

var lineEnds = strings.NewReplacer("\r", "", "\n", "")

// Decode writes the bytes that src stands for to dst; line ends are ignored.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, _, err = enc.decode(dst, []byte(lineEnds.Replace(string(src))))
	return n, err
}

// DecodeString returns the bytes that s stands for.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	return enc.AppendDecode([]byte{}, []byte(s))
}

// AppendDecode appends the bytes that src stands for.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	buf := make([]byte, len(src)*5/8+5)
	n, err := enc.Decode(buf, src)
	return append(dst, buf[:n]...), err
}

// NewEncoder returns a writer of base32, to be closed at the end.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return groups.NewWriter(w, 5, enc.AppendEncode)
}

type decoder struct {
	enc *Encoding
	r   io.Reader
	err error
	in  []byte
	out []byte
}

// NewDecoder returns a reader of what r's base32 stands for.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (int, error) {
	for len(d.out) == 0 && len(p) > 0 {
		if d.err != nil {
			return 0, d.err
		}
		buf := make([]byte, 1024)
		n, err := d.r.Read(buf)
		d.in = append(d.in, lineEnds.Replace(string(buf[:n]))...)
		d.err = err
		whole := len(d.in) / 8 * 8
		if err == io.EOF && d.enc.pad == NoPadding {
			whole = len(d.in)
		}
		if err == io.EOF && len(d.in) > whole {
			d.err = io.ErrUnexpectedEOF
		}
		d.out = make([]byte, len(d.in)*5/8+5)
		m, _, err := d.enc.decode(d.out, d.in[:whole])
		d.out = d.out[:m]
		d.in = append([]byte(nil), d.in[whole:]...)
		if err != nil {
			d.err = err
		}
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}
