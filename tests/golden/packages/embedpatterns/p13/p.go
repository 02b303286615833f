package p

import "embed"

//go:embed [z-a]
var F embed.FS
