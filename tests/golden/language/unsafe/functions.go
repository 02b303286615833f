// unsafe.Sizeof and its siblings for type parameters; String, StringData, Slice and SliceData.
package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

type mixed[T any] struct {
	b byte
	t T
	n int16
}

type outer[T any] struct {
	c byte
	mixed[T]
}

func sizes[T any]() {
	var t T
	var m mixed[T]
	var o outer[T]
	fmt.Println(unsafe.Sizeof(t), unsafe.Alignof(t), unsafe.Sizeof(m), unsafe.Offsetof(m.t), unsafe.Offsetof(m.n), unsafe.Offsetof(o.mixed), unsafe.Offsetof(o.n))
}

func try(name string, f func()) {
	defer func() {
		err := recover()
		_, isError := err.(interface{ RuntimeError() })
		fmt.Println(name, err, isError)
	}()
	f()
}

func main() {
	sizes[byte]()
	sizes[string]()
	sizes[[3]int32]()
	sizes[struct{}]()
	sizes[any]()
	sizes[complex64]()

	s := "hello, world"
	data := unsafe.StringData(s)
	fmt.Println(*data, unsafe.String(data, 5), unsafe.StringData("") == nil || true)
	bytes := unsafe.Slice(unsafe.StringData(s[7:]), 5)
	fmt.Println(string(bytes), len(bytes), cap(bytes))

	b := []byte("some bytes")
	text := unsafe.String(&b[5], 5)
	fmt.Println(text, unsafe.String(unsafe.SliceData(b), len(b)))
	fmt.Println(*(*string)(unsafe.Pointer(&b)))

	array := [...]int{1, 2, 3, 4, 5}
	part := unsafe.Slice(&array[1], 3)
	part[0] = 20
	fmt.Println(array, part, len(part), cap(part), *unsafe.SliceData(part))
	part = append(part, 6)
	fmt.Println(array, cap(part) > 3)
	fmt.Println((*[1 << 20]int)(unsafe.Pointer(&array[0]))[1:3:4])

	var none []int
	fmt.Println(unsafe.SliceData(none) == nil, unsafe.SliceData([]int{}) == nil, unsafe.Slice((*int)(nil), 0) == nil)
	fmt.Println(unsafe.SliceData(array[:0]) == &array[0])

	header := *(*reflect.SliceHeader)(unsafe.Pointer(&part))
	fmt.Println(header.Len, header.Cap, header.Data == uintptr(unsafe.Pointer(&part[0])))
	words := *(*[3]uintptr)(unsafe.Pointer(&b))
	fmt.Println(words[0] == uintptr(unsafe.Pointer(&b[0])), words[1], words[2])
	sh := (*reflect.StringHeader)(unsafe.Pointer(&s))
	fmt.Println(sh.Len, sh.Data == uintptr(unsafe.Pointer(data)))

	length := -1
	try("slice", func() { _ = unsafe.Slice(&array[0], length) })
	try("slice of nil", func() { _ = unsafe.Slice((*int)(nil), 1) })
	try("slice too large", func() { _ = unsafe.Slice(&array[0], uint64(1)<<62) })
	try("string", func() { _ = unsafe.String(&b[0], length) })
	try("string of nil", func() { _ = unsafe.String(nil, 1) })
}
