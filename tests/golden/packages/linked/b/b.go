package b

import _ "unsafe"

var Used = "b"

//go:linkname twice main.given
func twice(n int) int { return 2*n + 1 }
