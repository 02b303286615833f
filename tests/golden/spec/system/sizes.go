// System considerations: unsafe's sizes, alignment and offsets; sizes of numeric types.
package main

import (
	"fmt"
	"math"
	"unsafe"
)

type S struct {
	a bool
	b int64
	c uint16
	d string
	e [3]byte
	f any
	g []int
	h complex64
	i func()
	j struct{}
}

func main() {
	var s S
	const size = unsafe.Sizeof(s)
	fmt.Println(size, unsafe.Alignof(s), unsafe.Alignof(s.c), unsafe.Offsetof(s.b), unsafe.Offsetof(s.d), unsafe.Offsetof(s.e), unsafe.Offsetof(s.f), unsafe.Offsetof(s.j))
	fmt.Println(unsafe.Sizeof(int8(0)), unsafe.Sizeof(uint16(0)), unsafe.Sizeof(float32(0)), unsafe.Sizeof(1i), unsafe.Sizeof(0), unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(map[int]int{}), unsafe.Sizeof([3]int16{}), unsafe.Sizeof(struct{}{}))
	var arr [unsafe.Sizeof(int32(0)) * 2]int
	fmt.Println(len(arr), uint(math.MaxUint), ^uint(0) == math.MaxUint64, math.MaxInt)
}
