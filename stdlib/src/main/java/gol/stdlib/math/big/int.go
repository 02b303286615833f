// Package big has numbers of any size: integers, fractions and floating-point numbers.
package big

import (
	"math/rand"
	"unsafe"
)

// Word is a digit of a number in memory.
type Word uint

type nat []Word

// Int is an integer; the zero value is 0. What computes sets its receiver to the result and returns it.
type Int struct {
	_ [0]nat         // Ints cannot be compared by ==
	v unsafe.Pointer // a BigInteger, nil for 0
}

// Accuracy says whether a result is exact.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (a Accuracy) String() string {
	switch a {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return "Accuracy(" + NewInt(int64(a)).String() + ")"
}

// MaxBase is the largest base of numbers as text.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

func fromInt64(x int64) unsafe.Pointer
func fromUint64(x uint64) unsafe.Pointer
func fromBytes(b []byte) unsafe.Pointer
func fromWords(w []Word) unsafe.Pointer
func toInt64(x unsafe.Pointer) int64
func toBytes(x unsafe.Pointer) []byte
func toWords(x unsafe.Pointer) []Word
func toFloat64(x unsafe.Pointer) float64
func sign(x unsafe.Pointer) int
func bitLength(x unsafe.Pointer) int
func trailingZeros(x unsafe.Pointer) int
func testBit(x unsafe.Pointer, i int) bool
func setBit(x unsafe.Pointer, i int, on bool) unsafe.Pointer
func compare(x, y unsafe.Pointer) int
func neg(x unsafe.Pointer) unsafe.Pointer
func abs(x unsafe.Pointer) unsafe.Pointer
func add(x, y unsafe.Pointer) unsafe.Pointer
func sub(x, y unsafe.Pointer) unsafe.Pointer
func mul(x, y unsafe.Pointer) unsafe.Pointer
func quo(x, y unsafe.Pointer) unsafe.Pointer
func rem(x, y unsafe.Pointer) unsafe.Pointer
func quoRem(x, y unsafe.Pointer) (q, r unsafe.Pointer)
func shift(x unsafe.Pointer, n int) unsafe.Pointer
func and(x, y unsafe.Pointer) unsafe.Pointer
func andNot(x, y unsafe.Pointer) unsafe.Pointer
func or(x, y unsafe.Pointer) unsafe.Pointer
func xor(x, y unsafe.Pointer) unsafe.Pointer
func not(x unsafe.Pointer) unsafe.Pointer
func gcd(x, y unsafe.Pointer) unsafe.Pointer
func pow(x unsafe.Pointer, n int) unsafe.Pointer
func modPow(x, y, m unsafe.Pointer) unsafe.Pointer
func modInverse(x, m unsafe.Pointer) (r unsafe.Pointer, ok bool)
func sqrt(x unsafe.Pointer) unsafe.Pointer
func isPrime(x unsafe.Pointer, n int) bool
func binomial(n, k int64) unsafe.Pointer
func mulRange(a, b int64) unsafe.Pointer

// NewInt returns a new Int.
func NewInt(x int64) *Int { return &Int{v: fromInt64(x)} }

func (z *Int) set(v unsafe.Pointer) *Int {
	z.v = v
	return z
}

func (z *Int) Set(x *Int) *Int          { return z.set(x.v) }
func (z *Int) SetInt64(x int64) *Int    { return z.set(fromInt64(x)) }
func (z *Int) SetUint64(x uint64) *Int  { return z.set(fromUint64(x)) }
func (z *Int) SetBytes(buf []byte) *Int { return z.set(fromBytes(buf)) }

// SetBits sets z to a number given by its digits, the lowest first.
func (z *Int) SetBits(abs []Word) *Int { return z.set(fromWords(abs)) }

// Bits returns the digits of |x|, the lowest first.
func (x *Int) Bits() []Word { return toWords(x.v) }

// Bytes returns |x|, the highest byte first.
func (x *Int) Bytes() []byte { return toBytes(x.v) }

// FillBytes writes |x| into all of buf, the highest byte first.
func (x *Int) FillBytes(buf []byte) []byte {
	b := toBytes(x.v)
	if len(b) > len(buf) {
		panic("math/big: buffer too small to fit value")
	}
	n := len(buf) - len(b)
	clear(buf[:n])
	copy(buf[n:], b)
	return buf
}

func (x *Int) Sign() int              { return sign(x.v) }
func (x *Int) BitLen() int            { return bitLength(x.v) }
func (x *Int) TrailingZeroBits() uint { return uint(trailingZeros(x.v)) }
func (x *Int) Int64() int64           { return toInt64(x.v) }
func (x *Int) Uint64() uint64         { return uint64(toInt64(abs(x.v))) }

// IsInt64 reports whether x is an int64.
func (x *Int) IsInt64() bool { return compare(fromInt64(toInt64(x.v)), x.v) == 0 }

// IsUint64 reports whether x is a uint64.
func (x *Int) IsUint64() bool { return sign(x.v) >= 0 && bitLength(x.v) <= 64 }

// Float64 returns the nearest float64.
func (x *Int) Float64() (float64, Accuracy) {
	f := toFloat64(x.v)
	if f > maxFloat64 {
		return f, Above
	}
	if f < -maxFloat64 {
		return f, Below
	}
	back, _ := new(Float).SetFloat64(f).Int(nil)
	return f, Accuracy(compare(back.v, x.v))
}

const maxFloat64 = 0x1p1023 * (1 + (1 - 0x1p-52))

func (x *Int) Cmp(y *Int) int    { return compare(x.v, y.v) }
func (x *Int) CmpAbs(y *Int) int { return compare(abs(x.v), abs(y.v)) }

func (z *Int) Neg(x *Int) *Int    { return z.set(neg(x.v)) }
func (z *Int) Abs(x *Int) *Int    { return z.set(abs(x.v)) }
func (z *Int) Add(x, y *Int) *Int { return z.set(add(x.v, y.v)) }
func (z *Int) Sub(x, y *Int) *Int { return z.set(sub(x.v, y.v)) }
func (z *Int) Mul(x, y *Int) *Int { return z.set(mul(x.v, y.v)) }

func (z *Int) And(x, y *Int) *Int    { return z.set(and(x.v, y.v)) }
func (z *Int) AndNot(x, y *Int) *Int { return z.set(andNot(x.v, y.v)) }
func (z *Int) Or(x, y *Int) *Int     { return z.set(or(x.v, y.v)) }
func (z *Int) Xor(x, y *Int) *Int    { return z.set(xor(x.v, y.v)) }
func (z *Int) Not(x *Int) *Int       { return z.set(not(x.v)) }

func (z *Int) Lsh(x *Int, n uint) *Int { return z.set(shift(x.v, int(n))) }
func (z *Int) Rsh(x *Int, n uint) *Int { return z.set(shift(x.v, -int(n))) }

// Bit returns bit i of x in two's complement.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if testBit(x.v, i) {
		return 1
	}
	return 0
}

// SetBit sets z to x with bit i set to b.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	return z.set(setBit(x.v, i, b == 1))
}

// divisor panics if y is 0.
func divisor(y *Int) unsafe.Pointer {
	if sign(y.v) == 0 {
		panic("division by zero")
	}
	return y.v
}

// Quo and Rem round towards zero, as Go's own / and %.
func (z *Int) Quo(x, y *Int) *Int { return z.set(quo(x.v, divisor(y))) }
func (z *Int) Rem(x, y *Int) *Int { return z.set(rem(x.v, divisor(y))) }

func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	z.v, r.v = quoRem(x.v, divisor(y))
	return z, r
}

// euclid divides such that the remainder is not negative.
func euclid(x, y unsafe.Pointer) (q, r unsafe.Pointer) {
	q, r = quoRem(x, y)
	if sign(r) < 0 {
		if sign(y) < 0 {
			return add(q, fromInt64(1)), sub(r, y)
		}
		return sub(q, fromInt64(1)), add(r, y)
	}
	return q, r
}

// Div and Mod have a remainder that is not negative.
func (z *Int) Div(x, y *Int) *Int {
	q, _ := euclid(x.v, divisor(y))
	return z.set(q)
}

func (z *Int) Mod(x, y *Int) *Int {
	_, r := euclid(x.v, divisor(y))
	return z.set(r)
}

func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	z.v, m.v = euclid(x.v, divisor(y))
	return z, m
}

// Exp sets z to x**y, modulo |m| unless m is nil or 0; with a modulus, y may be negative, and nil is returned if x has no inverse.
func (z *Int) Exp(x, y, m *Int) *Int {
	if m == nil || sign(m.v) == 0 {
		if sign(y.v) <= 0 {
			return z.SetInt64(1)
		}
		return z.set(pow(x.v, int(toInt64(y.v))))
	}
	base, exponent, modulus := x.v, y.v, abs(m.v)
	if sign(exponent) < 0 {
		inverse, ok := modInverse(base, modulus)
		if !ok {
			return nil
		}
		base, exponent = inverse, neg(exponent)
	}
	r := modPow(base, exponent, modulus)
	if sign(x.v) < 0 && sign(y.v) < 0 && testBit(exponent, 0) && sign(r) != 0 {
		r = sub(modulus, r) // as Go has it: the base's sign counts once more
	}
	return z.set(r)
}

// ModInverse sets z to the inverse of g modulo n; it returns nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	v, ok := modInverse(g.v, abs(n.v))
	if !ok {
		return nil
	}
	return z.set(v)
}

// GCD sets z to the greatest common divisor of a and b and, unless they are nil, x and y such that z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if x == nil && y == nil {
		return z.set(gcd(a.v, b.v))
	}
	av, bv := a.v, b.v
	// of two equations r = |a|*s + ..., the next is one minus a multiple of the other
	r0, r1 := abs(av), abs(bv)
	s0, s1 := fromInt64(1), fromInt64(0)
	if sign(r0) == 0 {
		s0 = fromInt64(0)
		r0, r1 = r1, r0
	}
	for sign(r1) != 0 {
		q, r := quoRem(r0, r1)
		r0, r1 = r1, r
		s0, s1 = s1, sub(s0, mul(q, s1))
	}
	if sign(av) < 0 {
		s0 = neg(s0)
	}
	if y != nil {
		if sign(bv) == 0 {
			y.v = nil
		} else {
			y.v = quo(sub(r0, mul(av, s0)), bv)
		}
	}
	if x != nil {
		x.v = s0
	}
	return z.set(r0)
}

// Sqrt sets z to the root of x, rounded down.
func (z *Int) Sqrt(x *Int) *Int {
	if sign(x.v) < 0 {
		panic("square root of negative number")
	}
	return z.set(sqrt(x.v))
}

// ProbablyPrime reports whether x seems to be prime.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	return isPrime(x.v, n)
}

func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	return z.set(binomial(n, k))
}

// MulRange sets z to the product of all integers from a to b.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	}
	return z.set(mulRange(a, b))
}

// Rand sets z to a number below n.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if sign(n.v) <= 0 {
		return z.SetInt64(0)
	}
	bits := bitLength(n.v)
	words := make([]Word, (bits+63)/64)
	mask := ^Word(0) >> (uint(-bits) % 64)
	for {
		for i := range words {
			words[i] = Word(rnd.Uint32())
			words[i] |= Word(rnd.Uint32()) << 32
		}
		words[len(words)-1] &= mask
		if v := fromWords(words); compare(v, n.v) < 0 {
			return z.set(v)
		}
	}
}

// Jacobi returns the Jacobi symbol (x/y); y must be odd.
func Jacobi(x, y *Int) int {
	if y.Bit(0) == 0 {
		panic("big: invalid 2nd argument to Int.Jacobi: need odd integer but got " + y.String())
	}
	a, b, j := new(Int).Set(x), new(Int).Set(y), 1
	if b.Sign() < 0 {
		if a.Sign() < 0 {
			j = -1
		}
		b.Neg(b)
	}
	for {
		if b.IsInt64() && b.Int64() == 1 {
			return j
		}
		if a.Sign() == 0 {
			return 0
		}
		a.Mod(a, b)
		if a.Sign() == 0 {
			return 0
		}
		twos := a.TrailingZeroBits()
		low := b.Uint64() & 7
		if twos%2 == 1 && (low == 3 || low == 5) {
			j = -j
		}
		a.Rsh(a, twos)
		if low&3 == 3 && a.Uint64()&3 == 3 {
			j = -j
		}
		a, b = b, a
	}
}

// ModSqrt sets z to a root of x modulo the odd prime p; it returns nil if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	one := NewInt(1)
	x = new(Int).Mod(x, p)
	if p.Uint64()&3 == 3 {
		e := new(Int).Add(p, one)
		return z.Exp(x, e.Rsh(e, 2), p)
	}
	if p.Uint64()&7 == 5 {
		// a root of -1, by a power of twice x, turns the candidate into a root
		e := new(Int).Rsh(p, 3)
		double := new(Int).Lsh(x, 1)
		alpha := new(Int).Exp(double, e, p)
		beta := new(Int).Mul(alpha, alpha)
		beta.Mod(beta, p).Mul(beta, double).Mod(beta, p).Sub(beta, one)
		beta.Mul(beta, x).Mod(beta, p).Mul(beta, alpha)
		return z.Mod(beta, p)
	}
	// Tonelli and Shanks
	odd := new(Int).Sub(p, one)
	twos := odd.TrailingZeroBits()
	odd.Rsh(odd, twos)
	n := NewInt(2)
	for Jacobi(n, p) != -1 {
		n.Add(n, one)
	}
	half := new(Int).Add(odd, one)
	y := new(Int).Exp(x, half.Rsh(half, 1), p)
	b := new(Int).Exp(x, odd, p)
	g := new(Int).Exp(n, odd, p)
	for r := twos; ; {
		m := uint(0)
		for t := new(Int).Set(b); t.Cmp(one) != 0; m++ {
			t.Mul(t, t).Mod(t, p)
		}
		if m == 0 {
			return z.Set(y)
		}
		t := new(Int).Exp(g, new(Int).Lsh(one, r-m-1), p)
		g.Mul(t, t).Mod(g, p)
		y.Mul(y, t).Mod(y, p)
		b.Mul(b, g).Mod(b, p)
		r = m
	}
}
