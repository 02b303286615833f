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
	fs := []func(float64) float64{math.Acos, math.Acosh, math.Asin, math.Asinh, math.Atan, math.Atanh, math.Cbrt, math.Cos, math.Cosh, math.Exp, math.Exp2, math.Expm1, math.Log, math.Log10, math.Log1p, math.Log2, math.Sin, math.Sinh, math.Tan, math.Tanh, math.Sqrt, math.Floor, math.Ceil, math.Trunc, math.Round, math.RoundToEven, math.Abs, math.Logb}
	f2 := []func(a, b float64) float64{math.Pow, math.Hypot, math.Atan2, math.Mod, math.Remainder, math.Max, math.Min, math.Dim, math.Nextafter, math.Copysign}
	special := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 2, 10, 100, 1000, 1e10, 1e300, -1e300, 5e-324, 1e-310, math.Inf(1), math.Inf(-1), math.NaN(), math.Pi, math.Pi / 6, math.E, 3, 27, 0.49999999999999994, 4503599627370497.5, -3, 1 << 30, 1e22, 0.1}
	for i, f := range fs {
		for _, x := range special {
			y := f(x)
			if y != y {
				fmt.Println(i, x, "NaN")
				continue
			}
			fmt.Printf("%d %v %x\n", i, x, math.Float64bits(y))
		}
		var h uint64
		for k := range 20000 {
			x := math.Float64frombits(next())
			switch k % 4 {
			case 0:
				x = float64(next()%2000000)/1000 - 1000
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
	for i, f := range f2 {
		var h uint64
		for _, x := range special {
			for _, y := range special {
				z := f(x, y)
				if z == z {
					h = h*31 + math.Float64bits(z)
				} else {
					h = h*31 + 1
				}
			}
		}
		fmt.Println(i, h)
		h = 0
		for k := range 20000 {
			x, y := math.Float64frombits(next()), math.Float64frombits(next())
			switch k % 3 {
			case 0:
				x, y = float64(next()%20000)/100, float64(next()%20000)/1000-10
			case 1:
				x, y = float64(next()%200)-100, float64(next()%40)-20
			}
			z := f(x, y)
			if z == z {
				h = h*31 + math.Float64bits(z)
			}
		}
		fmt.Println(i, h)
	}
	for _, x := range special {
		fmt.Println(math.Frexp(x))
		fmt.Println(math.Modf(x))
		fmt.Println(math.Ldexp(x, 3), math.Ldexp(x, -1070), math.Ilogb(x), math.Signbit(x), math.IsInf(x, 0), math.IsNaN(x), math.Nextafter32(float32(x), 1))
		fmt.Println(math.FMA(x, 3, 1), math.Float32bits(float32(x)))
	}
	for n := -330; n < 312; n += 17 {
		fmt.Println(math.Pow10(n))
	}
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.Phi, math.Log2E)
}
