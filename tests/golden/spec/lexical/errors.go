// Lexical elements: what is refused.
package main

var (
	a = 0x
	b = 0b12
	c = 09
	d = 1__0
	e = 0_x1
	f = 1e
	g = 0x1.0
	h = ''
	i = 'ab'
	j = '\z'
	k = "\400"
	l = '\uD800'
	m = "\U00110000"
	n = "abc
)
