// Package reflect looks at types and values of a running program, and changes values.
package reflect

import (
	"iter"
	"unsafe"
)

// Kind is the sort of a type.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

// String returns the kind's name.
func (k Kind) String() string {
	if k > UnsafePointer {
		return "kind" + itoa(int(k))
	}
	return kindName(int(k))
}

func kindName(k int) string
func itoa(n int) string

// ChanDir is a channel type's direction.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + itoa(int(d))
}

// Type is a Go type. Types are identical exactly if they are ==.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool
}

// StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported reports whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// Method is a method of a type.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

// IsExported reports whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// StructTag is the text after a field: key:"value" pairs by convention.
type StructTag string

// Get returns the value of a key, "" if it is not there.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of a key and whether it is there.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	return lookupTag(string(tag), key)
}

func lookupTag(tag, key string) (value string, ok bool)

// ValueError says that a Value's method does not fit its kind.
//
//gol:class gol.stdlib.reflect.ValueError
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

//gol:class gol.stdlib.reflect.RuntimeType
type rtype struct{ t unsafe.Pointer }

func typeOf(v any) *rtype

// TypeOf returns v's dynamic type, nil if v is nil.
func TypeOf(v any) Type {
	if t := typeOf(v); t != nil {
		return t
	}
	return nil
}

// TypeFor returns the type T.
func TypeFor[T any]() Type {
	var p *T
	return TypeOf(p).Elem()
}

func pointerTo(t *rtype) *rtype
func sliceOf(t *rtype) *rtype
func arrayOf(n int, t *rtype) *rtype
func mapOf(key, elem *rtype) *rtype
func chanOf(dir int, t *rtype) *rtype
func funcOf(in, out []*rtype, variadic bool) *rtype

func PointerTo(t Type) Type { return pointerTo(t.(*rtype)) }
func PtrTo(t Type) Type     { return PointerTo(t) }
func SliceOf(t Type) Type   { return sliceOf(t.(*rtype)) }

// ArrayOf returns [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return arrayOf(length, elem.(*rtype))
}

// MapOf returns map[key]elem.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.(*rtype), elem.(*rtype))
}

// ChanOf returns a channel type.
func ChanOf(dir ChanDir, t Type) Type { return chanOf(int(dir), t.(*rtype)) }

// FuncOf returns a func type.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	a := make([]*rtype, len(in))
	for i, t := range in {
		a[i] = t.(*rtype)
	}
	b := make([]*rtype, len(out))
	for i, t := range out {
		b[i] = t.(*rtype)
	}
	return funcOf(a, b, variadic)
}

func structOf(names, pkgPaths []string, types []*rtype, tags []string, embedded []bool) *rtype

// StructOf returns a struct type with these fields; it cares for neither Offset nor Index.
func StructOf(fields []StructField) Type {
	n := len(fields)
	names, pkgPaths, tags := make([]string, n), make([]string, n), make([]string, n)
	types, embedded := make([]*rtype, n), make([]bool, n)
	seen := map[string]bool{}
	pkg := ""
	for i, f := range fields {
		checkField(i, f)
		t := f.Type.(*rtype)
		if f.PkgPath != "" && pkg == "" {
			pkg = f.PkgPath
		}
		if f.PkgPath != "" && pkg != f.PkgPath {
			panic("reflect.Struct: fields with different PkgPath " + pkg + " and " + f.PkgPath)
		}
		if f.Anonymous {
			checkEmbedded(t, i, n)
		}
		if seen[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		names[i], pkgPaths[i], types[i], tags[i], embedded[i] = f.Name, f.PkgPath, t, string(f.Tag), f.Anonymous
	}
	return structOf(names, pkgPaths, types, tags, embedded)
}

func checkField(i int, f StructField) {
	what := "reflect.StructOf: field " + itoa(i)
	quoted := "reflect.StructOf: field \"" + f.Name + "\""
	switch {
	case f.Name == "":
		panic(what + " has no name")
	case !isIdentifier(f.Name):
		panic(what + " has invalid name")
	case f.Type == nil:
		panic(what + " has no type")
	case f.Anonymous && f.PkgPath != "":
		panic(quoted + " is anonymous but has PkgPath set")
	case f.PkgPath == "" && (f.Name[0] == '_' || f.Name[0] >= 'a' && f.Name[0] <= 'z'):
		panic(quoted + " is unexported but missing PkgPath")
	}
}

func isIdentifier(s string) bool

// checkEmbedded refuses what gc's reflect does: methods would have to be promoted.
func checkEmbedded(t *rtype, i, n int) {
	pointer := t.Kind() == Pointer && t.Name() == ""
	if pointer && (t.Elem().Kind() == Pointer || t.Elem().Kind() == Interface) {
		panic("reflect.StructOf: illegal embedded field type " + t.String())
	}
	if t.Kind() == Interface || t.NumMethod() == 0 {
		return
	}
	if i > 0 {
		panic("reflect: embedded type with methods not implemented if type is not first field")
	}
	if pointer && n > 1 {
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	}
}

// DeepEqual reports whether x and y are equal all the way down.
func DeepEqual(x, y any) bool

// Swapper returns a function that exchanges two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	n := v.Len()
	return func(i, j int) {
		if uint(i) >= uint(n) || uint(j) >= uint(n) {
			panic("reflect: slice index out of range")
		}
		swap(slice, i, j)
	}
}

func swap(slice any, i, j int)

// VisibleFields returns a struct type's fields, with those that embedded structs promote.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var all []StructField
	addVisible(t, nil, map[Type]bool{}, &all)
	var result []StructField
	for _, f := range all {
		if found, ok := t.FieldByName(f.Name); ok && sameIndex(found.Index, f.Index) {
			result = append(result, f)
		}
	}
	return result
}

func addVisible(t Type, index []int, visiting map[Type]bool, all *[]StructField) {
	if visiting[t] {
		return
	}
	visiting[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		f.Index = append(append([]int(nil), index...), i)
		*all = append(*all, f)
		if f.Anonymous {
			inner := f.Type
			if inner.Kind() == Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == Struct {
				addVisible(inner, f.Index, visiting, all)
			}
		}
	}
	delete(visiting, t)
}

func sameIndex(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
