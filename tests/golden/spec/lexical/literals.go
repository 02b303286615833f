// Lexical elements: comments, semicolons, identifiers, and literals of every form.
package main

import "fmt"

/*
	a comment

over lines
*/type été struct{ 世界, _x1 int }

const (
	dec  = 1_000_000
	bin  = 0b1010_0101
	oct  = 0o7_55
	old  = 0755
	hex  = 0xDead_Beef
	f1   = 072.40
	f2   = 1.e+0
	f3   = .25
	f4   = 1_5.
	f5   = 0x1p-2
	f6   = 0x_1FFFp-16
	f7   = 0x.8p1
	im1  = 0i
	im2  = 123i
	im3  = 0o123i
	im4  = 0xabci
	im5  = 1.e+0i
	im6  = .12345e+5i
	im7  = 0x1p-2i
	zero = 0_0
)

func main() {
	fmt.Println(dec, bin, oct, old, hex, f1, f2, f3, f4, f5, f6, f7, zero)
	fmt.Println(im1, im2, im3, im4, im5, im6, im7)
	for _, r := range []rune{'a', 'ä', '本', '\t', '\000', '\007', '\377', '\x07', '\xff', '\u12e4', '\U00101234', '\'', '\\', '\a', '\b', '\f', '\n', '\r', '\v'} {
		fmt.Printf("%d %q %U\n", r, r, r)
	}
	fmt.Printf("%q\n", []string{`abc`, `\n
\n`, "\n", "\"", "Hello, world!\n", "日本語", "\u65e5本\U00008a9e", "\xff\u00FF", "\377\a\x00"})
	fmt.Println("日本語" == "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", len("日本語"), len(`a
b`))
	x := été{世界: 1, _x1: 2}
	fmt.Println(x.世界 + x._x1)
	fmt.Println( /* inside */ "x" /* a */ + "y")
	var i = 1
	i++
	if i > 1 {
		fmt.Println("one line")
	}
	a := []int{
		1, 2,
		3,
	}
	fmt.Println(a, func() int { return 7 }())
	_, α, _a9 := 0, 'x', true
	fmt.Println(α, _a9)
	if x := (été{1, 2}); x.世界 == 1 {
		fmt.Println(x)
	}
}
