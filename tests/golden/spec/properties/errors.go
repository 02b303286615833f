// What is not assignable, not representable, not in a method set.
package main

import "io"

type T struct{}

func (*T) Read([]byte) (int, error) { return 0, nil }

type (
	one struct{ a int }
	two struct{ a int }
)

type bidirectional chan int

func main() {
	var _ io.Reader = T{}
	var _ one = two{}
	var _ int8 = 128
	var _ uint = -1
	var _ float32 = 1e40
	var _ int = 1.5
	var _ byte = 'é' + 100
	var n *int = 0
	var recv <-chan int
	var _ bidirectional = recv
	_ = n
}
