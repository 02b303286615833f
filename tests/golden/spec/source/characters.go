// Source code representation: text is UTF-8 and not canonicalised; letters of any script name things.
package main

import "fmt"

type Größe struct{ höhe, _breite int }

func (g Größe) Fläche() int { return g.höhe * g._breite }

const π = 3.14159

// Two spellings of one accented letter are two names: U+00E9, the other begins with the letter e.
var é = "single code point"

const decomposed = "e\u0301"

func 合計(数 ...int) (計 int) {
	for _, n := range 数 {
		計 += n
	}
	return
}

func main() {
	_x9 := Größe{3, 4}
	fmt.Println(_x9.Fläche(), π, é, len(é))
	fmt.Println(len("é"), len(decomposed), "é" == decomposed)
	fmt.Println(合計(1, 2, 3))
	fmt.Printf("%T %+v\n", _x9, _x9)

	// Upper case is a matter of Unicode's class Lu, so Ä is exported and ä, 世 and _ are not.
	var s struct{ Ä, ä, 世, _y int }
	fmt.Printf("%+v\n", s)

	// A carriage return within a raw string is discarded; a tab stays.
	fmt.Printf("%q\n", `a	b
c`)
	fmt.Printf("%q %q\n", "\u65e5本\U00008a9e", "日本\xe8\xaa\x9e")
}
