// Run-time panics: an uncaught one after others were replaced, with values of several types.
package main

import "fmt"

type E struct {
	a int
	b string
}

func (e E) Error() string { return fmt.Sprint("E", e.a, e.b) }

func main() {
	defer fmt.Println("deferred")
	defer func() {
		panic(E{1, "x"})
	}()
	defer func() {
		defer func() {
			fmt.Println(recover())
		}()
		panic(1.5)
	}()
	var m map[string]int
	m["x"] = 1
}
