// Floating-point numbers: precision, rounding, special values, text.
package main

import (
	"fmt"
	"math"
	"math/big"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panic: %v %T\n", name, e, e)
		}
	}()
	f()
}

var modes = []big.RoundingMode{big.ToNearestEven, big.ToNearestAway, big.ToZero, big.AwayFromZero, big.ToNegativeInf, big.ToPositiveInf}

func main() {
	var numbers []*big.Float
	for _, s := range []string{
		"0", "-0", "1", "-1", "0.5", "3.14159265358979323846264338327950288", "1e100", "-1e-100", "123456789", "0x1.8p3", "0b101p-2", "0o17", "Inf", "-Inf", "1_000.5",
		"0.1", "2.5", "1e-320", "9.999999", "100000000000000000000000",
	} {
		for _, prec := range []uint{0, 24, 200} {
			f, b, err := big.ParseFloat(s, 0, prec, big.ToNearestEven)
			fmt.Println(s, f, b, err, f.Prec(), f.Mode(), f.Acc(), f.MinPrec())
			if prec != 24 {
				numbers = append(numbers, f)
			}
		}
	}
	for _, x := range numbers {
		f64, a64 := x.Float64()
		f32, a32 := x.Float32()
		i64, ai := x.Int64()
		u64, au := x.Uint64()
		fmt.Println(x, x.Sign(), x.Signbit(), x.IsInf(), x.IsInt(), f64, a64, f32, a32, i64, ai, u64, au)
		if !x.IsInf() && x.MantExp(nil) < 100 {
			i, acc := x.Int(nil)
			r, racc := x.Rat(nil)
			fmt.Println(i, acc, racc, r.RatString())
		}
		m := new(big.Float)
		e := x.MantExp(m)
		fmt.Println(m, e, new(big.Float).SetMantExp(m, e).Cmp(x))
		for _, format := range "eEfgGxpb" {
			for _, prec := range []int{-1, 0, 1, 5, 20} {
				if x.MantExp(nil) < 200 {
					fmt.Print(x.Text(byte(format), prec), " ")
				}
			}
		}
		fmt.Println()
		if x.MantExp(nil) < 200 {
			fmt.Printf("%v|%g|%e|%f|%.3f|%10.2f|%-12.2f|%+.2f|% .2f|%012.2f|%.10g|%s|%d|%x|%G\n", x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
		}
		if x.Sign() >= 0 {
			s := new(big.Float).Sqrt(x)
			fmt.Println(s, s.Prec(), s.Acc(), new(big.Float).SetPrec(100).Sqrt(x).Text('g', -1))
		}
		for _, y := range numbers {
			z := new(big.Float)
			fmt.Print(x.Cmp(y), " ")
			try("+", func() { fmt.Print(z.Add(x, y).Text('g', -1), z.Acc(), " ") })
			try("-", func() { fmt.Print(z.Sub(x, y).Text('g', -1), z.Acc(), " ") })
			try("*", func() { fmt.Print(z.Mul(x, y).Text('g', -1), z.Acc(), " ") })
			try("/", func() { fmt.Print(z.Quo(x, y).Text('g', -1), z.Acc(), " ") })
			fmt.Println(z.Prec())
		}
	}
	for _, mode := range modes {
		for _, v := range []float64{2.5, -2.5, 3.5, 2.4, 2.6, -2.6, 4} {
			f := new(big.Float).SetPrec(2).SetMode(mode).SetFloat64(v)
			fmt.Print(mode, " ", v, " ", f, " ", f.Acc(), "; ")
		}
		q := new(big.Float).SetPrec(10).SetMode(mode).Quo(big.NewFloat(1), big.NewFloat(-3))
		s := new(big.Float).SetPrec(10).SetMode(mode).Sub(big.NewFloat(1), big.NewFloat(1))
		t := new(big.Float).SetPrec(10).SetMode(mode).Add(big.NewFloat(1), big.NewFloat(1e-300))
		fmt.Println(q.Text('p', 0), q.Acc(), s.Signbit(), t.Text('p', 0), t.Acc())
	}
	two := new(big.Float).SetPrec(1000).SetInt64(2)
	fmt.Println(two.Sqrt(two).Text('f', 300))
	for _, s := range []string{"", "x", "1.2.3", "1e", "0x", "--1", "1 ", "e1", ".", "1__0", "_1"} {
		f, ok := new(big.Float).SetString(s)
		fmt.Println(s, f, ok)
	}
	for _, s := range []string{"ff.8", "-1p4", "zz"} {
		f, b, err := new(big.Float).Parse(s, 16)
		fmt.Println(s, f, b, err == nil)
	}
	try("nan", func() { big.NewFloat(math.NaN()) })
	try("sqrt", func() { new(big.Float).Sqrt(big.NewFloat(-1)) })
	f := new(big.Float).SetInt(new(big.Int).Lsh(big.NewInt(3), 100))
	fmt.Println(f.Prec(), f, new(big.Float).SetRat(big.NewRat(1, 3)), new(big.Float).SetUint64(math.MaxUint64), new(big.Float).SetInf(true))
	f.SetPrec(1)
	fmt.Println(f, f.Acc(), f.SetPrec(0), f.Acc())
	g := new(big.Float).Copy(numbers[5])
	fmt.Println(new(big.Float).Neg(g), new(big.Float).Abs(g), new(big.Float).Set(g), new(big.Float).SetPrec(10).Set(g).Acc())
	fmt.Println(new(big.Float))
	text, err := numbers[11].MarshalText()
	var back big.Float
	fmt.Println(string(text), err, back.UnmarshalText(text), &back, back.UnmarshalText([]byte("q")))
	enc, _ := numbers[11].GobEncode()
	var gob big.Float
	fmt.Println(enc, gob.GobDecode(enc), gob.Cmp(numbers[11]), gob.Prec())
	fmt.Println(big.Exact, big.Below, big.Above, big.MaxBase)
	// the number e, by its series
	e, term := new(big.Float).SetPrec(400).SetInt64(1), new(big.Float).SetPrec(400).SetInt64(1)
	for i := int64(1); i < 90; i++ {
		term.Quo(term, new(big.Float).SetInt64(i))
		e.Add(e, term)
	}
	fmt.Println(e.Text('f', 110))
}
