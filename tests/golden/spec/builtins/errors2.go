// Built-in functions: more wrong arguments.
package main

func main() {
	_ = make([]int, 3, 2)
	_ = make([]int, -1)
	_ = make([]int, 1.5)
	_ = new()
	_ = new(int, int)
	_ = min()
	_ = min(1, "a")
	_ = max([]int{})
	_ = complex(1, "a")
	_ = real("x")
	close(1)
	panic()
	recover(1)
	clear(1)
	f := len
	_ = f
}
