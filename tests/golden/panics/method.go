// A method called through a nil pointer that is in an interface, and one through a nil interface.
package main

import "fmt"

type shape interface{ area() int }
type square struct{ side int }

func (s square) area() int { return s.side * s.side }

//go:noinline
func total(all ...shape) (n int) {
	for _, s := range all {
		n += s.area()
	}
	return
}

func main() {
	fmt.Println(total(square{2}))
	func() {
		defer func() { fmt.Println(recover()) }()
		total((*square)(nil))
	}()
	total(square{1}, nil)
}
