package main

import "fmt"

func main() {
	fmt.Println("hello"
	x := 
	if x {
}
