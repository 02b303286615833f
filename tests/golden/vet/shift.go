// golden: vet
// Shifts by the width of the operand or more, integers converted to strings, useless deferred calls.
package main

import (
	"fmt"
	"time"
	"unsafe"
)

type small int8

type text string

type number interface{ ~int8 | ~int16 }

func shift[N number](n N) N { return n << 8 }

func str[N ~int | ~rune](n N) string { return string(n) }

func main() {
	var i8 int8 = 1
	var u16 uint16 = 2
	var i32 int32
	var i64 int64
	var i int
	var p uintptr
	const c = 40
	i8 = i8 << 8
	i8 <<= 7
	u16 >>= 16
	i32 = i32>>32 + i32<<c
	i64 = i64 << 64
	i = i << 63
	i = i >> 64
	p = p << 70
	s := i8 << 9
	if unsafe.Sizeof(i) == 4 {
		i = i << 64
	}
	var n uint = 70
	i64 <<= n
	_ = 1 << 70 >> 70
	fmt.Println(string(i8), string(i), text(i64), string(rune(i)), string(byte(i)), string('x'))
	fmt.Println(shift(i8), str(5), s, i32, u16, p)
	type myRune rune
	fmt.Println(string(myRune(4)), []byte("x"), string([]byte{1}))
	start := time.Now()
	defer fmt.Println(time.Since(start))
	defer func() { fmt.Println(time.Since(start)) }()
	defer time.Since(start)
	fmt.Println(start.Format("2006-02-01"), start.Format("2006-01-02"))
	const layout = "2006-02-01 15:04"
	t, _ := time.Parse(layout, "x")
	fmt.Println(t.Format(layout), t.AppendFormat(nil, "2006-02-01"))
}
