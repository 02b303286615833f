package big

import (
	"math"
	"unsafe"
)

// RoundingMode says how a result that is not exact is rounded.
type RoundingMode byte

const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

var modeNames = [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}

func (i RoundingMode) String() string {
	if int(i) < len(modeNames) {
		return modeNames[i]
	}
	return "RoundingMode(" + NewInt(int64(i)).String() + ")"
}

// Bounds of a Float's parts.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// ErrNaN is the panic of operations that have no number as result.
type ErrNaN struct{ msg string }

func (err ErrNaN) Error() string { return err.msg }

type form byte

const (
	zero form = iota
	finite
	inf
)

// Float is a floating-point number with a precision in bits; the zero value is 0 with precision 0, which results set to
// their operands'.
type Float struct {
	_    [0]nat
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant unsafe.Pointer // of finite ones: a positive odd number
	exp  int            // the value is mant times 2 to the power of exp
}

// round gives mant rounded to prec bits, made odd, by how much the exponent is greater then, and whether the magnitude was
// rounded down (-1) or up (1). sticky says that the number is a bit greater than mant.
func round(mant unsafe.Pointer, sticky bool, prec int, mode int, neg bool) (result unsafe.Pointer, shift int, change int)

// NewFloat returns a Float with precision 53.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// assign makes z mant times 2^exp, with a sign, rounded.
func (z *Float) assign(neg bool, mant unsafe.Pointer, exp int, sticky bool) *Float {
	z.neg = neg
	if sign(mant) == 0 {
		z.form, z.acc = zero, Exact
		return z
	}
	m, shift, change := round(mant, sticky, int(z.prec), int(z.mode), neg)
	z.form, z.mant, z.exp = finite, m, exp+shift
	z.acc = Accuracy(change)
	if neg {
		z.acc = -z.acc
	}
	switch top := z.top(); {
	case top > MaxExp:
		z.form, z.acc = inf, Above
		if neg {
			z.acc = Below
		}
	case top < MinExp:
		z.form, z.acc = zero, Below
		if neg {
			z.acc = Above
		}
	}
	return z
}

// top is the exponent of a mantissa between 0.5 and 1.
func (x *Float) top() int { return x.exp + bitLength(x.mant) }

// atLeast sets a precision that is not set yet.
func (z *Float) atLeast(prec uint32) {
	if z.prec == 0 {
		z.prec = prec
	}
}

func (x *Float) Prec() uint         { return uint(x.prec) }
func (x *Float) Mode() RoundingMode { return x.mode }
func (x *Float) Acc() Accuracy      { return x.acc }
func (x *Float) Signbit() bool      { return x.neg }
func (x *Float) IsInf() bool        { return x.form == inf }
func (x *Float) IsInt() bool        { return x.form == zero || x.form == finite && x.exp >= 0 }

// MinPrec returns how many bits x needs.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	return uint(bitLength(x.mant))
}

func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// SetPrec sets the precision and rounds z to it.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.form, z.acc = zero, Below
			if z.neg {
				z.acc = Above
			}
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old && z.form == finite {
		z.assign(z.neg, z.mant, z.exp, false)
	}
	return z
}

// SetMode sets how later results are rounded.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode, z.acc = mode, Exact
	return z
}

// sticky makes z a little greater in magnitude, in a bit far behind the others.
func (z *Float) sticky() {
	if z.form == finite {
		const more = 2
		shiftBy := int(z.prec) - bitLength(z.mant) + more
		z.mant = add(shift(z.mant, shiftBy), fromInt64(1))
		z.exp -= shiftBy
		z.prec += more
	}
}

// Set sets z to x, rounded to z's precision if it has one.
func (z *Float) Set(x *Float) *Float {
	if z == x {
		return z
	}
	z.acc = Exact
	prec := z.prec
	if prec == 0 {
		prec = x.prec
	}
	mode := z.mode
	*z = *x
	z.prec, z.mode, z.acc = prec, mode, Exact
	if z.prec < x.prec && z.form == finite {
		z.assign(z.neg, z.mant, z.exp, false)
	}
	return z
}

// Copy sets z to x with all that belongs to it.
func (z *Float) Copy(x *Float) *Float {
	*z = *x
	return z
}

// SetInf sets z to an infinity.
func (z *Float) SetInf(signbit bool) *Float {
	z.form, z.acc, z.neg = inf, Exact, signbit
	return z
}

func (z *Float) SetInt64(x int64) *Float {
	z.atLeast(64)
	v := fromInt64(x)
	return z.assign(x < 0, abs(v), 0, false)
}

func (z *Float) SetUint64(x uint64) *Float {
	z.atLeast(64)
	return z.assign(false, fromUint64(x), 0, false)
}

func (z *Float) SetInt(x *Int) *Float {
	z.atLeast(uint32(max(x.BitLen(), 64)))
	return z.assign(x.Sign() < 0, abs(x.v), 0, false)
}

func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	z.atLeast(uint32(max(x.a.BitLen(), x.b.BitLen(), 64)))
	return z.ratio(x.a.Sign() < 0, abs(x.a.v), x.b.v, 0)
}

// ratio sets z to num/den times 2^exp.
func (z *Float) ratio(neg bool, num, den unsafe.Pointer, exp int) *Float {
	by := max(int(z.prec)+2-bitLength(num)+bitLength(den), 0)
	q, r := quoRem(shift(num, by), den)
	return z.assign(neg, q, exp-by, sign(r) != 0)
}

func (z *Float) SetFloat64(x float64) *Float {
	z.atLeast(53)
	switch {
	case math.IsNaN(x):
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	case math.IsInf(x, 0):
		return z.SetInf(x < 0)
	case x == 0:
		z.form, z.acc, z.neg = zero, Exact, math.Signbit(x)
		return z
	}
	fraction, exp := math.Frexp(math.Abs(x))
	return z.assign(x < 0, fromInt64(int64(fraction*(1<<53))), exp-53, false)
}

// MantExp returns x's exponent and sets mant, unless it is nil, to a number between 0.5 and 1 in magnitude.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = x.top()
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp -= exp
		}
	}
	return exp
}

// SetMantExp sets z to mant times 2^exp.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Set(mant)
	if z.form == finite {
		acc := z.acc
		z.assign(z.neg, z.mant, z.exp+exp, false)
		if z.form == finite {
			z.acc = acc
		}
	}
	return z
}

func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

// sum sets z to x+y, with another sign for y.
func (z *Float) sum(x, y *Float, yneg bool, problem string) *Float {
	z.atLeast(max(x.prec, y.prec))
	switch {
	case x.form == inf && y.form == inf && x.neg != yneg:
		z.form, z.acc, z.neg = zero, Exact, false
		panic(ErrNaN{problem})
	case x.form == inf:
		return z.SetInf(x.neg)
	case y.form == inf:
		return z.SetInf(yneg)
	case x.form == zero && y.form == zero:
		z.form, z.acc, z.neg = zero, Exact, x.neg && yneg
		return z
	case x.form == zero:
		return z.assign(yneg, y.mant, y.exp, false)
	case y.form == zero:
		return z.assign(x.neg, x.mant, x.exp, false)
	}
	a, ax, an, b, bx, bn := x.mant, x.exp, x.neg, y.mant, y.exp, yneg
	if x.top() < y.top() {
		a, ax, an, b, bx, bn = y.mant, y.exp, yneg, x.mant, x.exp, x.neg
	}
	// of a number far below the other only the sign matters
	const guard = 4
	if last := min(ax, ax+bitLength(a)-int(z.prec)) - guard; bx+bitLength(b) < last {
		b, bx = fromInt64(1), last
	}
	low := min(ax, bx)
	a, b = shift(a, ax-low), shift(b, bx-low)
	if an {
		a = neg(a)
	}
	if bn {
		b = neg(b)
	}
	s := add(a, b)
	if sign(s) == 0 {
		z.form, z.acc, z.neg = zero, Exact, z.mode == ToNegativeInf
		return z
	}
	return z.assign(sign(s) < 0, abs(s), low, false)
}

func (z *Float) Add(x, y *Float) *Float {
	return z.sum(x, y, y.neg, "addition of infinities with opposite signs")
}

func (z *Float) Sub(x, y *Float) *Float {
	return z.sum(x, y, !y.neg, "subtraction of infinities with equal signs")
}

func (z *Float) Mul(x, y *Float) *Float {
	z.atLeast(max(x.prec, y.prec))
	neg := x.neg != y.neg
	switch {
	case x.form == finite && y.form == finite:
		return z.assign(neg, mul(x.mant, y.mant), x.exp+y.exp, false)
	case x.form == zero && y.form == inf, x.form == inf && y.form == zero:
		z.form, z.acc, z.neg = zero, Exact, false
		panic(ErrNaN{"multiplication of zero with infinity"})
	case x.form == inf || y.form == inf:
		return z.SetInf(neg)
	}
	z.form, z.acc, z.neg = zero, Exact, neg
	return z
}

func (z *Float) Quo(x, y *Float) *Float {
	z.atLeast(max(x.prec, y.prec))
	neg := x.neg != y.neg
	switch {
	case x.form == finite && y.form == finite:
		return z.ratio(neg, x.mant, y.mant, x.exp-y.exp)
	case x.form == y.form:
		z.form, z.acc, z.neg = zero, Exact, false
		panic(ErrNaN{"division of zero by zero or infinity by infinity"})
	case x.form == inf || y.form == zero:
		return z.SetInf(neg)
	}
	z.form, z.acc, z.neg = zero, Exact, neg
	return z
}

// Sqrt sets z to the root of x.
func (z *Float) Sqrt(x *Float) *Float {
	z.atLeast(x.prec)
	switch {
	case x.form == zero:
		z.form, z.acc, z.neg = zero, Exact, x.neg
		return z
	case x.neg:
		panic(ErrNaN{"square root of negative operand"})
	case x.form == inf:
		return z.SetInf(false)
	}
	by := max(2*int(z.prec)+4-bitLength(x.mant), 0)
	if (x.exp-by)%2 != 0 {
		by++
	}
	m := shift(x.mant, by)
	root := sqrt(m)
	z.assign(false, root, (x.exp-by)/2, compare(mul(root, root), m) != 0)
	z.acc = Exact // as Go has it
	return z
}

func (x *Float) Cmp(y *Float) int {
	xs, ys := x.Sign(), y.Sign()
	switch {
	case xs != ys:
		if xs < ys {
			return -1
		}
		return 1
	case xs == 0:
		return 0
	case x.form == inf && y.form == inf:
		return 0
	case x.form == inf:
		return xs
	case y.form == inf:
		return -xs
	case x.top() < y.top():
		return -xs
	case x.top() > y.top():
		return xs
	}
	low := min(x.exp, y.exp)
	return xs * compare(shift(x.mant, x.exp-low), shift(y.mant, y.exp-low))
}

// Int returns x rounded towards zero; nil for infinities.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if z == nil && x.form != inf {
		z = new(Int)
	}
	switch x.form {
	case zero:
		return z.SetInt64(0), Exact
	case inf:
		return nil, towards(x.neg)
	}
	acc := Exact
	if x.exp < 0 {
		acc = towards(x.neg)
	}
	z.v = shift(x.mant, x.exp)
	if x.neg {
		z.v = neg(z.v)
	}
	return z, acc
}

// towards is the accuracy of a magnitude that was made smaller.
func towards(neg bool) Accuracy {
	if neg {
		return Above
	}
	return Below
}

// Int64 returns x rounded towards zero, or the nearest int64.
func (x *Float) Int64() (int64, Accuracy) {
	if x.form == inf || x.form == finite && x.top() > 63 {
		if x.neg {
			if x.form == finite && x.top() == 64 {
				if i, acc := x.Int(nil); i.IsInt64() {
					return i.Int64(), acc
				}
			}
			return math.MinInt64, Above
		}
		return math.MaxInt64, Below
	}
	i, acc := x.Int(nil)
	return i.Int64(), acc
}

// Uint64 returns x rounded towards zero, or the nearest uint64.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == inf || x.top() > 64:
		return math.MaxUint64, Below
	}
	i, acc := x.Int(nil)
	if x.top() > 0 && x.MinPrec() <= 64 {
		acc = Exact // as Go has it
	}
	return i.Uint64(), acc
}

// nearest rounds x to a format with so many bits and a least exponent; it returns the Float and its value as a float64.
func (x *Float) nearest(bits, least, greatest int) (float64, Accuracy) {
	signed := func(f float64) float64 {
		if x.neg {
			return -f
		}
		return f
	}
	switch x.form {
	case zero:
		return signed(0), Exact
	case inf:
		return signed(math.Inf(1)), Exact
	}
	prec := min(bits, x.top()-least)
	if prec < 0 || prec == 0 && bitLength(x.mant) == 1 {
		// below half of the least number, or just that
		return signed(0), towards(x.neg)
	}
	if prec == 0 {
		return signed(math.Ldexp(1, least)), -towards(x.neg)
	}
	r := &Float{prec: uint32(prec)}
	r.assign(x.neg, x.mant, x.exp, false)
	if r.top() > greatest {
		return signed(math.Inf(1)), -towards(x.neg)
	}
	return signed(math.Ldexp(float64(toInt64(r.mant)), r.exp)), r.acc
}

// Float64 returns the nearest float64.
func (x *Float) Float64() (float64, Accuracy) { return x.nearest(53, -1074, 1024) }

// Float32 returns the nearest float32.
func (x *Float) Float32() (float32, Accuracy) {
	f, acc := x.nearest(24, -149, 128)
	return float32(f), acc
}

// Rat returns x as a fraction; nil for infinities.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if z == nil && x.form != inf {
		z = new(Rat)
	}
	switch x.form {
	case zero:
		return z.SetInt64(0), Exact
	case inf:
		return nil, towards(x.neg)
	}
	num := &Int{v: x.mant}
	if x.neg {
		num.Neg(num)
	}
	if x.exp >= 0 {
		return z.SetInt(num.Lsh(num, uint(x.exp))), Exact
	}
	return z.SetFrac(num, new(Int).Lsh(NewInt(1), uint(-x.exp))), Exact
}
