package assets

import "embed"

//go:embed *.txt
var Files embed.FS

//go:embed note.txt
var Note string
