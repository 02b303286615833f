// A malformed literal has no follow-on errors.
package main

func main() {
	0x1.0
	0_i
	1e
	'ab'
	"\z"
	var x int = 0b12
	x = 08
}
