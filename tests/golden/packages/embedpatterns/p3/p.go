package p

import "embed"

//go:embed a.txt nope
var F embed.FS
