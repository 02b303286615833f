package big

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unsafe"
)

// decimal gives all digits of mant times 2^exp, as 0.digits times ten to the power of point.
func decimal(mant unsafe.Pointer, exp int) (digits string, point int)

// shortest gives the fewest digits that are read back as the same number with so many bits.
func shortest(mant unsafe.Pointer, exp int, prec int) (digits string, point int)

// Text returns x by a format and a precision as strconv.FormatFloat has them.
func (x *Float) Text(format byte, prec int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.Append(nil, format, prec))
}

func (x *Float) String() string { return x.Text('g', 10) }

// Append appends what Text returns.
func (x *Float) Append(buf []byte, format byte, prec int) []byte {
	if x.neg {
		buf = append(buf, '-')
	}
	if x.form == inf {
		if !x.neg {
			buf = append(buf, '+')
		}
		return append(buf, "Inf"...)
	}
	switch format {
	case 'b':
		return x.binaryExponent(buf)
	case 'p':
		return x.hexFraction(buf)
	case 'x':
		return x.hex(buf, prec)
	case 'e', 'E', 'f', 'g', 'G':
		return x.decimal(buf, format, prec)
	}
	if x.neg {
		buf = buf[:len(buf)-1]
	}
	return append(buf, '%', format)
}

func signedExponent(buf []byte, exp int, least int) []byte {
	s := strconv.Itoa(max(exp, -exp))
	c := byte('+')
	if exp < 0 {
		c = '-'
	}
	buf = append(buf, c)
	if len(s) < least {
		buf = append(buf, '0')
	}
	return append(buf, s...)
}

func (x *Float) binaryExponent(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	by := int(x.prec) - bitLength(x.mant)
	buf = append(buf, toText(shift(x.mant, by), 10)...)
	return signedExponent(append(buf, 'p'), x.exp-by, 1)
}

func (x *Float) hexFraction(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	// 0.mantissa: the highest bit is that of a digit
	by := (4 - bitLength(x.mant)%4) % 4
	digits := strings.TrimRight(toText(shift(x.mant, by), 16), "0")
	buf = append(append(buf, "0x."...), digits...)
	return signedExponent(append(buf, 'p'), x.top(), 1)
}

func (x *Float) hex(buf []byte, prec int) []byte {
	if x.form == zero {
		buf = append(buf, "0x0"...)
		if prec > 0 {
			buf = append(append(buf, '.'), strings.Repeat("0", prec)...)
		}
		return append(buf, "p+00"...)
	}
	r := new(Float).Copy(x)
	if prec >= 0 {
		r.prec = uint32(1 + 4*prec)
		r.assign(x.neg, x.mant, x.exp, false)
	}
	n := bitLength(r.mant) - 1
	by := (4 - n%4) % 4
	digits := toText(shift(r.mant, by), 16)
	fraction := digits[1:]
	if prec > len(fraction) {
		fraction += strings.Repeat("0", prec-len(fraction))
	}
	buf = append(buf, "0x1"...)
	if fraction != "" {
		buf = append(append(buf, '.'), fraction...)
	}
	return signedExponent(append(buf, 'p'), r.top()-1, 2)
}

// roundDigits rounds 0.digits to n digits, halves to even ones.
func roundDigits(digits string, point, n int) (string, int) {
	if n >= len(digits) {
		return digits, point
	}
	if n < 0 {
		return "", 0
	}
	up := digits[n] > '5'
	if digits[n] == '5' {
		up = n+1 < len(digits) || n > 0 && (digits[n-1]-'0')%2 == 1
	}
	b := []byte(digits[:n])
	if up {
		i := n - 1
		for ; i >= 0 && b[i] == '9'; i-- {
			b = b[:i]
		}
		if i < 0 {
			return "1", point + 1
		}
		b[i]++
	}
	s := strings.TrimRight(string(b), "0")
	if s == "" {
		point = 0
	}
	return s, point
}

func (x *Float) decimal(buf []byte, format byte, prec int) []byte {
	digits, point := "", 0
	short := prec < 0
	switch {
	case x.form == zero:
	case short:
		digits, point = shortest(x.mant, x.exp, int(x.prec))
	default:
		digits, point = decimal(x.mant, x.exp)
	}
	switch {
	case short && (format == 'e' || format == 'E'):
		prec = len(digits) - 1
	case short && format == 'f':
		prec = max(len(digits)-point, 0)
	case short:
		prec = len(digits)
	case format == 'e' || format == 'E':
		digits, point = roundDigits(digits, point, 1+prec)
	case format == 'f':
		digits, point = roundDigits(digits, point, point+prec)
	default:
		prec = max(prec, 1)
		digits, point = roundDigits(digits, point, prec)
	}
	switch format {
	case 'e', 'E':
		return exponential(buf, format, prec, digits, point)
	case 'f':
		return positional(buf, prec, digits, point)
	}
	limit := prec
	if limit > len(digits) && len(digits) >= point {
		limit = len(digits)
	}
	if short {
		limit = 6
	}
	if exp := point - 1; exp < -4 || exp >= limit {
		return exponential(buf, format+'e'-'g', min(prec, len(digits))-1, digits, point)
	}
	if prec > point {
		prec = len(digits)
	}
	return positional(buf, max(prec-point, 0), digits, point)
}

func exponential(buf []byte, e byte, prec int, digits string, point int) []byte {
	first := byte('0')
	exp := 0
	if digits != "" {
		first = digits[0]
		exp = point - 1
		digits = digits[1:]
	}
	buf = append(buf, first)
	if prec > 0 {
		n := min(len(digits), prec)
		buf = append(append(buf, '.'), digits[:n]...)
		buf = append(buf, strings.Repeat("0", prec-n)...)
	}
	return signedExponent(append(buf, e), exp, 2)
}

func positional(buf []byte, prec int, digits string, point int) []byte {
	digit := func(i int) byte {
		if i >= 0 && i < len(digits) {
			return digits[i]
		}
		return '0'
	}
	if point <= 0 {
		buf = append(buf, '0')
	}
	for i := range max(point, 0) {
		buf = append(buf, digit(i))
	}
	if prec > 0 {
		buf = append(buf, '.')
		for i := range prec {
			buf = append(buf, digit(point+i))
		}
	}
	return buf
}

// Format prints x under the verbs of floating-point numbers.
func (x *Float) Format(s fmt.State, format rune) {
	prec, hasPrec := s.Precision()
	if !hasPrec {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v':
		format = 'g'
		fallthrough
	case 'g', 'G':
		if !hasPrec {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	text := string(x.Append(nil, byte(format), prec))
	signed := ""
	switch {
	case text[0] == '-':
		signed, text = "-", text[1:]
	case text[0] == '+':
		signed, text = "+", text[1:]
		if s.Flag(' ') {
			signed = " "
		}
	case s.Flag('+'):
		signed = "+"
	case s.Flag(' '):
		signed = " "
	}
	padding := 0
	if width, ok := s.Width(); ok {
		padding = max(width-len(signed)-len(text), 0)
	}
	switch {
	case s.Flag('0') && !x.IsInf():
		fmt.Fprint(s, signed+strings.Repeat("0", padding)+text)
	case s.Flag('-'):
		fmt.Fprint(s, signed+text+strings.Repeat(" ", padding))
	default:
		fmt.Fprint(s, strings.Repeat(" ", padding)+signed+text)
	}
}

// number is a number as it is written: mant times 2^exp2 times 10^exp10, the latter as fives and twos.
type number struct {
	neg, inf   bool
	mant       unsafe.Pointer
	exp2, exp5 int
	base       int
}

// rat returns a number that is not infinite.
func (n *number) rat() *Rat {
	num, den := &Int{v: n.mant}, NewInt(1)
	fives := new(Int).Exp(NewInt(5), NewInt(int64(max(n.exp5, -n.exp5))), nil)
	if n.exp5 >= 0 {
		num.Mul(num, fives)
	} else {
		den.Mul(den, fives)
	}
	if n.exp2 >= 0 {
		num.Lsh(num, uint(n.exp2))
	} else {
		den.Lsh(den, uint(-n.exp2))
	}
	if n.neg {
		num.Neg(num)
	}
	return new(Rat).SetFrac(num, den)
}

// scanNumber reads all of s; fraction limits exponents as Rat does.
func scanNumber(s string, base int, fraction bool) (n number, ok bool) {
	rest := s
	if rest != "" && (rest[0] == '+' || rest[0] == '-') {
		n.neg = rest[0] == '-'
		rest = rest[1:]
	}
	if (rest == "Inf" || rest == "inf") && !fraction {
		n.inf = true
		return n, true
	}
	underscores := base == 0
	n.base = base
	prefixed := false
	if base == 0 {
		n.base = 10
		if len(rest) > 2 && rest[0] == '0' {
			switch rest[1] {
			case 'b', 'B':
				n.base = 2
			case 'o', 'O':
				n.base = 8
			case 'x', 'X':
				n.base = 16
			}
			if n.base != 10 {
				rest = rest[2:]
				prefixed = true
			}
		}
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return r == 'p' || r == 'P' || n.base == 10 && (r == 'e' || r == 'E') })
	mantissa, exponent := rest, ""
	if end >= 0 {
		mantissa, exponent = rest[:end], rest[end:]
	}
	var digits []byte
	places, point := 0, false
	for i := 0; i < len(mantissa); i++ {
		c := mantissa[i]
		switch {
		case c == '.' && !point:
			point = true
			continue
		case c == '_' && underscores:
			before := i > 0 && isAlnum(mantissa[i-1]) || i == 0 && prefixed
			if !before || i+1 == len(mantissa) || !isAlnum(mantissa[i+1]) {
				return n, false
			}
			continue
		case !isAlnum(c):
			return n, false
		}
		digits = append(digits, c)
		if point {
			places++
		}
	}
	if len(digits) == 0 {
		return n, false
	}
	v, ok := parse(string(digits), n.base)
	if !ok {
		return n, false
	}
	n.mant = v
	exp := 0
	if exponent != "" {
		e := exponent[1:]
		if underscores {
			e = strings.ReplaceAll(e, "_", "")
		}
		var err error
		if exp, err = strconv.Atoi(e); err != nil {
			return n, false
		}
		if fraction && (exp > 1e6 || exp < -1e6) {
			return n, false
		}
	}
	switch n.base {
	case 10:
		n.exp5, n.exp2 = -places, -places
	case 2:
		n.exp2 = -places
	case 8:
		n.exp2 = -3 * places
	case 16:
		n.exp2 = -4 * places
	}
	n.exp2 += exp
	if exponent != "" && exponent[0]|0x20 == 'e' {
		n.exp5 += exp
	}
	return n, true
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// setNumber sets z to a number, rounded.
func (z *Float) setNumber(n *number) *Float {
	if n.inf {
		return z.SetInf(n.neg)
	}
	z.atLeast(64)
	const huge = 50_000_000 // bits and digits beyond all that is computed with
	switch {
	case sign(n.mant) == 0:
		z.form, z.acc, z.neg = zero, Exact, n.neg
		return z
	case n.exp5 > huge:
		return z.SetInf(n.neg)
	case n.exp5 < -huge:
		z.form, z.acc, z.neg = zero, towards(n.neg), n.neg
		return z
	case n.exp5 >= 0:
		return z.assign(n.neg, mul(n.mant, pow(fromInt64(5), n.exp5)), n.exp2, false)
	}
	return z.ratio(n.neg, n.mant, pow(fromInt64(5), -n.exp5), n.exp2)
}

// Parse reads a number in base 0, 2, 8, 10 or 16, to the end of s.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	if s == "" {
		return nil, 0, io.EOF
	}
	n, ok := scanNumber(s, base, false)
	if !ok {
		z.atLeast(64)
		z.form = zero
		return nil, n.base, errors.New("number has no digits")
	}
	if n.inf {
		return z.setNumber(&n), 0, nil
	}
	return z.setNumber(&n), n.base, nil
}

// ParseFloat reads a number with a precision and a mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// SetString reads a number; the base is in its prefix.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

// Scan reads z for fmt's functions.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-._", r) || r < 128 && isAlnum(byte(r)) })
	if err != nil {
		return err
	}
	_, _, err = z.Parse(string(token), 0)
	return err
}

func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), 0)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}

// GobEncode returns x as encoding/gob transmits it.
func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	b := byte(x.mode&7)<<5 | byte((x.acc+1)&3)<<3 | byte(x.form&3)<<1
	if x.neg {
		b |= 1
	}
	buf := binary.BigEndian.AppendUint32([]byte{gobVersion, b}, x.prec)
	if x.form == finite {
		buf = binary.BigEndian.AppendUint32(buf, uint32(int32(x.top())))
		words := (int(x.prec) + 63) / 64
		words = min(words, (bitLength(x.mant)+63)/64)
		buf = append(buf, toBytes(shift(x.mant, 64*words-bitLength(x.mant)))...)
	}
	return buf, nil
}

// GobDecode sets z to what GobEncode has returned, rounded to z's precision if it has one.
func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != gobVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	prec, mode := z.prec, z.mode
	b := buf[1]
	z.mode, z.acc, z.form, z.neg = RoundingMode(b>>5&7), Accuracy(b>>3&3)-1, form(b>>1&3), b&1 != 0
	z.prec = binary.BigEndian.Uint32(buf[2:])
	if z.form == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		exp := int(int32(binary.BigEndian.Uint32(buf[6:])))
		mant := fromBytes(buf[10:])
		acc := z.acc
		z.assign(z.neg, mant, exp-bitLength(mant), false)
		z.acc = acc
	}
	if prec != 0 {
		z.mode = mode
		z.SetPrec(uint(prec))
	}
	return nil
}
