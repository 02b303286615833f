// Variables: storage, zero values, structured variables, static and dynamic types.
package main

import (
	"errors"
	"fmt"
)

type point struct{ x, y int }

func (p *point) move(dx int) { p.x += dx }

type shape interface{ area() float64 }

type square float64

func (s square) area() float64 { return float64(s * s) }

type ring struct{ outer, inner float64 }

func (r *ring) area() float64 { return 3 * (r.outer*r.outer - r.inner*r.inner) }

func escaping() (*int, func() int) {
	n := 1
	return &n, func() int { n++; return n }
}

func named() (n int, err error) {
	defer func() {
		if n > 2 {
			err = errors.New("large")
		}
	}()
	n = 2
	return n + 1, nil
}

func main() {
	var (
		i  int
		f  float64
		b  bool
		s  string
		c  complex64
		p  *point
		sl []int
		m  map[string]int
		ch chan int
		fn func()
		e  error
		a  [2]point
		st struct {
			n    int
			next *point
		}
	)
	fmt.Println(i, f, b, s == "", c, p == nil, sl == nil, m == nil, ch == nil, fn == nil, e == nil, a, st)
	fmt.Println(len(sl), cap(sl), len(m), m["none"], len(ch), cap(ch))

	// Each element and field acts like a variable: its address can be taken.
	q := &a[1]
	q.y = 7
	a[0].move(3)
	py := &a[1].y
	*py++
	fmt.Println(a, *q)

	// Assignment copies arrays and structs, elements and all.
	copied := a
	copied[1].y = 100
	fmt.Println(a[1].y, copied[1].y, a == copied)

	// new and the address of a literal make variables of their own each time.
	var made []*point
	for k := range 3 {
		made = append(made, &point{k, k})
	}
	made[0].x = 50
	fmt.Println(*made[0], *made[1], made[1] == made[2], new(int) == new(int))

	n, next := escaping()
	next()
	*n += 10
	fmt.Println(*n, next())
	fmt.Println(named())

	// The dynamic type may change while the program runs; the static one stays.
	var sh shape
	fmt.Printf("%T %v\n", sh, sh == nil)
	sh = square(2)
	fmt.Printf("%T %v\n", sh, sh.area())
	sh = &ring{2, 1}
	fmt.Printf("%T %v\n", sh, sh.area())
	var nothing *ring
	sh = nothing
	fmt.Printf("%T %v\n", sh, sh == nil)
	var x any = point{1, 2}
	x, old := any(x.(point).x), x
	fmt.Println(x, old)
}
