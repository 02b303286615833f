// unsafe.Pointer: conversions between pointers, arithmetic within a variable, numbers for addresses.
package main

import (
	"fmt"
	"math"
	"sync/atomic"
	"unsafe"
)

type inner struct {
	a byte
	b int32
}

type outer struct {
	flag bool
	in   inner
	arr  [3]uint16
	list [2]inner
	s    string
	p    *int
}

type pair struct{ lo, hi uint32 }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func main() {
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Println(bits == math.Float64bits(f))
	*(*uint64)(unsafe.Pointer(&f)) = math.Float64bits(-2)
	fmt.Println(f)

	n := uint32(0x01020304)
	b := (*byte)(unsafe.Pointer(&n))
	fmt.Println(*b, (*[4]byte)(unsafe.Pointer(&n))[3], *(*[4]byte)(unsafe.Pointer(&n)))
	*(*byte)(unsafe.Add(unsafe.Pointer(&n), 1)) = 0xff
	fmt.Printf("%#x\n", n)
	fmt.Println(*(*pair)(unsafe.Pointer(&bits)) == pair{uint32(bits), uint32(bits >> 32)})

	x := 42
	o := outer{true, inner{1, -2}, [3]uint16{3, 4, 5}, [2]inner{{6, 7}, {8, 9}}, "text", &x}
	base := unsafe.Pointer(&o)
	at := func(off uintptr) unsafe.Pointer { return unsafe.Pointer(uintptr(base) + off) }
	fmt.Println(*(*bool)(at(0)), *(*int32)(at(unsafe.Offsetof(o.in) + unsafe.Offsetof(o.in.b))))
	fmt.Println(*(*uint16)(at(unsafe.Offsetof(o.arr) + 2*unsafe.Sizeof(o.arr[0]))), *(*string)(at(unsafe.Offsetof(o.s))))
	second := (*inner)(at(unsafe.Offsetof(o.list) + unsafe.Sizeof(inner{})))
	second.b++
	fmt.Println(o.list[1].b, second == &o.list[1], **(**int)(at(unsafe.Offsetof(o.p))))
	fmt.Println(uintptr(unsafe.Pointer(&o.list[1].b))-uintptr(base) == unsafe.Offsetof(o.list)+unsafe.Sizeof(inner{})+4)
	fmt.Println(unsafe.Pointer(&o) == unsafe.Pointer(&o.flag), unsafe.Pointer(&o) == unsafe.Pointer(&o.in))
	fmt.Println(unsafe.Add(unsafe.Pointer(&o.arr[0]), 2) == unsafe.Pointer(&o.arr[1]))

	ints := []int{1, 2, 3, 4}
	p := unsafe.Pointer(&ints[0])
	for i := range ints {
		*(*int)(unsafe.Add(p, uintptr(i)*unsafe.Sizeof(ints[0]))) *= 10
	}
	fmt.Println(ints, *(*uint)(unsafe.Pointer(&ints[3])))
	structs := make([]inner, 3)
	q := unsafe.Pointer(&structs[0])
	(*inner)(unsafe.Add(q, 2*unsafe.Sizeof(inner{}))).b = 77
	fmt.Println(structs)

	var word unsafe.Pointer
	v := &o
	atomic.StorePointer(&word, unsafe.Pointer(v))
	fmt.Println((*outer)(atomic.LoadPointer(&word)) == v, atomic.CompareAndSwapPointer(&word, unsafe.Pointer(v), nil), word)
	slot := &struct{ next *outer }{}
	addr := (*unsafe.Pointer)(unsafe.Pointer(&slot.next))
	fmt.Println(atomic.CompareAndSwapPointer(addr, nil, unsafe.Pointer(v)), slot.next == v)
	fmt.Println(atomic.CompareAndSwapPointer(addr, nil, unsafe.Pointer(v)), atomic.SwapPointer(addr, nil) == unsafe.Pointer(v), slot.next)

	m := map[unsafe.Pointer]string{unsafe.Pointer(&ints[1]): "second"}
	fmt.Println(m[unsafe.Add(p, 8)], any(unsafe.Pointer(&ints[1])) == any(unsafe.Add(p, 8)))

	var none *int
	fmt.Println(unsafe.Pointer(none) == nil, uintptr(unsafe.Pointer(none)), unsafe.Pointer(uintptr(0)) == nil)
	fmt.Println(fmt.Sprintf("%#x", uintptr(unsafe.Pointer(v))) == fmt.Sprintf("%p", v))
	try("low address", func() { fmt.Println(*(*int)(unsafe.Pointer(uintptr(8)))) })
	try("nil", func() { fmt.Println(unsafe.Pointer(&(*outer)(nil).s)) })
}
