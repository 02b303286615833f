package p

import "embed"

//go:embed empty
var F embed.FS
