package main

// Of keys that are equal but differ (0 and -0) the last one put in stays; keys of several types
// print in one order on both engines.

import (
	"fmt"
	"math"
)

type point struct{ x, y float64 }

func main() {
	zero, minus := 0.0, math.Copysign(0, -1)
	m := map[float64]int{zero: 1}
	m[minus] = 2
	fmt.Println(m)
	p := map[point]string{{zero, zero}: "a"}
	p[point{minus, zero}] += "b"
	fmt.Println(p)
	c := map[complex128]bool{complex(zero, minus): true}
	c[complex(minus, zero)] = false
	fmt.Println(c)
	i := map[any]int{zero: 1}
	i[minus]++
	fmt.Println(i)
	fmt.Println(map[any]int{true: 1, 1.5: 2, "b": 3, 2: 4, "a": 5, int8(3): 6, uint(4): 7, 1i: 8, false: 9})
}
