package big

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unsafe"
)

func toText(x unsafe.Pointer, base int) string

// parse reads an integer; base 0 takes prefixes and underscores as Go's literals have them.
func parse(s string, base int) (v unsafe.Pointer, ok bool)

// Text returns x in a base from 2 to 62.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return toText(x.v, base)
}

func (x *Int) String() string { return x.Text(10) }

func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

// SetString reads a number; base 0 takes it from the prefix.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	v, ok := parse(s, base)
	if !ok {
		return nil, false
	}
	return z.set(v), true
}

// Format prints x under the verbs of integers.
func (x *Int) Format(s fmt.State, ch rune) {
	base := 10
	switch ch {
	case 'b':
		base = 2
	case 'o', 'O':
		base = 8
	case 'd', 's', 'v':
	case 'x', 'X':
		base = 16
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	signed := ""
	switch {
	case sign(x.v) < 0:
		signed = "-"
	case s.Flag('+'):
		signed = "+"
	case s.Flag(' '):
		signed = " "
	}
	prefix := ""
	if s.Flag('#') {
		switch ch {
		case 'b':
			prefix = "0b"
		case 'o':
			prefix = "0"
		case 'x':
			prefix = "0x"
		case 'X':
			prefix = "0X"
		}
	}
	if ch == 'O' {
		prefix = "0o"
	}
	digits := toText(abs(x.v), base)
	if ch == 'X' {
		digits = strings.ToUpper(digits)
	}
	var left, zeros, right int
	precision, exact := s.Precision()
	if exact {
		if len(digits) < precision {
			zeros = precision - len(digits)
		} else if digits == "0" && precision == 0 {
			return
		}
	}
	length := len(signed) + len(prefix) + zeros + len(digits)
	if width, ok := s.Width(); ok && length < width {
		switch d := width - length; {
		case s.Flag('-'):
			right = d
		case s.Flag('0') && !exact:
			zeros = d
		default:
			left = d
		}
	}
	fmt.Fprint(s, strings.Repeat(" ", left)+signed+prefix+strings.Repeat("0", zeros)+digits+strings.Repeat(" ", right))
}

// Scan reads x for fmt's functions.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	token, err := s.Token(true, func(r rune) bool {
		return r == '+' || r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	})
	if err != nil {
		return err
	}
	v, ok := parse(string(token), base)
	if !ok {
		return errors.New("number has no digits")
	}
	z.v = v
	return nil
}

func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

func (x *Int) MarshalText() (text []byte, err error) {
	if x == nil {
		return []byte("<nil>"), nil
	}
	return x.Append(nil, 10), nil
}

func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.Append(nil, 10), nil
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	if _, ok := z.SetString(string(text), 10); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

const gobVersion = 1

// GobEncode returns x as encoding/gob transmits it.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	b := byte(gobVersion << 1)
	if sign(x.v) < 0 {
		b |= 1
	}
	return append([]byte{b}, toBytes(x.v)...), nil
}

// GobDecode sets z to what GobEncode has returned.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		z.v = nil
		return nil
	}
	if buf[0]>>1 != gobVersion {
		return errors.New("Int.GobDecode: encoding version " + strconv.Itoa(int(buf[0]>>1)) + " not supported")
	}
	z.v = fromBytes(buf[1:])
	if buf[0]&1 != 0 {
		z.v = neg(z.v)
	}
	return nil
}
