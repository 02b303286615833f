// A case of an interface type in a switch without a tag was code that the JVM refused.
package main

import "fmt"

func which(x, y any) string {
	switch {
	case x, y == nil:
		return "x is true or y is nil"
	case y:
		return "y is true"
	}
	return "neither"
}

func main() {
	type B bool
	fmt.Println(which(true, 1))
	fmt.Println(which(1, true))
	fmt.Println(which(B(true), false))
	fmt.Println(which(nil, nil))
	switch p := (*int)(nil); p {
	case any(nil):
		fmt.Println("a nil interface")
	case nil:
		fmt.Println("a nil pointer")
	}
}
