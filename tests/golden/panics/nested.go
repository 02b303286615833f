package main

import "fmt"

func main() {
	defer func() {
		defer func() { panic("third") }()
		panic(fmt.Errorf("second"))
	}()
	panic("first")
}
