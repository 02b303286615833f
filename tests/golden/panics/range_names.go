// The names of bodies of loops over functions, and of function literals in them.
package main

import "runtime/debug"

//go:noinline
func show() { debug.PrintStack() }

//go:noinline
func seq(yield func(int) bool) {
	if yield(1) {
		yield(2)
	}
}

func main() {
	func() { show() }()
	for range seq {
		func() { show() }()
		for range seq {
			defer func() { show() }()
			break
		}
		break
	}
	func() { show() }()
	for range seq {
		show()
		break
	}
	defer func() {
		for range seq {
			show()
			break
		}
	}()
}
