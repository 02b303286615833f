// Constants and constant expressions: exact arithmetic, kinds, iota, implicit repetition, limits.
package main

import (
	"fmt"
	"math"
)

type weekday uint8

const (
	sunday weekday = iota
	monday
	_
	wednesday
)

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

const (
	u         = iota * 42
	v float64 = iota * 42
	w         = iota * 42
)

const (
	a = iota
	b = "s"
	c
	d = iota
)

const (
	huge  = 1 << 200
	small = huge >> 198
	third = 1.0 / 3
	big   = 1e1000 / 1e997
	mix   = 'a' + 1.0
	cplx  = 1 + 2i
	real1 = real(cplx * cplx)
	str   = "con" + "cat"
	cmp   = "abc" < "abd" && !(1 > 2)
	shift = 1.0 << 3
	div   = -7 / 2
	rem   = -7 % 2
	fdiv  = 15 / 4
	fdiv2 = 15 / 4.0
	not   = ^1
	notu  = ^uint8(1)
	andn  = 0b1111 &^ 0b0101
	ln    = len("constant") + len([3]int{})
)

const typed int64 = 1<<63 - 1

var arr [2 << 1]int

const capArr = cap(arr) + len(arr)

func main() {
	fmt.Println(sunday, monday, wednesday, bit0, mask0, bit1, mask1, bit3, mask3)
	fmt.Println(u, v, w, a, b, c, d)
	fmt.Printf("%T %T %T %T %T %T %T\n", u, v, mix, cplx, 'a', third, cmp)
	fmt.Println(small, third, big, mix, cplx, real1, str, cmp, shift, div, rem, fdiv, fdiv2, not, notu, andn, ln)
	fmt.Println(typed, capArr, huge/(huge-1) == 1, third*3 == 1)
	fmt.Println(math.MaxUint64/3 == 6148914691236517205, uint64(math.MaxUint64))
	var f32 float32 = 0.1
	var f64 float64 = 0.1
	fmt.Println(float64(f32) == f64, f32 == 0.1, float32(16777217.0), float32(1e-46), float64(5e-324))
	const k = 1 << 62
	var x = uint64(k) * 2
	fmt.Println(x, int8(-128), uint8(255), rune(0x10FFFF), string(rune(65)), float32(math.Pi))
	const s = "héllo"
	fmt.Println(len(s), s[1], []byte(s)[1:3], s[1:3] == "é")
	var s8 uint = 8
	var i = 1 << s8
	var j int32 = 1 << s8
	fmt.Println(i, j, uint8(1)<<s8, 1<<s8 != 1)
}
