package main

import (
	"fmt"
	"math/rand"
)

func main() {
	for _, seed := range []int64{42, 0, 1, -7, 1 << 40, 2147483647} {
		r := rand.New(rand.NewSource(seed))
		for range 5 {
			fmt.Println(r.Int63(), r.Uint32(), r.Uint64(), r.Int31(), r.Int(), r.Intn(100), r.Int63n(1e15), r.Int31n(64), r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64(), r.Intn(1<<40))
		}
		fmt.Println(r.Perm(10))
		s := []int{1, 2, 3, 4, 5, 6, 7, 8, 9}
		r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
		fmt.Println(s)
		b := make([]byte, 10)
		fmt.Println(r.Read(b))
		r.Read(b[:3])
		fmt.Println(b)
		z := rand.NewZipf(r, 1.5, 2, 100)
		for range 10 {
			fmt.Print(z.Uint64(), " ")
		}
		fmt.Println()
		sum := 0.0
		for range 100000 {
			sum += r.NormFloat64() + r.ExpFloat64()
		}
		fmt.Println(sum)
	}
	for range 100 {
		if n := rand.Intn(10); n < 0 || n >= 10 {
			panic(n)
		}
		if f := rand.Float64(); f < 0 || f >= 1 {
			panic(f)
		}
	}
	fmt.Println(len(rand.Perm(5)))
	defer func() { fmt.Println(recover()) }()
	rand.Intn(0)
}
