// Eight terabytes: the address space has room for them, the machine has not. That was a panic
// that a program could recover from.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
	n := 1 << 40
	fmt.Println("before")
	s := make([]int, n)
	fmt.Println(len(s))
}
