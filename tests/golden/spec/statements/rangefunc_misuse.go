// Statements: iterator functions that go on after the loop has ended, or keep the body for later.
package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	try("continues after break", func() {
		for x := range func(yield func(int) bool) { yield(1); yield(2) } {
			_ = x
			break
		}
	})
	var kept func(int) bool
	try("keeps the body", func() {
		for x := range func(yield func(int) bool) { kept = yield } {
			fmt.Println("never", x)
		}
		kept(1)
	})
	try("swallows a panic", func() {
		for range func(yield func() bool) {
			defer func() { recover() }()
			yield()
		} {
			panic("body")
		}
	})
	try("panic in the body", func() {
		for range func(yield func() bool) {
			defer fmt.Println("iterator's defer")
			yield()
		} {
			panic("body")
		}
	})
	try("panic in the iterator", func() {
		for range func(yield func() bool) { yield(); panic("iterator") } {
		}
	})
}
