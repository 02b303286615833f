// Statements: assignments that do not match.
package main

func none() {}

func two() (int, error) { return 1, nil }

func named() (x int, err error) {
	{
		x := 2
		return
	}
}

func main() {
	var a, b int
	a, b = 1
	a, b = two(), 1
	a = none()
	a, b := 1, 2
	a += "x"
	a, b = two()
	for a := range none {
	}
	return 1
}
