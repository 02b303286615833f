// Expressions: calls, slices, literals that are refused.
package main

func v(a int, b ...string) {}

func main() {
	v()
	v(1, 2)
	v(1, []string{}...)
	v(1, "a", []string{}...)
	v([]string{}...)
	s := "abc"
	_ = s[0:1:2]
	s[0] = 'x'
	_ = [3]int{}[1:2]
	_ = []int{1}[2:1]
	_ = struct{ a, b int }{1}
	_ = func() int {}
	_ = 5 &^ 1.5
	var m map[string]struct{ a int }
	m["a"].a = 1
	1 = 2
	_ = nil
}
