// Blocks, declarations and scope: shadowing, where a scope begins, redeclaration.
package main

import "fmt"

var x = "package"

var (
	first  = second + 1
	second = f()
	third  = func() int { return fourth }()
	fourth = 4
)

func f() int { fmt.Println("f"); return third * 10 }

func init() { fmt.Println("init 1", first, second, third) }
func init() { fmt.Println("init 2") }

type T struct{ int }

func shadow(x int) (y int) {
	fmt.Println(x)
	x, z := x+1, x+2
	{
		x := x * 10
		y := x
		_ = y
		fmt.Println(x, z)
	}
	if x := "if"; len(x) > 2 {
		fmt.Println("no")
	} else if y := len(x); y == 2 {
		x, y := y, x
		fmt.Println(x, y)
	}
	for x := 0; x < 2; x++ {
		x := x * 2
		fmt.Print(x, " ")
	}
	fmt.Println(x)
	switch x := any(x).(type) {
	case int:
		fmt.Println("int", x+1)
	case string, bool:
		fmt.Println(x)
	}
	switch x := x + 1; {
	case x > 1:
		x := "case"
		fmt.Println(x)
	}
	return
}

func main() {
	fmt.Println(x)
	x := x + " local"
	fmt.Println(x)
	true := false
	nil := 0
	len := func(string) int { return 42 }
	fmt.Println(true, nil, len(""))
	type T T2
	fmt.Println(T{1})
	fmt.Println(shadow(1))
	a, err := 1, error(nil2())
	b, err := 2, fmt.Errorf("e")
	fmt.Println(a, b, err)
	int := 3
	fmt.Println(int)
	var fact func(n int64) int64
	fact = func(n int64) int64 {
		if n == 0 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))
L:
	for {
		L := 1
		_ = L
		break L
	}
	const c = iota + 5
	{
		const c = c + 1
		fmt.Println(c)
	}
	_, _ = 1, 2
}

type T2 struct{ n int64 }

func nil2() error { return nil }
