// Declarations of methods and functions: receivers, variadics, results, method values.
package main

import "fmt"

type counter struct{ n int }

func (c counter) get() int        { return c.n }
func (c *counter) inc() *counter  { c.n++; return c }
func (counter) anonymous() string { return "anon" }
func (_ counter) blank() string   { return "blank" }

type ints []int

func (p ints) sum() (s int) {
	for _, v := range p {
		s += v
	}
	return
}
func (p *ints) add(v ...int) { *p = append(*p, v...) }

type fun func(int) int

func (f fun) twice(x int) int { return f(f(x)) }

func variadic(pre string, xs ...any) string { return fmt.Sprint(pre, len(xs), xs == nil, xs) }

func multi() (a int, b string, err error) {
	defer func() { a *= 2 }()
	a, b = 21, "x"
	return a, b + "y", nil
}

func named() (x, y int) {
	x, y = 1, 2
	{
		x := 5
		_ = x
	}
	return y, x
}

func take(a int, b string, err error) string { return fmt.Sprint(a, b, err) }

func takeAll(xs ...any) int { return len(xs) }

func main() {
	var c counter
	c.inc().inc()
	get := c.get
	inc := c.inc
	c.n = 10
	inc()
	fmt.Println(get(), c.get(), (*counter).get(&c), counter.get(c), c.anonymous(), c.blank())
	var p ints
	p.add(1, 2)
	p.add(p...)
	fmt.Println(p.sum(), p, (&p).sum())
	fmt.Println(fun(func(x int) int { return x * 3 }).twice(2))
	fmt.Println(variadic("a"), variadic("b", nil), variadic("c", nil...), variadic("d", []any{1, 2}...), variadic("e", []any{1, 2}))
	fmt.Println(take(multi()), takeAll(multi()))
	fmt.Println(named())
	xs := []int{1, 2, 3}
	mod := func(v ...int) { v[0] = 100 }
	mod(xs...)
	fmt.Println(xs)
	var np *counter
	defer func() { fmt.Println(recover()) }()
	fmt.Println(np.anonymous2())
	_ = np.get
}

func (c *counter) anonymous2() string { return fmt.Sprint(c == nil) }
