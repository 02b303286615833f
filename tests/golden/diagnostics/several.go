package main

import (
	"fmt"
	
)

func f() int {
	for {
		break
	}
}

func main() {
	x := 1
	var y string = 2
	z := undefinedName
	fmt.Println("a" + 1)
	for i := 0; i < 3; i++ {
	}
	return 5
}
