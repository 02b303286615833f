// What //go:linkname may name.
package main

import _ "unsafe"

type t int

var x int

func f[T any]() {}

//go:linkname nothing runtime.nothing
//go:linkname t runtime.t
//go:linkname x runtime.x
//go:linkname x runtime.y
//go:linkname f runtime.f[int]
//go:linkname main

func main() { println(x) }
