// A module of two packages.
package main

import (
	"embed"
	"fmt"

	"training/part"
)

//go:embed go.mod
var files embed.FS

func main() {
	text, err := files.ReadFile("go.mod")
	fmt.Println(len(text), err, part.Double(21))
}
