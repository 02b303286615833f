// Closures, defer, panic and recover.
package main

import (
	"errors"
	"fmt"
)

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func divide(a, b int) (result int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	return a / b, nil
}

func named() (n int) {
	defer func() { n *= 2 }()
	n = 5
	return n + 1
}

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Print(i, " ")
	}
	defer func() {
		fmt.Print("last ")
	}()
}

func nested() (s string) {
	defer func() {
		s = fmt.Sprint(recover(), " then ", s)
	}()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}

func variadic(prefix string, n ...int) int {
	sum := 0
	for _, x := range n {
		sum += x
	}
	fmt.Println(prefix, len(n), n == nil, sum)
	return sum
}

func helperRecover() any { return recover() }

func main() {
	next, reset := counter()
	next()
	next()
	reset()
	fmt.Println(next())
	fmt.Println(divide(7, 2))
	fmt.Println(divide(1, 0))
	fmt.Println(named())
	order()
	fmt.Println()
	fmt.Println(nested())
	variadic("none")
	variadic("some", 1, 2, 3)
	variadic("spread", []int{4, 5}...)
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	fib := func() func(int) int {
		var f func(int) int
		f = func(n int) int {
			if n < 2 {
				return n
			}
			return f(n-1) + f(n-2)
		}
		return f
	}()
	fmt.Println(fib(15))
	func() {
		defer func() {
			r := recover()
			err, ok := r.(error)
			fmt.Println(ok, err)
		}()
		var m map[string]int
		m["a"] = 1
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		s := []int{1, 2, 3}
		i := 5
		fmt.Println(s[i])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var p *struct{ x int }
		fmt.Println(p.x)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		s := []int{1, 2, 3}
		i := 2
		j := 1
		fmt.Println(s[i:j])
	}()
	func() {
		defer func() { fmt.Println("outer", recover()) }()
		defer func() { fmt.Println("helper", helperRecover()) }()
		panic(errors.New("through"))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var x any = "str"
		fmt.Println(x.(int))
	}()
	x := 1
	defer fmt.Println("evaluated early", x)
	x = 2
	fmt.Println(x, recover())
}
