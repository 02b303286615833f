package main

import (
	"fmt"

	"example.com/lib/text"
	"example.com/third"
)

func main() { fmt.Println(text.Text, third.Text) }
