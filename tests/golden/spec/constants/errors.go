// Constants: overflow, division by zero, conversions that lose, what is not constant.
package main

const big = 1 << 100

var n = 3

const (
	a int8    = 128
	b uint    = -1
	c         = 1 / 0
	d         = n
	e int     = 1.5
	f byte    = 'ā'
	g float32 = 1e40
	h         = len([]int{1})
	i         = 1.0 % 2
)

var (
	j = big
	k = uint8(256)
	l = int(2.5)
	m = "a" + 1
	o = 1 << -1
	p = 1.5 << 1
	q = "s"[5]
	r = [2]int{}[2]
	s = ^uint8(0) + 1
	t = -uint(1)
)

func main() {}
