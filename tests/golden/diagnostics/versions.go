// A file may ask for an older language.

//go:build go1.21

package main

func main() {
	for i := range 10 {
		println(i)
	}
	type a[T any] = []T
	println(new(1))
}
