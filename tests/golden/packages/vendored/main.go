package main

import (
	"fmt"

	"example.com/lib"
	"example.com/old"
)

func main() { fmt.Println(lib.Name(), old.Name); lib.Where() }
