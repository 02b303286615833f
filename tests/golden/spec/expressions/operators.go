// Expressions: integer overflow, shifts, division, floats, strings, comparison, conversions.
package main

import (
	"fmt"
	"math"
)

func main() {
	var i8 int8 = 127
	var u8 uint8 = 255
	var i32 int32 = math.MinInt32
	var i64 int64 = math.MinInt64
	i8++
	u8++
	fmt.Println(i8, u8, -i32, -i64, i32/-1, i64/-1, i32%-1, i64%-1, i8*i8, i8-1)
	for _, p := range [][2]int{{5, 3}, {-5, 3}, {5, -3}, {-5, -3}} {
		fmt.Print(p[0]/p[1], p[0]%p[1], p[0]&p[1], p[0]|p[1], p[0]^p[1], p[0]&^p[1], p[0]>>1, p[0]<<2, ";")
	}
	fmt.Println()
	var s uint = 70
	fmt.Println(1<<s == 0, int8(-1)>>s, uint8(255)>>s, i64>>s, uint32(s)<<31<<1, int32(s-69)<<31, -1>>1)
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -1
		fmt.Println(1 << n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		z := 0
		fmt.Println(1 / z)
	}()
	zero := 0.0
	nan := zero / zero
	inf := 1 / zero
	fmt.Println(nan == nan, nan != nan, nan < nan, inf > math.MaxFloat64, -1/inf, 1/(-1/inf), inf-inf)
	fmt.Println(int64(float64(1<<53)+1), float32(0.1)+float32(0.2), 0.1+0.2, float64(float32(0.1)))
	f := 3.99
	g := -3.99
	fmt.Println(int(f), int(g), uint8(int(f)), int8(int64(300)&0xff), uint16(70000&0xffff), uint32(int32(-1)+int32(s)-70))
	var big int64 = 1<<40 + 5
	fmt.Println(int32(big), uint8(big), int16(-32769+int(s)-70), uint64(int8(i8)), rune(big))
	c := complex(1, 2)
	d := complex64(3 - 4i)
	fmt.Println(c*c, c/(1+1i), real(c), imag(d), c == 1+2i, -d, complex128(d)+c, c/0)
	a := "abc"
	b := "ab" + string([]byte{'c'})
	fmt.Println(a == b, a < "abd", a > "ab", "" < "a", a+b, "Z" < "a", "é" > "z")
	fmt.Println(string(rune(0x65e5)), string(rune(-1)), string(rune(0xd800)), []rune("a\xffé"), []byte("é"), string([]rune{97, 0x1F600, -1}))
	for i, r := range "a\xffé\xe6\x97" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	x, y := 6, 7
	p, q := &x, &y
	*p, *q = *q, *p
	fmt.Println(x, y, p == q, p == &x, !(x > y) != (x <= y), x&1 == 1 && y&1 == 0)
	type pt struct {
		x, y int
		s    string
	}
	fmt.Println(pt{1, 2, "a"} == pt{1, 2, "a"}, [2]any{1, "a"} == [2]any{1, "a"}, any(pt{}) == any(pt{}), any(nil) == nil, (*int)(nil) == nil, any((*int)(nil)) == nil)
	for _, bad := range []any{[]int{1}, map[int]int{}, func() {}, struct{ s []int }{}, [1]func(){}} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fmt.Println(bad == bad)
		}()
	}
	fmt.Println(any([]int{}) == any(1), [2]any{1, []int{}} == [2]any{2, []int{}})
	var h uint8 = 200
	fmt.Println(h+100, h*2, h<<1, h>>1, ^h, -h, h&^0xf0, +h, uint16(h)<<8|uint16(h))
	fmt.Println(7&^5|2^3<<1+4%3*2-1, -5>>1, -5/2, uint(1)<<63>>63, 1<<3+1, ^0)
	sl := []int{1, 2, 3, 4, 5}
	arrp := (*[5]int)(sl)
	arrp[0] = 10
	arr := [2]int(sl)
	arr[1] = 99
	fmt.Println(sl, *arrp, arr, len(sl[1:2]), cap(sl[1:2]), cap(sl[1:2:3]), sl[:0] == nil, sl[5:])
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = [9]int(sl)
	}()
	lo, hi := 3, 2
	for _, fn := range []func(){
		func() { _ = sl[lo:hi] }, func() { _ = sl[:10] }, func() { _ = "abc"[hi+2:] }, func() { _ = sl[lo+5] },
		func() { _ = sl[1:2:9] }, func() { _ = sl[-1+lo-3:] }, func() { _ = "abc"[lo] }, func() { _ = sl[hi:lo:hi] },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fn()
		}()
	}
}
