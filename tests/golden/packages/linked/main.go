// golden: run=.
// What //go:linkname makes one: a variable and a function of another package that are not exported, and a
// function without a body that another package gives its body.
package main

import (
	"fmt"
	_ "unsafe"

	"example.com/linked/a"
	"example.com/linked/b"
)

//go:linkname count example.com/linked/a.count
var count int

//go:linkname table example.com/linked/a.table
var table [3]string

//go:linkname hidden example.com/linked/a.hidden
func hidden(x int, s ...string) (string, error)

//go:linkname given
func given(n int) int

func main() {
	fmt.Println(count, table, a.Count())
	count++
	p := &count
	*p += 10
	table[1] = "main"
	fmt.Println(a.Count(), a.Table())
	a.Add(5)
	fmt.Println(count, *p)
	fmt.Println(hidden(3, "x", "y"))
	f := hidden
	fmt.Println(f(4))
	fmt.Println(given(20), b.Used)
}
