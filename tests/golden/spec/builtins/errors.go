// Built-in functions: wrong arguments, results that are not used.
package main

func main() {
	var m map[string]int
	var s []int
	append(s, 1)
	_ = append(s, "a")
	_ = append(m, 1)
	copy(s, []string{})
	delete(m, 1)
	delete(s, 0)
	_ = len(5)
	_ = cap(m)
	_ = make(int)
	_ = make([]int)
}
