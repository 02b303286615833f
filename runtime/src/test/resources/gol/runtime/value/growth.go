// Makes growth.txt, which GrowthTest compares with: go run growth.go > growth.txt

package main

import "fmt"

type P struct{ a, b, c int64 }
type S5 struct{ a, b, c, d, e string }

var sink any

func run[T any](name string) {
	var s []T
	var z T
	last := -1
	fmt.Print(name)
	for i := 0; i < 5000; i++ {
		s = append(s, z)
		sink = s
		if cap(s) != last {
			last = cap(s)
			fmt.Print(" ", last)
		}
	}
	for _, n := range []int{1, 3, 5, 7, 9, 17, 33, 100, 257, 1000, 5000} {
		t := append([]T(nil), make([]T, n)...)
		sink = t
		u := append(make([]T, n, n), make([]T, n/2+1)...)
		sink = u
		fmt.Print(" ", cap(t), " ", cap(u))
	}
	fmt.Println()
}
func main() {
	run[byte]("byte")
	run[int16]("int16")
	run[int32]("int32")
	run[int]("int")
	run[string]("string")
	run[[]int]("slice")
	run[any]("any")
	run[*int]("ptr")
	run[P]("P")
	run[S5]("S5")
	run[[3]byte]("arr3")
	run[complex128]("c128")
}
