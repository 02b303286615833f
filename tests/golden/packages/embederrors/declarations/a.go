package declarations

import _ "embed"

//go:embed a.txt
var a, b string

//go:embed a.txt
var c string = "x"

//go:embed a.txt
var d = "x"

//go:embed
var e string

//go:embed "a.txt
var g string

func f() {
	//go:embed a.txt
	var x string
	_ = x
}
