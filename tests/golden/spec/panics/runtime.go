// Run-time panics: texts of all kinds, nested recovery, re-panics, panics in deferred calls.
package main

import (
	"fmt"
	"os"
	"runtime"
)

type I interface{ M() }
type T struct{}

func (T) M() {}

type J interface {
	M()
	N()
}

func try(f func()) {
	defer func() {
		r := recover()
		_, re := r.(runtime.Error)
		fmt.Printf("%v (%v)\n", r, re)
	}()
	f()
}

func nested() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered %v", r)
		}
	}()
	defer func() { panic("second") }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("in defer")
	}()
	panic("first")
}

func notDirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() { func() { fmt.Println("indirect", recover()) }() }()
	panic("p")
}

func named() (n int) {
	defer func() { recover(); n++ }()
	n = 41
	panic("x")
}

func main() {
	var np *struct{ a [10]int }
	var i I
	var a any
	var m map[string][]int
	var s []int
	zero := 0
	try(func() { _ = np.a[1] })
	try(func() { i.M() })
	try(func() { _ = a.(int) })
	a = "s"
	try(func() { _ = a.(int) })
	try(func() { _ = a.(I) })
	try(func() { _ = any(T{}).(J) })
	i = T{}
	try(func() { _ = i.(J) })
	try(func() { _ = i.(*T2) })
	try(func() { m["a"] = nil })
	try(func() { _ = s[zero] })
	try(func() { _ = 1 / zero })
	try(func() { _ = 1 % zero })
	try(func() { _ = map[any]int{[]int{}: 1} })
	try(func() { a = []int{}; _ = a == a })
	try(func() { var f func(); f() })
	try(func() { panic(fmt.Sprint("custom ", 1)) })
	try(func() { panic(T{}) })
	try(func() { var e error; panic(e) })
	try(func() { _ = *(*int)(nil) })
	fmt.Println(nested())
	notDirect()
	fmt.Println(named(), recover())
	defer os.Exit(3)
	defer fmt.Println("deferred still runs")
	defer func() {
		defer func() { panic(fmt.Sprint("again: ", recover())) }()
		panic("while panicking")
	}()
	defer func() { fmt.Println("got", recover()) }()
	panic(fmt.Errorf("at the end"))
}

type T2 struct{}

func (*T2) M() {}
