// Calls through interfaces whose dynamic type is one of few: every way in which a type can have
// the method, and every way in which a call can fail.
package main

import (
	"errors"
	"fmt"
)

type shape interface {
	area(scale int, name string) (int, string)
	grow(by int)
}

type square struct{ a int }

func (s *square) area(scale int, name string) (int, string) { return s.a * s.a * scale, name + "□" }
func (s *square) grow(by int)                               { s.a += by }

type pair struct{ a, b int }

func (p pair) area(scale int, name string) (int, string) { return p.a * p.b * scale, name + "pair" }
func (p pair) grow(by int)                               { p.a += by }

type number int

func (n number) area(scale int, name string) (int, string) { return int(n) * scale, name + "number" }
func (n number) grow(by int)                               { n += number(by) }

type text string

func (t text) area(scale int, name string) (int, string) { return len(t) * scale, name + string(t) }
func (t text) grow(by int)                               {}

type list []int

func (l list) area(scale int, name string) (int, string) { return len(l) * scale, name + "list" }
func (l list) grow(by int) {
	for i := range l {
		l[i] += by
	}
}

type outer struct {
	name string
	square
}

type other int

func (o other) area(scale int, name string) (int, string) { return -int(o), name + "other" }
func (o *other) more()                                    {}
func (o other) grow(by int)                               {}

func total(all []shape) (sum int, names string) {
	calls := 0
	next := func() int { calls++; return calls }
	for _, s := range all {
		n, name := s.area(next(), fmt.Sprint(next(), ":"))
		sum += n
		names += name + " "
		s.grow(next())
	}
	return
}

type failing interface{ fail() error }

type a struct{ n int }
type b struct{ n int }
type c struct{ n int }

func (x *a) fail() error { return fmt.Errorf("a%d", x.n) }
func (x *b) fail() error { return nil }
func (x *c) fail() error { panic(errors.New("c fails")) }

func try(f failing) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return f.fail()
}

func main() {
	o := &outer{"o", square{7}}
	l := list{1, 2, 3}
	p := &pair{8, 9}
	all := []shape{&square{2}, pair{2, 3}, number(4), text("abc"), l, o, p, other(5)}
	for range 3 {
		fmt.Println(total(all))
	}
	fmt.Println(o.a, l, *p)
	for _, f := range []failing{&a{1}, &b{2}, &c{3}, (*a)(nil), (*b)(nil), nil} {
		fmt.Println(try(f))
	}
	var none shape
	for _, s := range []shape{none, (*pair)(nil), (*outer)(nil)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fmt.Println(total([]shape{number(1), s}))
		}()
	}
}
