// Constants: more of what is refused.
package main

const (
	x = iota + y
	y
)

const z int

const arr = [1]int{1}

const nilled = nil

const cyc1, cyc2 = cyc2, cyc1

func main() {
	const unused = 1
	const t uint8 = 255 + 1
	var s uint = 3
	var f float64 = 1 << s
	var g = 1.0 << s
	_ = "x" << s
	_, _ = f, g
	t = 2
	_ = &t
}
