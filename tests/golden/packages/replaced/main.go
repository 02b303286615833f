package main

import (
	"fmt"

	"example.com/one"
	"example.com/one/below"
	"example.com/sub"
)

func main() {
	fmt.Println(one.Name(), below.Name, sub.Loop())
}
