// Statements: assignments that do not match, returns with wrong values.
package main

func none() {}

func two() (int, error) { return 1 }

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
	a &&= true
	b++
	"s"++
	var p *int = &3
	for a := range none {
	}
	return 1
}
