// Integers: arithmetic on small, large and negative ones, and their text.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/rand"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panic:", e)
		}
	}()
	f()
}

func parse(s string) *big.Int {
	n, ok := new(big.Int).SetString(s, 0)
	if !ok {
		panic(s)
	}
	return n
}

func main() {
	var numbers []*big.Int
	for _, s := range []string{
		"0", "1", "-1", "2", "-3", "7", "10", "-64", "255", "9223372036854775807", "-9223372036854775808", "18446744073709551616",
		"0xdeadbeefcafebabe1234567890", "-123456789012345678901234567890", "0b1011", "0o777", "0777", "1_000_000",
	} {
		numbers = append(numbers, parse(s))
	}
	for _, x := range numbers {
		f, acc := x.Float64()
		fmt.Println(x, x.Sign(), x.BitLen(), x.TrailingZeroBits(), x.Int64(), x.Uint64(), x.IsInt64(), x.IsUint64(), f, acc)
		fmt.Println(x.Bytes(), x.Bits(), x.Text(2), x.Text(36), x.Text(62), x.ProbablyPrime(10))
		fmt.Println(new(big.Int).Neg(x), new(big.Int).Abs(x), new(big.Int).Not(x), new(big.Int).Lsh(x, 70), new(big.Int).Rsh(x, 3), x.Bit(0), x.Bit(65))
		fmt.Printf("%d|%x|%X|%#x|%o|%O|%#o|%b|%s|%v|%+d|% d|%40d|%-40d|%040d|%.40d|%q|%10.3d|%+.0d\n", x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
		fmt.Println(new(big.Int).SetBit(x, 5, 1), new(big.Int).SetBit(x, 0, 0), new(big.Int).SetBytes(x.Bytes()), new(big.Int).SetBits(x.Bits()))
		if x.Sign() >= 0 {
			fmt.Println(new(big.Int).Sqrt(x))
		}
		for _, y := range numbers {
			z := new(big.Int)
			fmt.Print(x, " ", y, ": ", x.Cmp(y), x.CmpAbs(y), " ", z.Add(x, y), " ")
			fmt.Print(z.Sub(x, y), " ", z.Mul(x, y), " ", z.And(x, y), " ", z.Or(x, y), " ", z.Xor(x, y), " ", z.AndNot(x, y), " ")
			if y.Sign() != 0 {
				m := new(big.Int)
				q, r := z.QuoRem(x, y, m)
				fmt.Print(q, " ", r, " ")
				q, r = z.DivMod(x, y, m)
				fmt.Print(q, " ", r, " ", new(big.Int).Quo(x, y), " ", new(big.Int).Rem(x, y), " ", new(big.Int).Div(x, y), " ", new(big.Int).Mod(x, y), " ")
			}
			a, b := new(big.Int), new(big.Int)
			z.GCD(a, b, x, y)
			fmt.Print(z, " ", a.Add(a, numbers[0]), " ", b, " ", new(big.Int).GCD(nil, nil, x, y), " ")
			if y.Sign() != 0 {
				fmt.Print(new(big.Int).ModInverse(x, y), " ")
			}
			if y.BitLen() < 8 {
				fmt.Print(new(big.Int).Exp(x, y, nil), " ")
			}
			fmt.Println(new(big.Int).Exp(x, y, big.NewInt(1000003)), new(big.Int).Exp(x, big.NewInt(5), y))
		}
	}
	for _, s := range []string{"", "-", "+5", "0x", "08", "1__0", "_1", "1_", "0x_f", "0b12", "12a", " 1", "1.5", "z"} {
		n, ok := new(big.Int).SetString(s, 0)
		m, ok2 := new(big.Int).SetString(s, 36)
		l, ok3 := new(big.Int).SetString(s, 62)
		fmt.Printf("%q %v %v %v %v %v %v\n", s, n, ok, m, ok2, l, ok3)
	}
	fact := big.NewInt(1)
	for i := int64(1); i <= 100; i++ {
		fact.Mul(fact, big.NewInt(i))
	}
	fmt.Println(fact, new(big.Int).MulRange(1, 100).Cmp(fact), new(big.Int).MulRange(-3, -1), new(big.Int).MulRange(5, 4), new(big.Int).Binomial(100, 50), new(big.Int).Binomial(5, 7))
	fmt.Println(big.Jacobi(big.NewInt(2), big.NewInt(15)), big.Jacobi(big.NewInt(-7), big.NewInt(9)), big.Jacobi(big.NewInt(3), big.NewInt(9)))
	for _, p := range []int64{7, 13, 17, 97, 1000003} {
		for x := int64(0); x < 6; x++ {
			r := new(big.Int).ModSqrt(big.NewInt(x), big.NewInt(p))
			if r != nil {
				r.Mul(r, r).Mod(r, big.NewInt(p))
			}
			fmt.Print(r, " ")
		}
	}
	fmt.Println()
	r := rand.New(rand.NewSource(1))
	for range 5 {
		fmt.Print(new(big.Int).Rand(r, fact), " ")
	}
	fmt.Println()
	try("quo", func() { new(big.Int).Quo(fact, new(big.Int)) })
	try("mod", func() { new(big.Int).Mod(fact, new(big.Int)) })
	try("sqrt", func() { new(big.Int).Sqrt(big.NewInt(-1)) })
	try("prime", func() { fact.ProbablyPrime(-1) })
	try("jacobi", func() { big.Jacobi(big.NewInt(3), big.NewInt(4)) })
	try("bit", func() { fact.Bit(-1) })
	try("fill", func() { fact.FillBytes(make([]byte, 3)) })
	fmt.Println(big.NewInt(258).FillBytes(make([]byte, 4)))
	var v struct{ N, M *big.Int }
	fmt.Println(json.Unmarshal([]byte(`{"N": 123456789012345678901234567890, "M": null}`), &v), v.N, v.M)
	text, err := json.Marshal(v)
	fmt.Println(string(text), err)
	fmt.Println(json.Unmarshal([]byte(`{"N": 1.5}`), &v))
	var none *big.Int
	fmt.Println(none, none.Text(10))
	fmt.Printf("%d %s\n", none, []*big.Int{big.NewInt(1), big.NewInt(2)})
	enc, err := fact.GobEncode()
	var back big.Int
	fmt.Println(back.GobDecode(enc), back.Cmp(fact), err)
	fmt.Println(math.MaxInt64, string(big.NewInt(-5).Append([]byte("x"), 10)))
	x, y := big.NewInt(0), big.NewInt(1)
	for range 300 {
		x.Add(x, y)
		x, y = y, x
	}
	fmt.Println(x)
}
