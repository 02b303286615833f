// Values at run time: reading, setting, calling, making, comparing, and what panics say.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type Inner struct{ A, B int }
type Color int

func (c Color) String() string { return "color" + fmt.Sprint(int(c)) }

type Rec struct {
	Name  string `tag:"n"`
	Age   int
	priv  int
	In    Inner
	PIn   *Inner
	Tags  []string
	Attrs map[string]int
	Any   any
	Arr   [3]int8
	F     func(int) int
	C     Color
	U     uint8
	F32   float32
	err   error
	inner
}

type inner struct {
	Open   int
	closed int
}

func (r Rec) Hello(greeting string, n int) (string, error) {
	if n < 0 {
		return "", errors.New("negative")
	}
	return strings.Repeat(greeting+" "+r.Name+"!", n), nil
}
func (r *Rec) SetName(s string)       { r.Name = s }
func (r Rec) Sum(xs ...int) (t int)   { for _, x := range xs { t += x }; return t + r.Age }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %T %v\n", name, e, e)
		}
	}()
	f()
	fmt.Println(name, "ok")
}

func walk(v reflect.Value, depth int) {
	pad := strings.Repeat("  ", depth)
	switch v.Kind() {
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			fmt.Printf("%s%s (%s) set=%v iface=%v\n", pad, v.Type().Field(i).Name, v.Field(i).Type(), v.Field(i).CanSet(), v.Field(i).CanInterface())
			walk(v.Field(i), depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := 0; i < v.Len(); i++ {
			walk(v.Index(i), depth+1)
		}
	case reflect.Map:
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		for _, k := range keys {
			fmt.Printf("%s%v=%v\n", pad, k, v.MapIndex(k))
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			fmt.Println(pad + "nil")
		} else {
			walk(v.Elem(), depth+1)
		}
	default:
		fmt.Printf("%s%v %v\n", pad, v.Kind(), v)
	}
}

func main() {
	r := &Rec{Name: "bob", Age: 3, PIn: &Inner{1, 2}, Tags: []string{"x", "y"}, Attrs: map[string]int{"k": 1, "j": 2}, Any: 1.5}
	walk(reflect.ValueOf(r), 0)
	v := reflect.ValueOf(r).Elem()
	v.Field(0).SetString("alice")
	v.FieldByName("Age").SetInt(42)
	v.FieldByName("In").Field(1).SetInt(7)
	v.FieldByName("In").Set(reflect.ValueOf(Inner{5, 6}))
	v.FieldByName("PIn").Elem().FieldByName("A").SetInt(9)
	v.FieldByName("Tags").Index(1).SetString("z")
	v.FieldByName("Tags").Set(reflect.Append(v.FieldByName("Tags"), reflect.ValueOf("more")))
	v.FieldByName("Attrs").SetMapIndex(reflect.ValueOf("new"), reflect.ValueOf(5))
	v.FieldByName("Attrs").SetMapIndex(reflect.ValueOf("k"), reflect.Value{})
	v.FieldByName("Any").Set(reflect.ValueOf("any"))
	v.FieldByName("Arr").Index(2).SetInt(-100)
	v.FieldByName("C").SetInt(2)
	v.FieldByName("U").SetUint(300)
	v.FieldByName("F32").SetFloat(0.1)
	v.FieldByName("Open").SetInt(11)
	fmt.Println(r.Name, r.Age, r.In, *r.PIn, r.Tags, r.Attrs, r.Any, r.Arr, r.C, r.U, r.F32, r.Open)
	p := v.FieldByName("Age").Addr().Interface().(*int)
	*p = 1
	fmt.Println(r.Age, v.FieldByName("Age").Int(), v.FieldByName("C"), v.FieldByName("Name"), v.FieldByName("In"))
	fmt.Printf("%v %d %s|%T\n", v.FieldByName("C"), v.FieldByName("C"), v.FieldByName("Name"), v)
	fmt.Println(v.FieldByName("Nope").IsValid(), reflect.Value{}, reflect.ValueOf(1).String(), reflect.ValueOf("s").String())
	fmt.Println([]reflect.Value{reflect.ValueOf(1)})

	out := v.MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("hi"), reflect.ValueOf(2)})
	fmt.Println(len(out), out[0], out[1].IsNil(), out[1].Type())
	out = v.MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("hi"), reflect.ValueOf(-1)})
	fmt.Println(out[0].String() == "", out[1].Interface().(error))
	v.Addr().MethodByName("SetName").Call([]reflect.Value{reflect.ValueOf("carl")})
	fmt.Println(r.Name)
	fmt.Println(v.MethodByName("Sum").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)})[0].Int())
	fmt.Println(v.MethodByName("Sum").CallSlice([]reflect.Value{reflect.ValueOf([]int{4, 5})})[0])
	m, _ := v.Type().MethodByName("Sum")
	fmt.Println(m.Func.Call([]reflect.Value{v, reflect.ValueOf(8)})[0])
	hello := v.MethodByName("Hello").Interface().(func(string, int) (string, error))
	fmt.Println(hello("yo", 1))
	fmt.Println(reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf("up")})[0])
	multi := func(a int8, b float32, c bool, d string, e []int) (int8, float32, bool, string, []int, uint32, error, any, Inner, float64) {
		return a, b, c, d, e, 4000000000, nil, 5, Inner{1, 2}, 2.5
	}
	for _, o := range reflect.ValueOf(multi).Call([]reflect.Value{reflect.ValueOf(int8(-1)), reflect.ValueOf(float32(1.5)), reflect.ValueOf(true), reflect.ValueOf("d"), reflect.ValueOf([]int{1})}) {
		fmt.Print(o.Type(), "=", o, " ")
	}
	fmt.Println()
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, int) (int, int)
	reflect.ValueOf(&intSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(intSwap), swap))
	fmt.Println(intSwap(1, 2))
	var mix func(string, float64) (float64, string)
	reflect.ValueOf(&mix).Elem().Set(reflect.MakeFunc(reflect.TypeOf(mix), swap))
	fmt.Println(mix("a", 2.5))

	sl := reflect.MakeSlice(reflect.TypeOf([]Inner{}), 2, 5)
	sl.Index(0).Field(0).SetInt(3)
	sl = reflect.Append(sl, reflect.ValueOf(Inner{8, 9}))
	fmt.Println(sl, sl.Len(), sl.Cap(), sl.Slice(1, 3), sl.Interface().([]Inner)[2].B)
	mp := reflect.MakeMap(reflect.TypeOf(map[string]Inner{}))
	mp.SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(Inner{1, 1}))
	fmt.Println(mp, mp.Len(), mp.MapIndex(reflect.ValueOf("zz")).IsValid())
	for it := mp.MapRange(); it.Next(); {
		fmt.Println(it.Key(), it.Value())
	}
	n := reflect.New(reflect.TypeOf(0))
	n.Elem().SetInt(5)
	fmt.Println(*n.Interface().(*int), reflect.Zero(reflect.TypeOf(Inner{})), reflect.Indirect(n), reflect.New(reflect.TypeOf(Inner{})).Elem())
	ch := reflect.MakeChan(reflect.TypeOf(make(chan string)), 1)
	ch.Send(reflect.ValueOf("msg"))
	fmt.Println(ch.TrySend(reflect.ValueOf("full")), ch.Len())
	x, ok := ch.Recv()
	fmt.Println(x, ok)
	_, ok = ch.TryRecv()
	ch.Close()
	x, ok2 := ch.Recv()
	fmt.Println(ok, x.String() == "", ok2)

	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf(3.9).Convert(reflect.TypeOf(0)), reflect.ValueOf("hi").Convert(reflect.TypeOf([]byte{})),
		reflect.ValueOf(7).Convert(reflect.TypeOf(Color(0))), reflect.ValueOf(-1).Convert(reflect.TypeOf(uint8(0))), reflect.ValueOf([]byte("yo")).Convert(reflect.TypeOf("")))
	fmt.Println(reflect.ValueOf(Color(1)).Convert(reflect.TypeFor[fmt.Stringer]()).Type())

	fmt.Println(reflect.DeepEqual([]int{1, 2}, []int{1, 2}), reflect.DeepEqual([]int{}, []int(nil)), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}),
		reflect.DeepEqual(1, int64(1)), reflect.DeepEqual(&Inner{1, 2}, &Inner{1, 2}), reflect.DeepEqual(Rec{Any: []int{1}}, Rec{Any: []int{1}}), reflect.DeepEqual(nil, nil), reflect.DeepEqual(nil, 1),
		reflect.DeepEqual(errors.New("a"), errors.New("a")), reflect.DeepEqual(func() {}, func() {}))
	type cyc struct{ next *cyc }
	a, b := &cyc{}, &cyc{}
	a.next, b.next = b, a
	fmt.Println(reflect.DeepEqual(a, b))
	s := []string{"a", "b", "c"}
	reflect.Swapper(s)(0, 2)
	st := []Inner{{1, 1}, {2, 2}}
	q := &st[0]
	reflect.Swapper(st)(0, 1)
	fmt.Println(s, st, *q)
	dst := make([]int, 2)
	fmt.Println(reflect.Copy(reflect.ValueOf(dst), reflect.ValueOf([]int{7, 8, 9})), dst)
	fmt.Println(reflect.ValueOf(Inner{}).IsZero(), reflect.ValueOf(Inner{1, 0}).IsZero(), reflect.ValueOf("").IsZero(), reflect.ValueOf([]int{}).IsZero())
	var np *Rec
	fmt.Println(reflect.ValueOf(np).IsNil(), reflect.ValueOf(np).Elem().IsValid())
	var e error
	fmt.Println(reflect.ValueOf(e).IsValid(), reflect.ValueOf(&e).Elem().Kind(), reflect.ValueOf(&e).Elem().IsNil())
	for i := range reflect.ValueOf(3).Seq() {
		fmt.Print(i, " ")
	}
	for i, c := range reflect.ValueOf([]string{"p", "q"}).Seq2() {
		fmt.Print(i, c, " ")
	}
	fmt.Println()

	try("Int on string", func() { reflect.ValueOf("s").Int() })
	try("Elem on int", func() { reflect.ValueOf(1).Elem() })
	try("set unaddressable", func() { reflect.ValueOf(1).SetInt(2) })
	try("set unexported", func() { v.FieldByName("priv").SetInt(2) })
	try("interface unexported", func() { v.FieldByName("priv").Interface() })
	try("set wrong kind", func() { v.FieldByName("Age").SetString("x") })
	try("set wrong type", func() { v.FieldByName("Age").Set(reflect.ValueOf("x")) })
	try("zero kind", func() { reflect.Value{}.Type() })
	try("zero int", func() { reflect.Value{}.Int() })
	try("index", func() { reflect.ValueOf([]int{1}).Index(1) })
	try("index array", func() { reflect.ValueOf([1]int{1}).Index(-1) })
	try("index string", func() { reflect.ValueOf("a").Index(1) })
	try("field range", func() { v.Field(99) })
	try("field on int", func() { reflect.ValueOf(1).Field(0) })
	try("isnil on int", func() { reflect.ValueOf(1).IsNil() })
	try("len on int", func() { reflect.ValueOf(1).Len() })
	try("mapkeys", func() { reflect.ValueOf(1).MapKeys() })
	try("few args", func() { reflect.ValueOf(strings.ToUpper).Call(nil) })
	try("many args", func() { reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf("a"), reflect.ValueOf("b")}) })
	try("bad arg", func() { reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf(1)}) })
	try("nil func", func() { reflect.ValueOf((func())(nil)).Call(nil) })
	try("call int", func() { reflect.ValueOf(1).Call(nil) })
	try("convert", func() { reflect.ValueOf("x").Convert(reflect.TypeOf(1)) })
	try("addr", func() { reflect.ValueOf(1).Addr() })
	try("nil map", func() { reflect.ValueOf(map[string]int(nil)).SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(1)) })
	try("map key type", func() { reflect.ValueOf(map[string]int{}).MapIndex(reflect.ValueOf(1)) })
	try("swapper", func() { reflect.Swapper(1) })
	try("makeslice", func() { reflect.MakeSlice(reflect.TypeOf(1), 0, 0) })
	try("new nil", func() { reflect.New(nil) })
	try("numfield", func() { reflect.ValueOf(1).NumField() })
	try("setlen", func() { v.FieldByName("Tags").SetLen(1000) })
	try("called panics", func() { reflect.ValueOf(func() { panic("inside") }).Call(nil) })
}
