// Types: invalid recursion, duplicate fields and methods, wrong lengths and keys.
package main

type a struct{ x a }
type b [2]b
type c struct{ x, x int }
type d struct{ int; *int }
type e [-1]int
type f [n]int

var n = 2

type g map[[]int]int
type h interface{ m(); m() }
type i interface{ i }
type j *j
type k = k
type l struct{ **int }

func (l) x()  {}
func (*l) x() {}
func (j) m()  {}
func (int) m() {}

func main() {}
