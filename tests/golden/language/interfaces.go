// Interfaces: dispatch, assertions, type switches, comparison, embedding.
package main

import (
	"errors"
	"fmt"
)

type shape interface {
	area() float64
	name() string
}

type square struct{ s float64 }
type circle struct{ r float64 }
type unit int

func (q square) area() float64  { return q.s * q.s }
func (q square) name() string   { return "square" }
func (c *circle) area() float64 { return 3 * c.r * c.r }
func (c *circle) name() string  { return "circle" }
func (u unit) area() float64    { return float64(u) }
func (u unit) name() string     { return "unit" }

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

func find(fail bool) error {
	if fail {
		return &myErr{42}
	}
	return nil
}

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case string:
		return "string " + x
	case []int:
		return fmt.Sprint("slice ", len(x))
	case error:
		return "error " + x.Error()
	case func(int) int:
		return fmt.Sprint("func ", x(1))
	case shape:
		return "shape " + x.name()
	case map[string]int:
		return fmt.Sprint("map ", x["a"])
	case *int:
		return fmt.Sprint("pointer to ", *x)
	case chan int:
		return fmt.Sprint("chan ", cap(x))
	case struct{ A int }:
		return fmt.Sprint("struct ", x.A)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	total := 0.0
	for _, s := range []shape{square{2}, &circle{1}, unit(7)} {
		total += s.area()
		fmt.Println(s.name(), s.area())
	}
	fmt.Println(total)
	n := 5
	for _, v := range []any{nil, 1, int64(2), "s", []int{1}, errors.New("e"), func(i int) int { return i + 1 }, square{1},
		map[string]int{"a": 9}, &n, make(chan int, 3), struct{ A int }{8}, 1.5, int8(3), [2]int{}} {
		fmt.Println(kind(v))
	}
	var e error = find(true)
	var me *myErr
	fmt.Println(e, errors.As(e, &me), me.code, find(false) == nil)
	wrapped := fmt.Errorf("wrapped: %w", e)
	fmt.Println(wrapped, errors.Is(wrapped, e), errors.Unwrap(wrapped) == e)
	var a, b any = 1, 1
	fmt.Println(a == b, a == any(int64(1)), any("x") == any("x"), any(square{1}) == any(square{1}), a != nil)
	s, ok := a.(string)
	fmt.Printf("%q %v\n", s, ok)
	if i, ok := a.(int); ok {
		fmt.Println("int", i)
	}
	var sh shape = unit(1)
	_, isStringer := sh.(fmt.Stringer)
	fmt.Println(isStringer, sh.(unit)+1)
	f := shape.area
	fmt.Println(f(square{3}), unit.name(3))
	var nilShape shape
	fmt.Println(nilShape == nil, nilShape)
	defer func() { fmt.Println("recovered:", recover()) }()
	_ = a.(string)
}
