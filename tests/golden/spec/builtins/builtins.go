// Built-in functions: append, copy, clear, delete, len, cap, make, new, min, max, complex, print.
package main

import (
	"fmt"
	"math"
)

type S []int

func main() {
	var s S
	s = append(s)
	fmt.Println(s == nil, len(append(s, 1, 2)))
	s = append(s, 1, 2, 3)
	a := append(s[:1], 9)
	fmt.Println(s, a, cap(s) >= 3)
	b := append(s[:1:1], 8)
	fmt.Println(s, b, append([]byte("x"), "yz"...), append([]int(nil), s...), append(s[:0], s[1:]...), s)
	fmt.Println(copy(s, s[1:]), s, copy(make([]byte, 2), "abc"), copy(s[1:], s), s)
	m := map[any]int{1: 1, "a": 2, math.NaN(): 3, 1.5: 4}
	delete(m, "a")
	delete(m, math.NaN())
	delete(m, "none")
	fmt.Println(len(m))
	clear(m)
	fmt.Println(len(m))
	delete(map[string]int(nil), "a")
	x := []string{"a", "b"}
	clear(x[:1])
	fmt.Printf("%q\n", x)
	fmt.Println(min(3, 1, 2), max(1.5, 2), min("b", "a"), max('a', 98), min(int8(3), 2))
	nan := math.NaN()
	nz := math.Copysign(0, -1)
	fmt.Println(min(1, nan), max(nan, 1), math.Signbit(min(0, nz)), math.Signbit(max(nz, 0)), math.Signbit(min(nz, 0.0)))
	p := new(int)
	q := new(3 + 4)
	r := new("s")
	*q++
	fmt.Println(*p, *q, *r, *new(S{1}), *new(x[1]))
	c := complex(1.5, -2)
	fmt.Println(real(c), imag(c), complex64(c), real(complex64(3i)))
	var arr [4]int
	ap := &arr
	ch := make(chan int, 5)
	ch <- 1
	fmt.Println(len(arr), len(ap), cap(ap), len(ch), cap(ch), len("é"), len(map[int]int(nil)), cap([]int(nil)), len(chan int(nil)))
	mk := make([]int, 2, 10)
	fmt.Println(len(mk), cap(mk), len(make(map[string]int, 100)), mk[:5])
	n := -1
	for _, f := range []func(){
		func() { _ = make([]int, n) },
		func() { _ = make([]int, 2, 1+n) },
		func() { _ = make(chan int, n) },
		func() { close((chan int)(nil)) },
		func() { close(ch); close(ch) },
		func() { ch <- 1 },
		func() { panic(nil) },
		func() { panic(fmt.Errorf("wrapped: %w", fmt.Errorf("inner"))) },
		func() { var m map[string]int; m["a"]++ },
		func() { _ = make([]int64, 1<<62) },
	} {
		func() {
			defer func() {
				r := recover()
				fmt.Printf("%v %T\n", r, r)
			}()
			f()
		}()
	}
	fmt.Println(len(make(map[string]int, n)))
	println("to", "stderr", 1, 1.5, true, 'x', nil == nil2(), 2i, -3)
	print("a", "b", 1, "\n")
	i := 5
	fmt.Println(min(i, 10, 3), max(float64(i), 2.5), [...]int{1, 2, min(3, 4)})
}

func nil2() error { return nil }
