// Types: assignability, method sets of interfaces, conversions that are refused.
package main

type t1 struct{ a int }
type t2 struct{ a int }
type i1 interface{ M() }
type s struct{}

func (*s) M() {}

func main() {
	var x t1 = t2{1}
	var y i1 = s{}
	var z i1 = &s{}
	var c <-chan int = make(chan<- int)
	var f func(int) = func(string) {}
	var p *int = nil
	var q *string = p
	var e error = "x"
	_ = []int([]int32{})
	_ = string(1.5)
	_ = int("1")
	_ = (*int)(q)
	_ = [2]int([]string{})
	_, _, _, _, _, _, _ = x, y, z, c, f, e, p
}
