// A cycle is reported once, without errors that follow from it.
package main

type i1 interface {
	m() i2
	i2
}

type i2 interface {
	i1
}

var a i1 = b
var b i2
var c i2 = a

func main() { println(a, b, c) }
