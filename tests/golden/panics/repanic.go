// Recovered and panicking again, with an error, a Stringer and a named basic type.
package main

import (
	"errors"
	"fmt"
)

type code int

func main() {
	func() {
		defer func() {
			fmt.Println("got", recover())
		}()
		panic(code(3))
	}()
	defer func() {
		r := recover()
		panic(fmt.Errorf("again: %w", r.(error)))
	}()
	panic(errors.New("once"))
}
