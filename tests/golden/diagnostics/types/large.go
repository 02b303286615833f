// Types that cannot be laid out, in declarations.
package main

type big [1 << 50]byte

type c chan [1 << 17]int

type s struct {
	a int
	c chan [70000]byte
}

var g [1 << 51]int

func f(x chan [70000]byte) (y chan [65535]byte) { return nil }

var m map[string][]chan<- [2]big

func main() {
	y := make(chan [80000]byte)
	_ = y
}
