// A pointer to an element far beyond an array: the panic names the index as it is.
package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	far, before := 1<<40, -(1 << 40)
	var ints [3]int
	var bytes [3]byte
	var shorts [3]int16
	var words [3]int32
	var floats [3]float64
	var small [3]float32
	var bools [3]bool
	var pointers [3]*int
	var rows [3][]int
	for _, i := range []int{far, before, 3, -1} {
		try("int", func() { _ = *(&ints[i]) })
		try("byte", func() { p := &bytes[i]; *p = 1 })
		try("int16", func() { p := &shorts[i]; *p = 1 })
		try("int32", func() { p := &words[i]; *p = 1 })
		try("float64", func() { p := &floats[i]; *p = 1 })
		try("float32", func() { p := &small[i]; *p = 1 })
		try("bool", func() { p := &bools[i]; *p = true })
		try("pointer", func() { p := &pointers[i]; *p = nil })
		try("row", func() { p := &rows[i]; *p = nil })
	}
}
