package types

import "embed"

type (
	F embed.FS
	S string
	A = embed.FS
)

//go:embed a.txt
var n int

//go:embed a.txt
var f F

//go:embed a.txt
var p *embed.FS

//go:embed *.txt
var s S

//go:embed *.txt
var b []byte

//go:embed *.txt
var fine A
