package p

import "embed"

//go:embed a.txt a.txt all:a.txt
var F embed.FS
