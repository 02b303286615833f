package places

import _ "embed"

//go:embed a.txt
const c = 1

//go:embed a.txt
type t string

//go:embed a.txt
func f() {
	//go:embed a.txt
	x := 1
	_ = x
}

//go:embed a.txt
var (
	g string
)

var h string //go:embed a.txt
var i string

/* x */ //go:embed a.txt
var j string

//go:embed a.txt
