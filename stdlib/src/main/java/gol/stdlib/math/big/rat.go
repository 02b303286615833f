package big

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Rat is a fraction in lowest terms; the zero value is 0.
type Rat struct {
	a Int
	b Int // positive; 0 stands for 1
}

// NewRat returns a/b.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// norm brings z to its lowest terms.
func (z *Rat) norm() *Rat {
	switch {
	case z.a.Sign() == 0:
		z.b.SetInt64(1)
	case z.b.Sign() == 0:
		z.b.SetInt64(1)
	default:
		if z.b.Sign() < 0 {
			z.a.Neg(&z.a)
			z.b.Neg(&z.b)
		}
		var common Int
		if common.GCD(nil, nil, &z.a, &z.b); !common.IsInt64() || common.Int64() != 1 {
			z.a.Quo(&z.a, &common)
			z.b.Quo(&z.b, &common)
		}
	}
	return z
}

// denominator returns x's, 1 for the zero value.
func (x *Rat) denominator() *Int {
	if x.b.Sign() == 0 {
		return NewInt(1)
	}
	return &x.b
}

func (z *Rat) SetFrac(a, b *Int) *Rat {
	if b.Sign() == 0 {
		panic("division by zero")
	}
	num, den := *a, *b
	z.a, z.b = num, den
	return z.norm()
}

func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic("division by zero")
	}
	return z.SetFrac(NewInt(a), NewInt(b))
}

func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b.SetInt64(1)
	return z
}

func (z *Rat) SetInt64(x int64) *Rat   { return z.SetInt(NewInt(x)) }
func (z *Rat) SetUint64(x uint64) *Rat { return z.SetInt(new(Int).SetUint64(x)) }

func (z *Rat) Set(x *Rat) *Rat {
	*z = *x
	return z.norm()
}

// SetFloat64 sets z to exactly f; it returns nil if f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	r, _ := new(Float).SetFloat64(f).Rat(z)
	return r
}

func (x *Rat) Sign() int   { return x.a.Sign() }
func (x *Rat) IsInt() bool { return x.b.Sign() == 0 || x.b.IsInt64() && x.b.Int64() == 1 }

// Num returns the numerator itself.
func (x *Rat) Num() *Int { return &x.a }

// Denom returns the denominator itself, or a new 1 if x is not initialised.
func (x *Rat) Denom() *Int { return x.denominator() }

func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.Abs(&z.a)
	return z
}

func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.Neg(&z.a)
	return z
}

func (z *Rat) Inv(x *Rat) *Rat {
	if x.a.Sign() == 0 {
		panic("division by zero")
	}
	return z.SetFrac(x.denominator(), &x.a)
}

func (x *Rat) Cmp(y *Rat) int {
	var l, r Int
	return l.Mul(&x.a, y.denominator()).Cmp(r.Mul(&y.a, x.denominator()))
}

func (z *Rat) Add(x, y *Rat) *Rat {
	var l, r, den Int
	l.Mul(&x.a, y.denominator())
	r.Mul(&y.a, x.denominator())
	den.Mul(x.denominator(), y.denominator())
	return z.SetFrac(l.Add(&l, &r), &den)
}

func (z *Rat) Sub(x, y *Rat) *Rat {
	var l, r, den Int
	l.Mul(&x.a, y.denominator())
	r.Mul(&y.a, x.denominator())
	den.Mul(x.denominator(), y.denominator())
	return z.SetFrac(l.Sub(&l, &r), &den)
}

func (z *Rat) Mul(x, y *Rat) *Rat {
	var num, den Int
	num.Mul(&x.a, &y.a)
	den.Mul(x.denominator(), y.denominator())
	return z.SetFrac(&num, &den)
}

func (z *Rat) Quo(x, y *Rat) *Rat {
	if y.a.Sign() == 0 {
		panic("division by zero")
	}
	var num, den Int
	num.Mul(&x.a, y.denominator())
	den.Mul(x.denominator(), &y.a)
	return z.SetFrac(&num, &den)
}

// Float64 returns the nearest float64, and whether it is x.
func (x *Rat) Float64() (f float64, exact bool) {
	f, acc := x.rounded(53).Float64()
	return f, acc == Exact && x.isFloat(f)
}

// Float32 returns the nearest float32, and whether it is x.
func (x *Rat) Float32() (f float32, exact bool) {
	f, acc := x.rounded(24).Float32()
	return f, acc == Exact && x.isFloat(float64(f))
}

func (x *Rat) isFloat(f float64) bool {
	y := new(Rat).SetFloat64(f)
	return y != nil && x.Cmp(y) == 0
}

// rounded is x with so many more bits that rounding again does no harm: the last bit tells that there are others.
func (x *Rat) rounded(bits int) *Float {
	var z Float
	z.SetPrec(uint(2*bits + 64))
	z.SetMode(ToZero)
	z.SetRat(x)
	if z.Acc() != Exact {
		z.sticky()
	}
	return z.SetMode(ToNearestEven)
}

// String returns a/b, also for integers.
func (x *Rat) String() string { return x.a.String() + "/" + x.denominator().String() }

// RatString returns a/b, or a for integers.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x with so many decimal places, halves rounded away from zero.
func (x *Rat) FloatString(prec int) string {
	if x.IsInt() {
		s := x.a.String()
		if prec > 0 {
			s += "." + strings.Repeat("0", prec)
		}
		return s
	}
	var q, r, num Int
	scale := new(Int).Exp(NewInt(10), NewInt(int64(prec)), nil)
	num.Mul(num.Abs(&x.a), scale)
	q.QuoRem(&num, &x.b, &r)
	if r.Lsh(&r, 1).Cmp(&x.b) >= 0 {
		q.Add(&q, NewInt(1))
	}
	digits := q.String()
	if len(digits) <= prec {
		digits = strings.Repeat("0", prec-len(digits)+1) + digits
	}
	s := digits[:len(digits)-prec]
	if prec > 0 {
		s += "." + digits[len(digits)-prec:]
	}
	if x.a.Sign() < 0 {
		s = "-" + s
	}
	return s
}

// FloatPrec returns how many decimal places x needs before they repeat, and whether x is exact with those.
func (x *Rat) FloatPrec() (n int, exact bool) {
	den := new(Int).Set(x.denominator())
	twos := int(den.TrailingZeroBits())
	den.Rsh(den, uint(twos))
	fives := 0
	five := NewInt(5)
	for {
		q, r := new(Int).QuoRem(den, five, new(Int))
		if r.Sign() != 0 {
			break
		}
		den = q
		fives++
	}
	return max(twos, fives), den.IsInt64() && den.Int64() == 1
}

// SetString reads a fraction a/b or a number with a point and an exponent.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if s == "" {
		return nil, false
	}
	if num, den, found := strings.Cut(s, "/"); found {
		a, ok := new(Int).SetString(num, 0)
		if !ok || den == "" || den[0] == '+' || den[0] == '-' {
			return nil, false
		}
		b, ok := new(Int).SetString(den, 0)
		if !ok || b.Sign() == 0 {
			return nil, false
		}
		return z.SetFrac(a, b), true
	}
	n, ok := scanNumber(s, 0, true)
	if !ok || n.inf {
		return nil, false
	}
	return z.Set(n.rat()), true
}

// Scan reads z for fmt's functions.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

func (x *Rat) AppendText(b []byte) ([]byte, error) { return append(b, x.RatString()...), nil }
func (x *Rat) MarshalText() ([]byte, error)        { return []byte(x.RatString()), nil }

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}

// GobEncode returns x as encoding/gob transmits it.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	num, den := x.a.Bytes(), x.b.Bytes()
	b := byte(gobVersion << 1)
	if x.a.Sign() < 0 {
		b |= 1
	}
	n := len(num)
	buf := []byte{b, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	return append(append(buf, num...), den...), nil
}

// GobDecode sets z to what GobEncode has returned.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if buf[0]>>1 != gobVersion {
		return errors.New("Rat.GobDecode: encoding version " + strconv.Itoa(int(buf[0]>>1)) + " not supported")
	}
	n := int(buf[1])<<24 | int(buf[2])<<16 | int(buf[3])<<8 | int(buf[4])
	if n > len(buf)-5 {
		return errors.New("Rat.GobDecode: invalid length")
	}
	z.a.SetBytes(buf[5 : 5+n])
	z.b.SetBytes(buf[5+n:])
	if buf[0]&1 != 0 {
		z.a.Neg(&z.a)
	}
	return nil
}
