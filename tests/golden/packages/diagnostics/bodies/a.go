package bodies

import _ "unsafe"

func missing()

//go:linkname linked other.linked
func linked()

type t struct{}

func (t) method() int
