package p

import "embed"

//go:embed *.nope
var F embed.FS
