package main

import (
	"fmt"
	"math"
)

var state uint64 = 88172645463325252

func next() uint64 {
	state ^= state << 13
	state ^= state >> 7
	state ^= state << 17
	return state
}

func main() {
	lg := func(x float64) float64 {
		l, s := math.Lgamma(x)
		return l * float64(s)
	}
	fs := []func(float64) float64{math.Gamma, lg, math.Erf, math.Erfc, math.Erfinv, math.Erfcinv}
	special := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 2, 3, 4, 5, 7.5, 8, 10, 20.5, -20.5, 100, 170.5, -170.5, -34.5, 1000, 1e300, -1e300, 1e-10, -1e-10, 5e-324, math.Inf(1), math.Inf(-1), math.NaN(), -3, 0.99}
	for i, f := range fs {
		for _, x := range special {
			fmt.Println(i, x, f(x))
		}
		var h uint64
		for k := range 10000 {
			x := math.Float64frombits(next())
			switch k % 4 {
			case 0:
				x = float64(next()%2000000)/10000 - 100
			case 1:
				x = float64(next()%2000000)/1000000 - 1
			case 2:
				x = float64(next()%2000000)/100000 - 10
			}
			y := f(x)
			if y == y {
				h = h*31 + math.Float64bits(y)
			}
		}
		fmt.Println(i, h)
	}
}
