package main

import (
	"example.com/diagnostics/many"
)

func main() { many.F(1) }
