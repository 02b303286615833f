// Fractions.
package main

import (
	"fmt"
	"math"
	"math/big"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panic:", e)
		}
	}()
	f()
}

func main() {
	var zero big.Rat
	fmt.Println(&zero, zero.RatString(), zero.IsInt(), zero.Num(), zero.Denom(), zero.Sign())
	numbers := []*big.Rat{&zero, big.NewRat(1, 2), big.NewRat(-3, 9), big.NewRat(10, -4), big.NewRat(7, 1), big.NewRat(1, 3)}
	for _, s := range []string{"3.14159", "-1e-3", "22/7", "0x1p-4", "1_000/3", "1e20", "123456789.987654321", "0.1", ".5", "5.", "+2", "0b1.1"} {
		r, ok := new(big.Rat).SetString(s)
		fmt.Println(s, r, ok)
		if ok {
			numbers = append(numbers, r)
		}
	}
	for _, s := range []string{"", "a", "1/0", "1/-2", "1//2", "1.2.3", "e5", "1e", "Inf", "1 ", "1e9999999"} {
		r, ok := new(big.Rat).SetString(s)
		fmt.Println(s, r, ok)
	}
	for _, x := range numbers {
		f, exact := x.Float64()
		g, exact32 := x.Float32()
		n, terminates := x.FloatPrec()
		fmt.Println(x, x.RatString(), x.Num(), x.Denom(), x.Sign(), x.IsInt(), f, exact, g, exact32, n, terminates)
		fmt.Println(x.FloatString(0), x.FloatString(1), x.FloatString(5), x.FloatString(30), new(big.Rat).Neg(x), new(big.Rat).Abs(x))
		fmt.Printf("%v %s\n", x, x)
		for _, y := range numbers {
			z := new(big.Rat)
			fmt.Print(x.Cmp(y), " ", z.Add(x, y), " ", z.Sub(x, y), " ", z.Mul(x, y), " ")
			if y.Sign() != 0 {
				fmt.Print(new(big.Rat).Quo(x, y), " ", new(big.Rat).Inv(y))
			}
			fmt.Println()
		}
	}
	for _, f := range []float64{0, 1, 0.1, -2.5, 1e300, 5e-324, math.Pi, math.Inf(1), math.NaN()} {
		r := new(big.Rat).SetFloat64(f)
		if r == nil {
			fmt.Println(f, r)
			continue
		}
		back, exact := r.Float64()
		fmt.Println(f, len(r.String()), back == f, exact)
	}
	third := big.NewRat(1, 3)
	tiny := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(3), 1074))
	fmt.Println(tiny.Float64())
	fmt.Println(new(big.Rat).SetFrac(new(big.Int).Lsh(big.NewInt(1), 2000), big.NewInt(3)).Float64())
	try("frac", func() { big.NewRat(1, 0) })
	try("quo", func() { third.Quo(third, new(big.Rat)) })
	try("inv", func() { new(big.Rat).Inv(&zero) })
	sum := new(big.Rat)
	for i := int64(1); i <= 50; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	fmt.Println(sum, sum.FloatString(40))
	text, err := sum.MarshalText()
	var back big.Rat
	fmt.Println(back.UnmarshalText(text), err, back.Cmp(sum))
	enc, _ := sum.GobEncode()
	var gob big.Rat
	fmt.Println(gob.GobDecode(enc), gob.Cmp(sum))
	sum.Num().SetInt64(5)
	sum.Set(third)
	third.Add(third, third)
	fmt.Println(sum, third)
}
