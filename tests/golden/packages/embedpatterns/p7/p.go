package p

import "embed"

//go:embed nested
var F embed.FS
