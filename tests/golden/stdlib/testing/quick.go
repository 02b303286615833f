// Functions with arbitrary arguments: testing/quick. A seed means the same arguments as in Go.
package main

import (
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"testing/quick"
)

type point struct {
	X, Y int16
	Name string
}

type even int

func (even) Generate(r *rand.Rand, size int) reflect.Value {
	return reflect.ValueOf(even(r.Intn(size) * 2))
}

type hidden struct{ x int }

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic", e)
		}
	}()
	f()
}

func main() {
	config := func(n int) *quick.Config { return &quick.Config{Rand: rand.New(rand.NewSource(7)), MaxCount: n} }
	calls := 0
	fmt.Println(quick.Check(func(a, b int8) bool { calls++; return a+b == b+a }, nil), calls)
	calls = 0
	fmt.Println(quick.Check(func() bool { calls++; return true }, &quick.Config{MaxCountScale: 2.5}), calls)
	err := quick.Check(func(n int, s []int8, p *[3]bool) bool { return n%7 != 3 }, config(1000))
	fmt.Println(err)
	var failed *quick.CheckError
	fmt.Println(errors.As(err, &failed), failed.Count, len(failed.In))
	err = quick.CheckEqual(func(n uint8) uint8 { return n * 2 }, func(n uint8) uint8 { return min(n, 100) << 1 }, config(1000))
	fmt.Printf("%v %T\n", err, err)
	fmt.Println(quick.CheckEqual(func(n uint8) uint8 { return n * 2 }, func(n uint8) uint8 { return n << 1 }, nil))
	fmt.Println(quick.Check(func(e even) bool { return e%2 == 0 && e < 100 }, config(50)))
	for _, f := range []any{
		1, nil, func() {}, func() int { return 1 }, func() (bool, bool) { return true, true }, func(c chan int) bool { return true }, func(a int, f []func()) bool { return true },
		func(any) bool { return true },
	} {
		err := quick.Check(f, config(20))
		fmt.Printf("%v %T\n", err, err)
	}
	fmt.Println(quick.CheckEqual(1, func() {}, nil), quick.CheckEqual(func() {}, 1, nil), quick.CheckEqual(func() {}, func(int) {}, nil))
	fmt.Println(quick.Check(func(n int) bool { return n == 42 }, &quick.Config{Values: func(v []reflect.Value, _ *rand.Rand) { v[0] = reflect.ValueOf(42) }}))
	try(func() { quick.Check(func(hidden) bool { return true }, nil) })

	r := rand.New(rand.NewSource(1))
	for _, x := range []any{
		true, int8(0), int16(0), int32(0), int64(0), 0, uint8(0), uint16(0), uint32(0), uint64(0), uint(0), uintptr(0), float32(0), 0.0, complex64(0), 0i, "", []int8{},
		[3]uint8{}, map[uint8]bool{}, point{}, []point{}, new(*int8), even(0), []even{}, struct{}{}, [][]bool{}, map[string][]uint16{},
	} {
		v, ok := quick.Value(reflect.TypeOf(x), r)
		if p, isPointer := v.Interface().(**int8); isPointer {
			fmt.Println(p != nil, **p)
			continue
		}
		text := fmt.Sprint(v)
		fmt.Printf("%T %v %d %.80q\n", x, ok, len(text), text)
	}
}
