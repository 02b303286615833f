package p

import "embed"

//go:embed "a\.txt"
var F embed.FS
