package p

import "embed"

//go:embed ""
var F embed.FS
