// Blocks and declarations: unused, redeclared, undefined, cycles of initialisation.
package main

import (
	"fmt"
	"os"
	str "strings"
)

var a, b = b, a

var c = f()

func f() int { return c }

func g() {}
func g() {}

type main2 int

var main2 = 1

func h(x int, x string) (x bool) { return }

func main() {
	x := 1
	y := 2
	y = 3
	z, w := 1
	x := 2
	_ := 1
	undefined.x()
L:
	goto M
	var v int
	break
	continue L
}
