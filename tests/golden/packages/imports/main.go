package main

import (
	"fmt"
	"reflect"

	. "example.com/imports/dot"
	_ "example.com/imports/effect"
	"example.com/imports/odd"
	"example.com/imports/shape"
	other "example.com/imports/x/shape"
	again "example.com/imports/x/shape"
)

type private interface{ secret() string }

func main() {
	fmt.Println(Dotted(1), Const, unused())
	s := shape.Shape{Name: "a"}
	o := other.Shape{Size: 3}
	fmt.Printf("%T %T %v %+v\n", s, &o, s, o)
	var t again.Shape = o
	fmt.Println(t == o, reflect.TypeOf(s) == reflect.TypeOf(o))
	fmt.Println(reflect.TypeOf(s).PkgPath(), reflect.TypeOf(s).Name(), reflect.TypeOf(s))
	fmt.Println(reflect.TypeOf(o).PkgPath(), reflect.TypeOf(o))
	fmt.Println(reflect.TypeOf(local{}).PkgPath(), reflect.TypeOf(local{}))

	// the names of unexported methods and fields belong to their packages
	var v any = shape.Secret()
	_, ok := v.(private)
	fmt.Println("main.secret:", ok)
	fmt.Println("shape.secret:", shape.Ask(v))
	var w any = local{}
	_, ok = w.(private)
	fmt.Println("local:", ok, shape.Ask(w))
	var a any = struct{ x int }{1}
	fmt.Println(a == shape.Anonymous(), a == any(struct{ x int }{1}))
	fmt.Printf("%T\n", shape.Anonymous())
	var e any = struct{ X int }{1}
	fmt.Println(e == shape.Exported())

	// the name is the package clause's, not the path's
	fmt.Println(even.Two)
	fmt.Println(shape.Map[string, other.Shape]{"k": o})
	fmt.Printf("%T\n", shape.Map[string, other.Shape]{})
	fmt.Printf("%T\n", shape.Pair[local, *other.Shape]{})
}

type local struct{}

func (local) secret() string { return "local" }
