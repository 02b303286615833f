// Directives that the parser finds above nothing, or without a line of their own.
package main

//go:noinline

//go:build linux

import "fmt"

//go:noinline
type (
	t int //go:nosplit
)

func f() {} //go:noinline

//go:nosplit
func main() {
	//go:noinline
	fmt.Println(t(1))
	if true { //go:norace
		f()
	}
	//go:unknown is no business of the compiler
}

//go:embed x.txt
func g() {}

//go:noinline
