package reflect

import (
	"iter"
	"unsafe"
)

// Value is a value of any type; the zero Value is none.
//
//gol:class gol.stdlib.reflect.Value
type Value struct {
	t, v unsafe.Pointer
	flag int
}

// ValueOf returns what an interface holds.
func ValueOf(i any) Value

func (v Value) kind() int
func (v Value) typ() *rtype
func (v Value) IsValid() bool
func (v Value) CanAddr() bool
func (v Value) CanSet() bool
func (v Value) CanInterface() bool
func (v Value) IsNil() bool
func (v Value) IsZero() bool
func (v Value) Bool() bool
func (v Value) Int() int64
func (v Value) Uint() uint64
func (v Value) Float() float64
func (v Value) Complex() complex128
func (v Value) String() string
func (v Value) Bytes() []byte
func (v Value) Interface() (i any)
func (v Value) Elem() Value
func (v Value) Addr() Value
func (v Value) Field(i int) Value
func (v Value) Index(i int) Value
func (v Value) Len() int
func (v Value) Cap() int
func (v Value) Comparable() bool
func (v Value) Equal(u Value) bool
func (v Value) pointer() int
func (v Value) unsafePointer() unsafe.Pointer

func (v Value) Set(x Value)
func (v Value) SetZero()
func (v Value) SetBool(x bool)
func (v Value) SetInt(x int64)
func (v Value) SetUint(x uint64)
func (v Value) SetFloat(x float64)
func (v Value) SetComplex(x complex128)
func (v Value) SetString(x string)
func (v Value) SetBytes(x []byte)
func (v Value) SetLen(n int)
func (v Value) SetCap(n int)
func (v Value) Grow(n int)
func (v Value) Clear()
func (v Value) SetMapIndex(key, elem Value)

func (v Value) Slice(i, j int) Value
func (v Value) Slice3(i, j, k int) Value
func (v Value) MapIndex(key Value) Value
func (v Value) MapKeys() []Value
func (v Value) method(i int) Value
func (v Value) Call(in []Value) []Value
func (v Value) CallSlice(in []Value) []Value
func (v Value) convert(t *rtype) Value
func (v Value) Send(x Value)
func (v Value) TrySend(x Value) bool
func (v Value) Recv() (x Value, ok bool)
func (v Value) TryRecv() (x Value, ok bool)
func (v Value) Close()

// Append returns s with more elements.
func Append(s Value, x ...Value) Value

// Copy copies elements as far as both go, and returns how many.
func Copy(dst, src Value) int

func (v Value) Kind() Kind { return Kind(v.kind()) }
func (v Value) Type() Type { return v.typ() }

func (v Value) CanInt() bool     { return v.Kind() >= Int && v.Kind() <= Int64 }
func (v Value) CanUint() bool    { return v.Kind() >= Uint && v.Kind() <= Uintptr }
func (v Value) CanFloat() bool   { return v.Kind() == Float32 || v.Kind() == Float64 }
func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

// overflow panics unless ok: a value of the wrong kind was asked.
func (v Value) overflow(ok bool, method string) *rtype {
	if !ok {
		panic(&ValueError{Method: "reflect.Value." + method, Kind: v.Kind()})
	}
	return v.typ()
}

func (v Value) OverflowInt(x int64) bool { return v.overflow(v.CanInt(), "OverflowInt").OverflowInt(x) }
func (v Value) OverflowUint(x uint64) bool {
	return v.overflow(v.CanUint(), "OverflowUint").OverflowUint(x)
}
func (v Value) OverflowFloat(x float64) bool {
	return v.overflow(v.CanFloat(), "OverflowFloat").OverflowFloat(x)
}
func (v Value) OverflowComplex(x complex128) bool {
	return v.overflow(v.CanComplex(), "OverflowComplex").OverflowComplex(x)
}

// Pointer returns the address that a pointer, slice, map, channel or function shows when printed.
func (v Value) Pointer() uintptr {
	switch v.Kind() {
	case Pointer, Chan, Map, UnsafePointer, Func, Slice, String:
		return uintptr(v.pointer())
	}
	panic(&ValueError{Method: "reflect.Value.Pointer", Kind: v.Kind()})
}

// UnsafePointer returns the pointer itself.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.Kind() {
	case Pointer, Chan, Map, UnsafePointer, Func, Slice:
		return v.unsafePointer()
	}
	panic(&ValueError{Method: "reflect.Value.UnsafePointer", Kind: v.Kind()})
}

// UnsafeAddr returns the address of v.
func (v Value) UnsafeAddr() uintptr {
	if !v.CanAddr() {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return v.Addr().Pointer()
}

func (v Value) NumField() int {
	if v.Kind() != Struct {
		panic(&ValueError{Method: "reflect.Value.NumField", Kind: v.Kind()})
	}
	return v.typ().fields()
}

// FieldByIndex follows a path of field numbers, through embedded pointers.
func (v Value) FieldByIndex(index []int) Value {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ().elem().Kind() == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct field " + v.typ().elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// FieldByIndexErr is FieldByIndex with an error for nil embedded pointers.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ().elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, &nilEmbedded{v.typ().elem().Name()}
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

type nilEmbedded struct{ name string }

func (e *nilEmbedded) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + e.name
}

func (v Value) FieldByName(name string) Value {
	if v.Kind() != Struct {
		panic(&ValueError{Method: "reflect.Value.FieldByName", Kind: v.Kind()})
	}
	if f, ok := v.typ().FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if v.Kind() != Struct {
		panic(&ValueError{Method: "reflect.Value.FieldByNameFunc", Kind: v.Kind()})
	}
	if f, ok := v.typ().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Fields goes through a struct's fields.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	return func(yield func(StructField, Value) bool) {
		for i := range v.NumField() {
			if !yield(v.typ().Field(i), v.Field(i)) {
				return
			}
		}
	}
}

// Methods goes through a value's methods.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		for i := range v.NumMethod() {
			if !yield(v.typ().Method(i), v.Method(i)) {
				return
			}
		}
	}
}

func (v Value) NumMethod() int {
	if !v.IsValid() {
		panic(&ValueError{Method: "reflect.Value.NumMethod", Kind: Invalid})
	}
	return v.typ().NumMethod()
}

// Method returns a method with v as receiver.
func (v Value) Method(i int) Value {
	if !v.IsValid() {
		panic(&ValueError{Method: "reflect.Value.Method", Kind: Invalid})
	}
	if i < 0 || i >= v.typ().NumMethod() {
		panic("reflect: Method index out of range")
	}
	return v.method(i)
}

// MethodByName returns a method with v as receiver, the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if !v.IsValid() {
		panic(&ValueError{Method: "reflect.Value.MethodByName", Kind: Invalid})
	}
	if m, ok := v.typ().MethodByName(name); ok {
		return v.method(m.Index)
	}
	return Value{}
}

// CanConvert reports whether Convert will do.
func (v Value) CanConvert(t Type) bool {
	if !v.typ().ConvertibleTo(t) {
		return false
	}
	if v.Kind() == Slice && t.Kind() == Array {
		return t.Len() <= v.Len()
	}
	return true
}

// Convert returns v as a value of type t.
func (v Value) Convert(t Type) Value {
	if !v.typ().ConvertibleTo(t) {
		panic("reflect.Value.Convert: value of type " + v.typ().String() + " cannot be converted to type " + t.String())
	}
	r := v.convert(t.(*rtype))
	if !r.IsValid() {
		panic("reflect: cannot convert slice with length " + itoa(v.Len()) + " to array with length " + itoa(t.Len()))
	}
	return r
}

// SetIterKey sets v to the iterator's key.
func (v Value) SetIterKey(it *MapIter) { v.Set(it.Key()) }

// SetIterValue sets v to the iterator's value.
func (v Value) SetIterValue(it *MapIter) { v.Set(it.Value()) }

// MapIter goes through a map.
type MapIter struct {
	m     Value
	it    unsafe.Pointer
	state int // 0 before the first entry, 1 at one, 2 after the last
}

func iterate(m Value) unsafe.Pointer
func iterateNext(it unsafe.Pointer) bool
func iterateKey(it unsafe.Pointer, m Value) Value
func iterateValue(it unsafe.Pointer, m Value) Value

// MapRange returns an iterator before the first entry.
func (v Value) MapRange() *MapIter {
	if v.Kind() != Map {
		panic(&ValueError{Method: "reflect.Value.MapRange", Kind: v.Kind()})
	}
	return &MapIter{m: v}
}

// Next goes to the next entry, if there is one.
func (it *MapIter) Next() bool {
	if !it.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	switch it.state {
	case 0:
		it.it = iterate(it.m)
	case 2:
		panic("MapIter.Next called on exhausted iterator")
	}
	it.state = 1
	if !iterateNext(it.it) {
		it.state = 2
		return false
	}
	return true
}

func (it *MapIter) check(method string) {
	switch it.state {
	case 0:
		panic("MapIter." + method + " called before Next")
	case 2:
		panic("MapIter." + method + " called on exhausted iterator")
	}
}

// Key returns the entry's key.
func (it *MapIter) Key() Value {
	it.check("Key")
	return iterateKey(it.it, it.m)
}

// Value returns the entry's value.
func (it *MapIter) Value() Value {
	it.check("Value")
	return iterateValue(it.it, it.m)
}

// Reset makes the iterator go through another map.
func (it *MapIter) Reset(v Value) {
	it.m = v
	it.it = nil
	it.state = 0
}

func zero(t *rtype) Value
func allocate(t *rtype) Value
func makeSlice(t *rtype, len, cap int) Value
func makeMap(t *rtype, n int) Value
func makeChan(t *rtype, n int) Value
func makeFunc(t *rtype, f func([]Value) []Value) Value

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	return zero(typ.(*rtype))
}

// New returns a pointer to a new variable.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	return allocate(typ.(*rtype))
}

// Indirect returns what a pointer leads to, and v itself if it is none.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// MakeSlice makes a slice.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	return makeSlice(typ.(*rtype), len, cap)
}

// MakeMap makes a map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes a map with room for n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return makeMap(typ.(*rtype), n)
}

// MakeChan makes a channel.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return makeChan(typ.(*rtype), buffer)
}

// MakeFunc makes a function of a type out of one over Values.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return makeFunc(typ.(*rtype), fn)
}

// AppendSlice returns s with the elements of t.
func AppendSlice(s, t Value) Value {
	if s.Type() != t.Type() {
		panic("reflect.AppendSlice: " + s.Type().String() + " != " + t.Type().String())
	}
	for i := range t.Len() {
		s = Append(s, t.Index(i))
	}
	return s
}

// TypeAssert is v.Interface().(T), with ok.
func TypeAssert[T any](v Value) (T, bool) {
	if !v.IsValid() {
		panic(&ValueError{Method: "reflect.TypeAssert", Kind: Invalid})
	}
	t, ok := v.Interface().(T)
	return t, ok
}

// Seq goes through a value as a range statement with one variable does.
func (v Value) Seq() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		switch k := v.Kind(); {
		case v.CanInt():
			for i := range v.Int() {
				if !yield(ValueOf(i).Convert(v.Type())) {
					return
				}
			}
		case v.CanUint():
			for i := range v.Uint() {
				if !yield(ValueOf(i).Convert(v.Type())) {
					return
				}
			}
		case k == Map:
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		case k == Chan:
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		case k == Func && v.typ().yields(1):
			v.Call([]Value{MakeFunc(v.typ().parameter(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0]))}
			})})
		case k == String:
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		case k == Array, k == Slice, k == Pointer && v.typ().elem().Kind() == Array:
			for i := range v.Len() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		default:
			panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
		}
	}
}

// Seq2 goes through a value as a range statement with two variables does.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		switch k := v.Kind(); {
		case k == Map:
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		case k == Func && v.typ().yields(2):
			v.Call([]Value{MakeFunc(v.typ().parameter(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1]))}
			})})
		case k == String:
			for i, c := range v.String() {
				if !yield(ValueOf(i), ValueOf(c)) {
					return
				}
			}
		case k == Array, k == Slice, k == Pointer && v.typ().elem().Kind() == Array:
			for i := range v.Len() {
				x := Indirect(v).Index(i)
				if !yield(ValueOf(i), x) {
					return
				}
			}
		default:
			panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
		}
	}
}

// StringHeader describes a string as memory has it; converted from one, it can only be read.
type StringHeader struct {
	Data uintptr
	Len  int
}

// SliceHeader describes a slice as memory has it; converted from one, it can only be read.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}
