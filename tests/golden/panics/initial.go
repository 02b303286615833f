// A panic while a package variable is initialised.
package main

var table = build(3)

//go:noinline
func build(n int) map[string]int {
	var m map[string]int
	m["x"] = n
	return m
}

func main() {}
