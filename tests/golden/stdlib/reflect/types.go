// Types at run time: names, kinds, fields, methods, relations.
package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"
)

type Shape interface {
	Area() float64
	name() string
}

type Base struct {
	ID int `json:"id" db:"key"`
}

func (b Base) Describe() string { return fmt.Sprint("base ", b.ID) }

type Square struct {
	Base
	*time.Time
	Side  float64 `json:"side,omitempty" x:"a\"b"`
	color string
	Fn    func(int, ...string) (bool, error)
}

func (s Square) Area() float64      { return s.Side * s.Side }
func (s *Square) Scale(f float64)   { s.Side *= f }
func (s Square) name() string       { return "square" }
func (s Square) Add(a, b int) (int, error) { return a + b + int(s.Side), nil }

type Celsius float64
type List[T any] struct{ Items []T }
type Names []string
type Op func(int) int

func (l *List[T]) Push(x T) { l.Items = append(l.Items, x) }

func main() {
	for _, v := range []any{
		true, 1, int8(1), uint16(2), uintptr(3), 1.5, float32(1), 1i, "s", 'x', byte(1),
		[]int{1}, [2]string{}, map[string][]int{}, make(chan int), make(<-chan string), make(chan<- bool),
		func(int, ...string) error { return nil }, &Square{}, Square{}, Celsius(1), List[int]{}, &List[map[string]Base]{}, Names{}, Op(nil),
		struct {
			A int `k:"v"`
			b string
		}{}, errors.New("x"), time.Second, io.EOF, new(any), []any{}, (*error)(nil), struct{}{}, [0]int{},
	} {
		t := reflect.TypeOf(v)
		fmt.Printf("%v|%s|%q|%q|%v|%d\n", t, t.Kind(), t.Name(), t.PkgPath(), t.Comparable(), t.Size())
	}
	t := reflect.TypeOf(Square{})
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag, f.Tag.Get("json"), f.Offset, f.Index, f.Anonymous, f.PkgPath, f.IsExported())
	}
	fmt.Println(t.Field(2).Tag.Lookup("x"))
	fmt.Println(t.Field(2).Tag.Lookup("y"))
	fmt.Println(reflect.TypeOf(Base{}).NumMethod(), reflect.PointerTo(t).NumMethod() > t.NumMethod())
	for _, name := range []string{"Area", "Scale", "name", "Add", "Describe", "Unix"} {
		m, ok := t.MethodByName(name)
		pm, pok := reflect.PointerTo(t).MethodByName(name)
		fmt.Println(name, ok, m.Type, pok, pm.Type, m.Name)
	}
	f, ok := t.FieldByName("ID")
	fmt.Println(f.Name, f.Index, ok)
	_, ok = t.FieldByName("none")
	fmt.Println(ok)
	shape := reflect.TypeOf((*Shape)(nil)).Elem()
	fmt.Println(shape, shape.Kind(), shape.NumMethod(), shape.Method(0).Name, shape.Method(0).Type, shape.Method(1).Name, shape.Method(1).PkgPath)
	fmt.Println(t.Implements(shape), reflect.TypeOf(1).Implements(shape), reflect.TypeFor[error]().String())
	fmt.Println(reflect.TypeOf(io.EOF).Implements(reflect.TypeFor[error]()), reflect.TypeFor[*strings.Builder]().Implements(reflect.TypeFor[io.Writer]()))
	ft := t.Field(4).Type
	fmt.Println(ft.NumIn(), ft.In(0), ft.In(1), ft.NumOut(), ft.Out(0), ft.Out(1), ft.IsVariadic())
	fmt.Println(reflect.TypeOf(1).AssignableTo(reflect.TypeOf(Celsius(1))), reflect.TypeOf([]string{}).AssignableTo(reflect.TypeOf(Names{})),
		reflect.TypeOf(1).ConvertibleTo(reflect.TypeOf(Celsius(1))), reflect.TypeOf(1).ConvertibleTo(reflect.TypeOf("")), reflect.TypeOf("").ConvertibleTo(reflect.TypeOf(1)))
	fmt.Println(reflect.TypeOf(1) == reflect.TypeOf(2), reflect.TypeOf([]int{}) == reflect.SliceOf(reflect.TypeOf(1)), reflect.TypeOf(Celsius(1)) == reflect.TypeOf(1.0))
	fmt.Println(reflect.MapOf(reflect.TypeOf(""), reflect.TypeOf(1)), reflect.ArrayOf(3, reflect.TypeOf("")), reflect.ChanOf(reflect.RecvDir, reflect.TypeOf(1)),
		reflect.FuncOf([]reflect.Type{reflect.TypeOf(1)}, []reflect.Type{reflect.TypeOf("")}, false))
	fmt.Println(reflect.TypeOf(make(<-chan int)).ChanDir(), reflect.TypeOf(make(chan int)).ChanDir(), reflect.TypeOf(int32(0)).Bits(), reflect.TypeOf([4]int{}).Len(), reflect.TypeOf(map[bool]string{}).Key())
	fmt.Println(reflect.TypeOf(nil), reflect.Kind(99), reflect.Uintptr)
	fmt.Printf("%T %v\n", t, t)
	for _, f := range reflect.VisibleFields(reflect.TypeOf(struct {
		Base
		X int
	}{})) {
		fmt.Println(f.Name, f.Index)
	}
	for _, try := range []func(){
		func() { reflect.TypeOf(1).Elem() },
		func() { reflect.TypeOf(1).NumField() },
		func() { t.Field(10) },
		func() { reflect.TypeOf(1).Key() },
		func() { reflect.TypeOf("").Len() },
		func() { reflect.TypeOf("").NumIn() },
		func() { reflect.TypeOf("").Bits() },
		func() { t.Implements(t) },
		func() { t.Implements(nil) },
		func() { reflect.TypeOf(1).FieldByName("x") },
		func() { t.Method(50) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			try()
		}()
	}
}
