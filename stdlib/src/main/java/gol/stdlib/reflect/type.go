package reflect

import "iter"

func (t *rtype) String() string
func (t *rtype) Name() string
func (t *rtype) PkgPath() string
func (t *rtype) kind() int
func (t *rtype) size() int
func (t *rtype) Align() int
func (t *rtype) Comparable() bool
func (t *rtype) NumMethod() int
func (t *rtype) elem() *rtype
func (t *rtype) key() *rtype
func (t *rtype) length() int
func (t *rtype) direction() int
func (t *rtype) variadic() bool
func (t *rtype) parameters() int
func (t *rtype) results() int
func (t *rtype) parameter(i int) *rtype
func (t *rtype) result(i int) *rtype
func (t *rtype) fields() int
func (t *rtype) field(i int) (name, pkgPath string, typ *rtype, tag string, offset int, embedded bool)
func (t *rtype) method(i int) (name, pkgPath string, typ *rtype, f Value)
func (t *rtype) implements(u *rtype) bool
func (t *rtype) assignable(u *rtype) bool
func (t *rtype) convertible(u *rtype) bool

func (t *rtype) Kind() Kind      { return Kind(t.kind()) }
func (t *rtype) Size() uintptr   { return uintptr(t.size()) }
func (t *rtype) FieldAlign() int { return t.Align() }

// must panics unless t is of a kind.
func (t *rtype) must(k Kind, what, kind string) {
	if t.Kind() != k {
		panic("reflect: " + what + " of non-" + kind + " type " + t.String())
	}
}

func (t *rtype) Bits() int {
	k := t.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return t.size() * 8
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem()
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	t.must(Map, "Key", "map")
	return t.key()
}

func (t *rtype) Len() int {
	t.must(Array, "Len", "array")
	return t.length()
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir", "chan")
	return ChanDir(t.direction())
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic", "func")
	return t.variadic()
}

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn", "func")
	return t.parameters()
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut", "func")
	return t.results()
}

func (t *rtype) In(i int) Type {
	t.must(Func, "In", "func")
	return t.parameter(i)
}

func (t *rtype) Out(i int) Type {
	t.must(Func, "Out", "func")
	return t.result(i)
}

func (t *rtype) Ins() iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for i := range t.NumIn() {
			if !yield(t.In(i)) {
				return
			}
		}
	}
}

func (t *rtype) Outs() iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for i := range t.NumOut() {
			if !yield(t.Out(i)) {
				return
			}
		}
	}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	return func(yield func(StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return t.implements(u.(*rtype))
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return t.assignable(u.(*rtype))
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return t.convertible(u.(*rtype))
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField", "struct")
	return t.fields()
}

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field", "struct")
	if i < 0 || i >= t.fields() {
		panic("reflect: Field index out of bounds")
	}
	name, pkgPath, typ, tag, offset, embedded := t.field(i)
	return StructField{name, pkgPath, typ, StructTag(tag), uintptr(offset), []int{i}, embedded}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var inner Type = t
	for i, x := range index {
		if i > 0 {
			inner = f.Type
			if inner.Kind() == Pointer && inner.Elem().Kind() == Struct {
				inner = inner.Elem()
			}
		}
		f = inner.Field(x)
	}
	f.Index = append([]int(nil), index...)
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.must(Struct, "FieldByName", "struct")
	for i := range t.fields() {
		if n, _, _, _, _, _ := t.field(i); n == name {
			return t.Field(i), true
		}
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// level is a struct type met at some depth of embedding.
type level struct {
	typ   *rtype
	index []int
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (result StructField, ok bool) {
	t.must(Struct, "FieldByNameFunc", "struct")
	next := []level{{t, nil}}
	visited := map[*rtype]bool{}
	count := map[*rtype]int{}
	for len(next) > 0 && !ok {
		current := next
		next = nil
		nextCount := map[*rtype]int{}
		for _, l := range current {
			if visited[l.typ] {
				continue
			}
			visited[l.typ] = true
			for i := range l.typ.fields() {
				f := l.typ.Field(i)
				index := append(append([]int(nil), l.index...), i)
				if match(f.Name) {
					if ok || count[l.typ] > 1 {
						return StructField{}, false
					}
					result, ok = f, true
					result.Index = index
					continue
				}
				if ok || !f.Anonymous {
					continue
				}
				inner := f.Type.(*rtype)
				if inner.Kind() == Pointer {
					inner = inner.elem()
				}
				if inner.Kind() != Struct {
					continue
				}
				if nextCount[inner] > 0 {
					nextCount[inner] = 2
					continue
				}
				nextCount[inner] = 1
				if count[l.typ] > 1 {
					nextCount[inner] = 2
				}
				next = append(next, level{inner, index})
			}
		}
		count = nextCount
	}
	return result, ok
}

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= t.NumMethod() {
		panic("reflect: Method index out of range")
	}
	name, pkgPath, typ, f := t.method(i)
	return Method{name, pkgPath, typ, f, i}
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for i := range t.NumMethod() {
		if n, _, _, _ := t.method(i); n == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	const maxFloat32, maxFloat64 = 0x1p127 * (1 + (1 - 0x1p-23)), 0x1p1023 * (1 + (1 - 0x1p-52))
	return maxFloat32 < x && x <= maxFloat64
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	unused := 64 - uint(t.size()*8)
	return x<<unused>>unused != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	unused := 64 - uint(t.size()*8)
	return x<<unused>>unused != x
}

// yields reports whether t is func(func(n values) bool).
func (t *rtype) yields(n int) bool {
	if t.Kind() != Func || t.parameters() != 1 || t.results() != 0 {
		return false
	}
	y := t.parameter(0)
	return y.Kind() == Func && y.parameters() == n && y.results() == 1 && y.result(0).Kind() == Bool
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Pointer:
		return t.elem().Kind() == Array
	}
	return t.yields(1)
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Pointer:
		return t.elem().Kind() == Array
	}
	return t.yields(2)
}
