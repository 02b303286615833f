// A literal's values for blank fields were stored; they are only evaluated.
package main

import "fmt"

func value(i int) int {
	fmt.Println("value", i)
	return i
}

func main() {
	x := struct{ a, _, c int }{1, value(2), 3}
	y := struct {
		_ []int
		b string
	}{[]int{1}, "b"}
	fmt.Println(x, y)
}
