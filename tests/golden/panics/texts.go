package main

import (
	"errors"
	"fmt"
)

type E struct{ c int }

func (e E) Error() string { return fmt.Sprint("E", e.c) }

type S struct {
	a int
	b string
}
type M int

func t(f func()) { defer func() { r := recover(); fmt.Printf("%v %T\n", r, r) }(); f() }
func main() {
	t(func() { panic(E{1}) })
	t(func() { panic(errors.New("x")) })
	t(func() { var a []int; _ = a[3] })
	t(func() { a := make([]int, 2); n := -1; _ = a[n] })
	t(func() { a := make([]int, 2); n := 3; _ = a[:n] })
	t(func() { a := make([]int, 2); n := 3; _ = a[n:] })
	t(func() { s := "abc"; n := 5; _ = s[n] })
	t(func() { s := "abc"; n := 5; _ = s[1:n] })
	t(func() { n := -1; _ = make([]int, n) })
	t(func() { a, b := 1, 0; _ = a / b })
	t(func() { var e error; _ = e.Error() })
	t(func() { var f func(); f() })
	t(func() { var x any = S{}; _ = x.(fmt.Stringer) })
	t(func() { var x any; _ = x.(int) })
	t(func() { var x any = []int{}; _ = x == x })
	t(func() { m := map[any]int{}; m[[]int{}] = 1 })
	t(func() { panic(nil) })
	t(func() { var a [3]int; n := 3; a[n] = 1 })
	t(func() { n := -1; _ = 1 << n })
	t(func() { s := []int{1}; _ = [2]int(s) })
	t(func() { panic(fmt.Sprint(M(3))) })
	if len("") > 5 {
		return
	}
	panic(M(3))
}
