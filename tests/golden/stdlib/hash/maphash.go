// Seeded hashes.
package main

import (
	"fmt"
	"hash"
	"hash/maphash"
)

type key struct {
	a int
	b string
}

func main() {
	seed := maphash.MakeSeed()
	fmt.Println(maphash.String(seed, "abc") == maphash.Bytes(seed, []byte("abc")), maphash.String(seed, "abc") == maphash.String(seed, "abd"))
	var m maphash.Hash
	m.SetSeed(seed)
	m.WriteString("a")
	m.WriteByte('b')
	m.Write([]byte("c"))
	fmt.Println(m.Sum64() == maphash.String(seed, "abc"), len(m.Sum(nil)), m.Seed() == seed, m.Size())
	var c hash.Cloner = &m
	other, err := c.Clone()
	other.Write([]byte("x"))
	fmt.Println(err, other.(*maphash.Hash).Sum64() != m.Sum64())
	m.Reset()
	fmt.Println(m.Sum64() == maphash.String(seed, ""))
	fmt.Println(maphash.Comparable(seed, key{1, "x"}) == maphash.Comparable(seed, key{1, "x"}), maphash.Comparable(seed, key{1, "x"}) == maphash.Comparable(seed, key{2, "x"}))
	fmt.Println(maphash.Comparable(seed, 0.0) == maphash.Comparable(seed, negative()))
	var zero maphash.Hash
	zero.WriteString("x")
	fmt.Println(zero.Sum64() != 0, maphash.MakeSeed() != seed)
	seen := map[uint64]bool{}
	for i := range 10000 {
		seen[maphash.Comparable(seed, i)] = true
	}
	fmt.Println(len(seen))
	defer func() { fmt.Println(recover()) }()
	maphash.String(maphash.Seed{}, "x")
}

func negative() float64 {
	zero := 0.0
	return -zero
}
