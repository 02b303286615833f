// Package atomic has operations that goroutines see as one step.
package atomic

import "unsafe"

// Int32 is an atomic int32; its zero value is 0.
//
//gol:class gol.stdlib.sync.atomic.Int32
type Int32 struct{ v int32 }

func (x *Int32) Load() int32
func (x *Int32) Store(val int32)
func (x *Int32) Swap(new int32) (old int32)
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool)
func (x *Int32) Add(delta int32) (new int32)
func (x *Int32) And(mask int32) (old int32)
func (x *Int32) Or(mask int32) (old int32)

func LoadInt32(addr *int32) (val int32)
func StoreInt32(addr *int32, val int32)
func SwapInt32(addr *int32, new int32) (old int32)
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)
func AddInt32(addr *int32, delta int32) (new int32)
func AndInt32(addr *int32, mask int32) (old int32)
func OrInt32(addr *int32, mask int32) (old int32)

// Int64 is an atomic int64; its zero value is 0.
//
//gol:class gol.stdlib.sync.atomic.Int64
type Int64 struct{ v int64 }

func (x *Int64) Load() int64
func (x *Int64) Store(val int64)
func (x *Int64) Swap(new int64) (old int64)
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool)
func (x *Int64) Add(delta int64) (new int64)
func (x *Int64) And(mask int64) (old int64)
func (x *Int64) Or(mask int64) (old int64)

func LoadInt64(addr *int64) (val int64)
func StoreInt64(addr *int64, val int64)
func SwapInt64(addr *int64, new int64) (old int64)
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)
func AddInt64(addr *int64, delta int64) (new int64)
func AndInt64(addr *int64, mask int64) (old int64)
func OrInt64(addr *int64, mask int64) (old int64)

// Uint32 is an atomic uint32; its zero value is 0.
//
//gol:class gol.stdlib.sync.atomic.Uint32
type Uint32 struct{ v uint32 }

func (x *Uint32) Load() uint32
func (x *Uint32) Store(val uint32)
func (x *Uint32) Swap(new uint32) (old uint32)
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool)
func (x *Uint32) Add(delta uint32) (new uint32)
func (x *Uint32) And(mask uint32) (old uint32)
func (x *Uint32) Or(mask uint32) (old uint32)

func LoadUint32(addr *uint32) (val uint32)
func StoreUint32(addr *uint32, val uint32)
func SwapUint32(addr *uint32, new uint32) (old uint32)
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool)
func AddUint32(addr *uint32, delta uint32) (new uint32)
func AndUint32(addr *uint32, mask uint32) (old uint32)
func OrUint32(addr *uint32, mask uint32) (old uint32)

// Uint64 is an atomic uint64; its zero value is 0.
//
//gol:class gol.stdlib.sync.atomic.Uint64
type Uint64 struct{ v uint64 }

func (x *Uint64) Load() uint64
func (x *Uint64) Store(val uint64)
func (x *Uint64) Swap(new uint64) (old uint64)
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool)
func (x *Uint64) Add(delta uint64) (new uint64)
func (x *Uint64) And(mask uint64) (old uint64)
func (x *Uint64) Or(mask uint64) (old uint64)

func LoadUint64(addr *uint64) (val uint64)
func StoreUint64(addr *uint64, val uint64)
func SwapUint64(addr *uint64, new uint64) (old uint64)
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool)
func AddUint64(addr *uint64, delta uint64) (new uint64)
func AndUint64(addr *uint64, mask uint64) (old uint64)
func OrUint64(addr *uint64, mask uint64) (old uint64)

// Uintptr is an atomic uintptr; its zero value is 0.
//
//gol:class gol.stdlib.sync.atomic.Uintptr
type Uintptr struct{ v uintptr }

func (x *Uintptr) Load() uintptr
func (x *Uintptr) Store(val uintptr)
func (x *Uintptr) Swap(new uintptr) (old uintptr)
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool)
func (x *Uintptr) Add(delta uintptr) (new uintptr)
func (x *Uintptr) And(mask uintptr) (old uintptr)
func (x *Uintptr) Or(mask uintptr) (old uintptr)

func LoadUintptr(addr *uintptr) (val uintptr)
func StoreUintptr(addr *uintptr, val uintptr)
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr)
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool)
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr)
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr)
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr)

// Bool is an atomic bool; its zero value is false.
//
//gol:class gol.stdlib.sync.atomic.Bool
type Bool struct{ v bool }

func (x *Bool) Load() bool
func (x *Bool) Store(val bool)
func (x *Bool) Swap(new bool) (old bool)
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool)

//gol:class gol.stdlib.sync.atomic.Cell
type cell struct{}

func (c *cell) load() unsafe.Pointer
func (c *cell) store(val unsafe.Pointer)
func (c *cell) swap(new unsafe.Pointer) (old unsafe.Pointer)
func (c *cell) compareAndSwap(old, new unsafe.Pointer) bool

// Pointer is an atomic *T; its zero value is nil.
type Pointer[T any] struct{ c cell }

func (x *Pointer[T]) Load() *T     { return (*T)(x.c.load()) }
func (x *Pointer[T]) Store(val *T) { x.c.store(unsafe.Pointer(val)) }
func (x *Pointer[T]) Swap(new *T) (old *T) {
	return (*T)(x.c.swap(unsafe.Pointer(new)))
}
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	return x.c.compareAndSwap(unsafe.Pointer(old), unsafe.Pointer(new))
}

// Value holds a value of any one type.
type Value struct{ c cell }

func (v *Value) Load() (val any) { return v.c.loadAny() }

func (c *cell) loadAny() any
func (c *cell) swapAny(new any) (old any)
func (c *cell) compareAndSwapAny(old, new any) bool
func sameType(x, y any) bool
func isComparable(x any) bool

func (v *Value) check(op string, val any) {
	if val == nil {
		panic("sync/atomic: " + op + " of nil value into Value")
	}
	if old := v.c.loadAny(); old != nil && !sameType(old, val) {
		panic("sync/atomic: " + op + " of inconsistently typed value into Value")
	}
}

func (v *Value) Store(val any) {
	v.check("store", val)
	v.c.swapAny(val)
}

func (v *Value) Swap(new any) (old any) {
	v.check("swap", new)
	return v.c.swapAny(new)
}

func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	v.check("compare and swap", new)
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	if !isComparable(old) {
		panic("runtime error: comparing uncomparable type in CompareAndSwap")
	}
	for {
		current := v.c.loadAny()
		if current != old {
			return false
		}
		if v.c.compareAndSwapAny(current, new) {
			return true
		}
	}
}

func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer)
func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer)
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer)
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool)
