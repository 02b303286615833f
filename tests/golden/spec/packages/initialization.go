// Packages: initialisation order of variables by dependency, init functions, blank variables.
package main

import "fmt"

var (
	a    = c + b
	b    = f("b", d)
	_    = f("blank", 0)
	c    = f("c", 1)
	d    = 3
	e, g = pair()
	h    = func() int { return i * 2 }()
	i    = f("i", 5)
	T1   = T{}.method()
	used = f("used", 7)
	x1   = f("x1", x2)
	x2   = f("x2", x3)
	x3   = f("x3", 1)
)

type T struct{}

func (T) method() int { return used }

func f(name string, n int) int {
	fmt.Println("init", name, n)
	d2++
	return n
}

var d2 int

func pair() (int, int) { fmt.Println("pair", h); return 1, 2 }

func init() { fmt.Println("init", a, b, c, d, e, g, h, i, T1, d2); init2() }

func init2() { fmt.Println("init2") }

func main() { fmt.Println("main", x1) }

func init() { fmt.Println("last") }
