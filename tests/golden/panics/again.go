// A deferred function panics anew, another re-panics what it recovered.
package main

import "fmt"

type S struct{ v []int }

//go:noinline
func (s *S) at(i int) int { return s.v[i] }

func inner() {
	defer func() {
		r := recover()
		fmt.Println("recovered", r)
		panic(fmt.Sprint("again: ", r))
	}()
	(&S{}).at(3)
}

func main() {
	defer func() {
		defer func() {
			panic(recover())
		}()
		panic("third")
	}()
	defer func() { panic(fmt.Errorf("second")) }()
	inner()
}
