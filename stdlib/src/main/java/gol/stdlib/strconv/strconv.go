// Package strconv converts between basic values and their texts.
package strconv

import "errors"

// IntSize is the size of an int in bits.
const IntSize = 64

// ErrRange says that a value is out of its type's range.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text is no number of the kind.
var ErrSyntax = errors.New("invalid syntax")

// NumError says which conversion of what has failed, and why.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// What a parser's code stands for.
const (
	codeSyntax = 1 + iota
	codeRange
	codeBase
	codeBitSize
)

func numError(fn, s string, code, base, bitSize int) error {
	var err error
	switch code {
	case codeSyntax:
		err = ErrSyntax
	case codeRange:
		err = ErrRange
	case codeBase:
		err = errors.New("invalid base " + Itoa(base))
	default:
		err = errors.New("invalid bit size " + Itoa(bitSize))
	}
	return &NumError{fn, s, err}
}

func parseInt(s string, base, bitSize int) (v int64, code int)
func parseUint(s string, base, bitSize int) (v uint64, code int)
func parseFloat(s string, bitSize int) (v float64, code int)
func atoi(s string) (v int, code int)

// ParseInt reads an integer: base 2 to 36, or 0 for the base by its prefix.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	v, code := parseInt(s, base, bitSize)
	if code != 0 {
		return v, numError("ParseInt", s, code, base, bitSize)
	}
	return v, nil
}

// ParseUint is ParseInt for unsigned numbers.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	v, code := parseUint(s, base, bitSize)
	if code != 0 {
		return v, numError("ParseUint", s, code, base, bitSize)
	}
	return v, nil
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	v, code := atoi(s)
	if code != 0 {
		return v, numError("Atoi", s, code, 10, 0)
	}
	return v, nil
}

// ParseFloat reads a floating-point number.
func ParseFloat(s string, bitSize int) (float64, error) {
	v, code := parseFloat(s, bitSize)
	if code != 0 {
		return v, numError("ParseFloat", s, code, 10, bitSize)
	}
	return v, nil
}

// ParseBool reads 1, t, T, TRUE, true, True, 0, f, F, FALSE, false or False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// floatEnd returns how long the floating-point number at the start of s is, 0 if there is none.
func floatEnd(s string) int

// ParseComplex reads N, Ni or N±Ni, perhaps in parentheses.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	text := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	fail := func(err error) (complex128, error) { return 0, &NumError{"ParseComplex", text, err} }
	var pending error
	part := func(s string) (float64, error) {
		f, err := ParseFloat(s, size)
		if err != nil {
			e := err.(*NumError).Err
			if e != ErrRange {
				return 0, e
			}
			pending = &NumError{"ParseComplex", text, e}
		}
		return f, nil
	}
	n := floatEnd(s)
	if n == 0 {
		return fail(ErrSyntax)
	}
	re, err := part(s[:n])
	if err != nil {
		return fail(err)
	}
	s = s[n:]
	if s == "" {
		return complex(re, 0), pending
	}
	switch s[0] {
	case '+':
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case '-':
	case 'i':
		if s == "i" {
			return complex(0, re), pending
		}
		return fail(ErrSyntax)
	default:
		return fail(ErrSyntax)
	}
	n = floatEnd(s)
	if n == 0 {
		return fail(ErrSyntax)
	}
	im, err := part(s[:n])
	if err != nil {
		return fail(err)
	}
	if s[n:] != "i" {
		return fail(ErrSyntax)
	}
	return complex(re, im), pending
}

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string

func formatInt(i int64, base int) string
func formatUint(i uint64, base int) string

// FormatInt writes i in the base, 2 to 36.
func FormatInt(i int64, base int) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatInt(i, base)
}

// FormatUint writes i in the base, 2 to 36.
func FormatUint(i uint64, base int) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatUint(i, base)
}

// AppendInt appends FormatInt's text.
func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

// AppendUint appends FormatUint's text.
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

func formatFloat(f float64, fmt byte, prec, bitSize int) string

// FormatFloat writes f in the format b, e, E, f, g, G, x or X; prec -1 is as many digits as needed.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	return formatFloat(f, fmt, prec, bitSize)
}

// AppendFloat appends FormatFloat's text.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// FormatComplex writes (a+bi).
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	bitSize >>= 1
	im := FormatFloat(imag(c), fmt, prec, bitSize)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize) + im + "i)"
}

// FormatBool writes true or false.
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends true or false.
func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }
