// Statements: misplaced branches, missing returns, wrong operands.
package main

func f() int {
	for {
		break
	}
}

func g(x int) int {
	switch x {
	case 1:
		return 1
	}
}

func main() {
	break
	continue
	fallthrough
	goto nowhere
	if 1 {
	}
	for i := range 3.5 {
	}
	switch 1 {
	case "a":
	case 1, 1:
	default:
	default:
	}
}
