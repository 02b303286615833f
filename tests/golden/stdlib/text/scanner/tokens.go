// Tokens, places and errors of text/scanner.
package main

import (
	"fmt"
	"strings"
	"text/scanner"
	"unicode"
)

func scan(name, src string, set func(*scanner.Scanner)) {
	var s scanner.Scanner
	s.Init(strings.NewReader(src))
	s.Filename = name
	s.Error = func(s *scanner.Scanner, msg string) { fmt.Printf("\terror at %v (%v): %s\n", s.Pos(), s.Position, msg) }
	if set != nil {
		set(&s)
	}
	fmt.Printf("%s: %q\n", name, src)
	for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
		fmt.Printf("\t%v %s %q, then %v\n", s.Position, scanner.TokenString(tok), s.TokenText(), s.Pos())
	}
	fmt.Println("\tend", s.Pos(), s.ErrorCount)
}

func main() {
	scan("go", "x := a.b[0x1F] + 'é' // why\n/* more\nlines */ s += \"q\\n\" + `raw\n`", nil)
	scan("comments", "a // one\nb /* two */ c", func(s *scanner.Scanner) { s.Mode ^= scanner.SkipComments })
	scan("numbers", "0 07 0b101 0o17 0x_ff 1_000 1.5 .5 1e9 0x1p-2 6.02e+23 1..2", nil)
	scan("wrong", "08 0b12 0x 1__0 1e 0x1.8 1p3 0b1.0 'ab' '' \"\\q\" \"open\n'x\n`", nil)
	scan("bytes", "\ufeffa\x00b\xff世 /* open", nil)
	scan("ints", "1.5 x \"s\"", func(s *scanner.Scanner) { s.Mode = scanner.ScanInts })
	scan("lines", "a b\n\tc\n", func(s *scanner.Scanner) { s.Whitespace ^= 1<<'\n' | 1<<'\t' })
	scan("names", "%a-b c%d 1e", func(s *scanner.Scanner) {
		s.IsIdentRune = func(ch rune, i int) bool {
			return ch == '%' && i == 0 || ch == '-' && i > 0 || unicode.IsLetter(ch)
		}
	})

	var s scanner.Scanner
	s.Init(strings.NewReader("ab\nc"))
	for ch := s.Peek(); ch != scanner.EOF; ch = s.Peek() {
		fmt.Print(string(ch), string(s.Next()), " ", s.Pos(), s.Position.IsValid(), "; ")
	}
	fmt.Println(s.Next(), scanner.TokenString('x'), scanner.TokenString(scanner.RawString), scanner.Position{})
}
