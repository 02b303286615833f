// Package bits counts and moves bits.
package bits

// UintSize is the size of a uint in bits.
const UintSize = 64

// LeadingZeros64 counts the zero bits above the highest one.
func LeadingZeros64(x uint64) int

// LeadingZeros counts the zero bits above the highest one.
func LeadingZeros(x uint) int

// LeadingZeros32 counts the zero bits above the highest one.
func LeadingZeros32(x uint32) int

// LeadingZeros16 counts the zero bits above the highest one.
func LeadingZeros16(x uint16) int

// LeadingZeros8 counts the zero bits above the highest one.
func LeadingZeros8(x uint8) int

// TrailingZeros64 counts the zero bits below the lowest one.
func TrailingZeros64(x uint64) int

// TrailingZeros counts the zero bits below the lowest one.
func TrailingZeros(x uint) int

// TrailingZeros32 counts the zero bits below the lowest one.
func TrailingZeros32(x uint32) int

// TrailingZeros16 counts the zero bits below the lowest one.
func TrailingZeros16(x uint16) int

// TrailingZeros8 counts the zero bits below the lowest one.
func TrailingZeros8(x uint8) int

// OnesCount64 counts the one bits.
func OnesCount64(x uint64) int

// OnesCount counts the one bits.
func OnesCount(x uint) int

// OnesCount32 counts the one bits.
func OnesCount32(x uint32) int

// OnesCount16 counts the one bits.
func OnesCount16(x uint16) int

// OnesCount8 counts the one bits.
func OnesCount8(x uint8) int

// Len64 returns how many bits x needs.
func Len64(x uint64) int

// Len returns how many bits x needs.
func Len(x uint) int

// Len32 returns how many bits x needs.
func Len32(x uint32) int

// Len16 returns how many bits x needs.
func Len16(x uint16) int

// Len8 returns how many bits x needs.
func Len8(x uint8) int

// RotateLeft rotates to the left by k mod 64 bits.
func RotateLeft(x uint, k int) uint

// RotateLeft64 rotates to the left by k mod 64 bits.
func RotateLeft64(x uint64, k int) uint64

// RotateLeft32 rotates to the left by k mod 32 bits.
func RotateLeft32(x uint32, k int) uint32

// RotateLeft16 rotates to the left by k mod 16 bits.
func RotateLeft16(x uint16, k int) uint16

// RotateLeft8 rotates to the left by k mod 8 bits.
func RotateLeft8(x uint8, k int) uint8

// Reverse64 turns the order of bits round.
func Reverse64(x uint64) uint64

// Reverse turns the order of bits round.
func Reverse(x uint) uint

// Reverse32 turns the order of bits round.
func Reverse32(x uint32) uint32

// Reverse16 turns the order of bits round.
func Reverse16(x uint16) uint16

// Reverse8 turns the order of bits round.
func Reverse8(x uint8) uint8

// ReverseBytes64 turns the order of bytes round.
func ReverseBytes64(x uint64) uint64

// ReverseBytes turns the order of bytes round.
func ReverseBytes(x uint) uint

// ReverseBytes32 turns the order of bytes round.
func ReverseBytes32(x uint32) uint32

// ReverseBytes16 turns the order of bytes round.
func ReverseBytes16(x uint16) uint16

// Add adds with carry, which is 0 or 1.
func Add(x, y, carry uint) (sum, carryOut uint) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub subtracts with borrow, which is 0 or 1.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

// Add32 adds with carry, which is 0 or 1.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 31
}

// Sub32 subtracts with borrow, which is 0 or 1.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 31
}

// Add64 adds with carry, which is 0 or 1.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub64 subtracts with borrow, which is 0 or 1.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

func mulHigh(x, y uint64) uint64
func divOverflow()
func divZero()
func div128(hi, lo, y uint64) (quo, rem uint64)

// Mul64 gives the whole product.
func Mul64(x, y uint64) (hi, lo uint64) { return mulHigh(x, y), x * y }

// Mul gives the whole product.
func Mul(x, y uint) (hi, lo uint) { return uint(mulHigh(uint64(x), uint64(y))), x * y }

// Mul32 gives the whole product.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Div64 divides hi, lo by y; panics if y is 0 or the quotient too large.
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if y == 0 {
		divZero()
	}
	if y <= hi {
		divOverflow()
	}
	return div128(hi, lo, y)
}

// Div divides hi, lo by y; panics if y is 0 or the quotient too large.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 divides hi, lo by y; panics if y is 0 or the quotient too large.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		divOverflow()
	}
	z := uint64(hi)<<32 | uint64(lo)
	return uint32(z / uint64(y)), uint32(z % uint64(y))
}

// Rem64 is the remainder of hi, lo by y, whatever the quotient.
func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}

// Rem is the remainder of hi, lo by y, whatever the quotient.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

// Rem32 is the remainder of hi, lo by y, whatever the quotient.
func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}
