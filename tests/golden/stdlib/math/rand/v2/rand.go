package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	var key [32]byte
	copy(key[:], "chacha8 with a key of 32 bytes..")
	pcg, cha := rand.NewPCG(1, 2), rand.NewChaCha8(key)
	for _, src := range []rand.Source{pcg, cha} {
		r := rand.New(src)
		for range 5 {
			fmt.Println(r.Int64(), r.Uint32(), r.Uint64(), r.Int32(), r.Int(), r.IntN(100), r.Int64N(1e15), r.Int32N(64), r.Uint32N(7), r.UintN(10), r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64(), r.IntN(1<<40), r.Uint64N(1<<63+1))
		}
		fmt.Println(r.Perm(10))
		s := []int{1, 2, 3, 4, 5, 6, 7, 8, 9}
		r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
		fmt.Println(s)
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
	b := make([]byte, 13)
	fmt.Println(cha.Read(b))
	fmt.Println(b)
	m, err := cha.MarshalBinary()
	fmt.Printf("%q %v\n", m, err)
	var c2 rand.ChaCha8
	fmt.Println(c2.UnmarshalBinary(m), c2.Uint64() == cha.Uint64(), c2.UnmarshalBinary(nil))
	m, err = pcg.MarshalBinary()
	fmt.Printf("%q %v\n", m, err)
	for range 100 {
		if d := rand.N(10 * time.Second); d < 0 || d >= 10*time.Second {
			panic(d)
		}
		if n := rand.IntN(10); n < 0 || n >= 10 {
			panic(n)
		}
	}
	defer func() { fmt.Println(recover()) }()
	rand.N(0)
}
