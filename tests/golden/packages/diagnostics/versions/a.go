package versions

import (
	"fmt"

	"example.com/diagnostics/other"
)

type A[T any] = []T

func f() {
	for range 10 {
	}
	for range func(func() bool) {} {
	}
	fmt.Println(min(1, 2))
	clear(map[int]int{})
	var x other.T
	x.hidden = 1
	x.secret()
	_ = other.T{1}
	_ = other.private
	_ = other.Nothing
	x = other.Make(x)
}
