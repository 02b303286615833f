// Array types longer than any array of the JVM were an internal error where a value of one was
// mentioned, and a loop over one counted in 32 bits. Pointers to them are as good as any.
package main

import "fmt"

type huge [1 << 40]byte

type holder struct {
	p *huge
	n int
}

var nothing *[1 << 33]int

func make2(yes bool) *huge {
	if yes {
		return new(huge)
	}
	return nil
}

func count() (n int) {
	var p *huge
	for i := range p {
		if i == 3 {
			break
		}
		n++
	}
	for i := range nothing {
		n += i
		if i == 4 {
			return n
		}
	}
	return -1
}

func nilElement() (err any) {
	defer func() { err = recover() }()
	var p *huge
	for _, b := range p {
		fmt.Println(b)
	}
	return nil
}

func main() {
	var h holder
	fmt.Println(h.p == nil, len(h.p), len(nothing), cap(nothing), make2(false) == nil)
	fmt.Println(count())
	fmt.Println(nilElement())
}
