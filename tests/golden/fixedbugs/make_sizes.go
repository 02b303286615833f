// What make refuses by a panic: sizes that no address space holds. Sizes that merely this machine
// does not have end the program, see make_huge.go.
package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

var sink any

func main() {
	minus, space := -1, 1<<48
	try("negative", func() { sink = make([]byte, minus) })
	try("negative capacity", func() { sink = make([]byte, 0, minus) })
	try("less than the length", func() { n := 5; sink = make([]byte, n, n-1) })
	try("bytes", func() { sink = make([]byte, space+1) })
	try("ints", func() { sink = make([]int, space/8+1) })
	try("int32s", func() { sink = make([]int32, 0, space/4+1) })
	try("pointers", func() { sink = make([]*int, space/8+1) })
	try("most", func() { sink = make([]float64, 1<<62) })
	try("channel", func() { sink = make(chan int, space) })
	try("map", func() { sink = make(map[int]int, minus) })
}
