// A part of a slice as an array through a pointer that is followed at once.
package main

import "fmt"

type pair struct{ a, b int }

func main() {
	x := []byte{0, 1, 2, 3, 4, 5, 6, 7}
	y := *(*[3]byte)(x[2:])
	x[2] = 100
	fmt.Println(y, x)
	*(*[2]byte)(x[4:6]) = *(*[2]byte)(x[0:])
	fmt.Println(x)
	*(*[3]byte)(x[1:]) = *(*[3]byte)(x[0:])
	fmt.Println(x)

	s := []pair{{1, 2}, {3, 4}, {5, 6}}
	second := &s[1]
	*(*[2]pair)(s[1:]) = [2]pair{{7, 8}, {9, 10}}
	fmt.Println(s, *second)
	names := []string{"a", "b", "c"}
	*(*[2]string)(names[1:]) = *(*[2]string)(names)
	fmt.Println(names)

	defer func() { fmt.Println(recover()) }()
	*(*[4]string)(names) = [4]string{}
}
