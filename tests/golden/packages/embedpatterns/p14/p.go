package p

import "embed"

//go:embed a\
var F embed.FS
