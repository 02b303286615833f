// Without an import of unsafe there is no linkname.
package main

import _ "strings"

//go:linkname x runtime.x
var x int

func main() { println(x) }
