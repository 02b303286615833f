package main

// The sets of unicode's tables, special cases, and small additions to their neighbours.

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

func main() {
	fmt.Println(slices.Sorted(maps.Keys(unicode.Categories)))
	fmt.Println(slices.Sorted(maps.Keys(unicode.Scripts)))
	fmt.Println(slices.Sorted(maps.Keys(unicode.Properties)))
	for _, r := range "aβ1 世!\u0301" {
		var in []string
		for name, table := range unicode.Scripts {
			if unicode.Is(table, r) {
				in = append(in, name)
			}
		}
		fmt.Println(string(r), in, unicode.In(r, unicode.GraphicRanges...), unicode.In(r, unicode.PrintRanges...))
	}
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "iıx"), strings.ToLowerSpecial(unicode.TurkishCase, "Iİ"))
	fmt.Printf("%s %s\n", bytes.ToTitleSpecial(unicode.AzeriCase, []byte("iǆ")), bytes.ToUpperSpecial(unicode.AzeriCase, []byte("i")))
	fmt.Println(strconv.Unquote("''"))
	n, err := rand.Int(rand.Reader, big.NewInt(10))
	fmt.Println(n.Sign() >= 0, n.Cmp(big.NewInt(10)), err)
	p, err := rand.Prime(rand.Reader, 64)
	fmt.Println(p.BitLen(), p.ProbablyPrime(20), err)
	_, err = rand.Prime(rand.Reader, 1)
	fmt.Println(err)
	defer func() { fmt.Println(recover()) }()
	rand.Int(rand.Reader, new(big.Int))
}
