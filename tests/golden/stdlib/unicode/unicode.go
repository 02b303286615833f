package main

import (
	"fmt"
	"unicode"
)

// Every rune where scripts are small, one of seven elsewhere: the tables are many.
func next(r rune) rune {
	if r < 0x3100 {
		return r + 1
	}
	return r + 7
}

func main() {
	fs := []func(rune) bool{unicode.IsControl, unicode.IsDigit, unicode.IsGraphic, unicode.IsLetter, unicode.IsLower, unicode.IsMark, unicode.IsNumber, unicode.IsPrint, unicode.IsPunct, unicode.IsSpace, unicode.IsSymbol, unicode.IsTitle, unicode.IsUpper}
	for i, f := range fs {
		h := uint32(0)
		for r := rune(-2); r <= 0x110001; r++ {
			if f(r) {
				h = h*31 + uint32(r)
			}
		}
		fmt.Println(i, h)
	}
	ms := []func(rune) rune{unicode.ToUpper, unicode.ToLower, unicode.ToTitle, unicode.SimpleFold, unicode.TurkishCase.ToUpper, unicode.TurkishCase.ToLower}
	for i, f := range ms {
		h := uint32(0)
		for r := rune(-2); r <= 0x110001; r++ {
			h = h*31 + uint32(f(r))
		}
		fmt.Println(i, h)
	}
	ts := []*unicode.RangeTable{unicode.Han, unicode.Latin, unicode.Letter, unicode.L, unicode.LC, unicode.C, unicode.Cn, unicode.Cyrillic, unicode.Common, unicode.Inherited, unicode.Greek, unicode.Nko, unicode.SignWriting, unicode.Phags_Pa, unicode.Punct, unicode.Symbol, unicode.White_Space, unicode.Hex_Digit, unicode.Dash, unicode.STerm, unicode.Ideographic, unicode.Z, unicode.Space, unicode.Digit, unicode.Diacritic}
	for i, t := range ts {
		h := uint32(0)
		for r := rune(-2); r <= 0x110001; r = next(r) {
			if unicode.Is(t, r) {
				h = h*31 + uint32(r)
			}
		}
		fmt.Println(i, h)
	}
	own := &unicode.RangeTable{R16: []unicode.Range16{{'a', 'z', 2}, {0x100, 0x200, 1}}, R32: []unicode.Range32{{0x10000, 0x10010, 1}}}
	fmt.Println(unicode.Is(own, 'a'), unicode.Is(own, 'b'), unicode.Is(own, 0x10005), unicode.In('世', unicode.Latin, unicode.Han), unicode.Is(own, 0x150))
	fmt.Println(unicode.To(unicode.UpperCase, 'x'), unicode.To(9, 'x'), unicode.MaxRune)
}
