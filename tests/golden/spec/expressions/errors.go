// Expressions: mismatched operands, what cannot be called, indexed, compared, addressed.
package main

type T struct{ a int }

func (t *T) m() {}

func f() {}
func g() (int, int) { return 1, 2 }

func main() {
	var x int
	var y float64
	var s []int
	_ = x + y
	_ = s == s
	_ = f == f
	_ = x()
	_ = x[0]
	_ = s["a"]
	_ = T{1, 2}
	_ = T{b: 1}
	_ = &1
}
