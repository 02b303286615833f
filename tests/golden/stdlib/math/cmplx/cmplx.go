package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

func main() {
	fs := []func(complex128) complex128{cmplx.Sqrt, cmplx.Exp, cmplx.Log, cmplx.Log10, cmplx.Sin, cmplx.Cos, cmplx.Sinh, cmplx.Cosh, cmplx.Tan, cmplx.Tanh, cmplx.Asin, cmplx.Acos, cmplx.Atan, cmplx.Asinh, cmplx.Acosh, cmplx.Atanh, cmplx.Conj, cmplx.Cot}
	vals := []float64{0, 1, -1, 0.3, -2.5, math.Inf(1), math.NaN()}
	for i, f := range fs {
		for _, a := range vals {
			for _, b := range vals {
				if i == 17 && (math.IsInf(b, 0) || a != a || b != b) {
					continue
				}
				fmt.Println(i, a, b, f(complex(a, b)))
			}
		}
	}
	fmt.Println(cmplx.Pow(2+3i, 0.5), cmplx.Pow(0, -1), cmplx.Pow(1i, 1i), cmplx.Abs(3+4i), cmplx.Phase(-1))
	fmt.Println(cmplx.Polar(1 + 1i))
	fmt.Println(cmplx.Rect(2, math.Pi/3), cmplx.IsNaN(cmplx.NaN()), cmplx.IsInf(cmplx.Inf()))
	fmt.Printf("%.4f\n", cmplx.Exp(1i*math.Pi)+1)
}
