// Directives above declarations that they do not fit.

//go:build !ignore

//go:noinline
package main

//go:noinline
import "fmt"

//go:nosplit
const c = 1

//go:norace
var v = 2

//go:noinline
type t struct{}

//go:noinline
//go:nosplit
func main() {
	//go:noinline
	var x t
	//go:noinline
	const y = 3
	//go:noinline
	type u int
	fmt.Println(c, v, x, y, u(1))
}

//go:noescape
func g(p *int) {}

//go:noescape
func (t) m(p *int) {}
