// Directives that say something wrong.
package main

import (
	_ "embed"
	_ "unsafe"
)

//go:nowritebarrier
func a() {}

//go:uintptrkeepalive
func b() {}

//go:linkname a b c
//go:linkname

//go:cgo_export_dynamic a b c
//go:cgo_ldflag -lx
//go:cgo_unsafe_args
func c() {}

//go:wasmimport x
func d() {}

//go:embed
var e string

//go:embed "x
var f string

func main() { a(); b(); c(); d() }
