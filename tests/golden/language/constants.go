// Untyped constants, iota, overflow of every width.
package main

import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const huge = 1 << 100
const third = 1.0 / 3

func main() {
	fmt.Println(Sunday, Monday, Tuesday, int(Tuesday))
	fmt.Println(KB, MB, GB, huge>>98, third)
	var i8 int8 = 127
	i8++
	var u8 uint8 = 0
	u8--
	var i16 int16 = -32768
	i16--
	var u16 uint16 = 65535
	u16 += 2
	var i32 int32 = 1 << 30
	i32 *= 4
	var u32 uint32 = 1 << 31
	u32 *= 3
	var i64 int64 = -1 << 63
	i64 = -i64
	var u64 uint64 = 1<<64 - 1
	u64 += 2
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64)
	fmt.Println(7/2, -7/2, 7%3, -7%3, 7&^5, 6^3, ^5, 1<<3|1)
	x, y := uint32(4000000000), uint32(7)
	fmt.Println(x/y, x%y, x>>3, x > y, int32(x), float64(x))
	a, b := uint64(1<<63+5), uint64(10)
	fmt.Println(a/b, a%b, a > b, float64(a))
	var s uint = 70
	fmt.Println(1<<s == 0, int32(-8)>>s, uint8(200)>>1, int8(-100)>>1)
	f := 3.99
	fmt.Println(int(f), int(-f), uint8(int(f)), float32(0.1), 0.1+0.2)
	c := complex(1, 2)
	fmt.Println(c*c, real(c), imag(c), c == complex(1, 2), c/(1+1i))
	fmt.Printf("%T %T %T %T\n", 'a', 1.5, 2i, "s")
	const r = 'x' + 1
	fmt.Println(r, string(rune(r)))
}
