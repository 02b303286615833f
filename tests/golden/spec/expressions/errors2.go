// Expressions: more of what is refused.
package main

type T struct{ a int }

func (t *T) m() {}

func f() {}
func g() (int, int) { return 1, 2 }

func main() {
	T{}.m()
	x := f()
	_ = g() + 1
	y := 1
	y.z = 2
	_ = *y
	_ = !y
	_ = -"a"
	_ = y.(int)
	var e error
	_ = e.(T)
	_ = [2]int{1, 2, 3}
	_ = []int{0: 1, 0: 2}
	_ = map[string]int{"a": 1, "a": 2}
	_ = x
}
