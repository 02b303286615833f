// golden: vet
// Functions that hand their arguments to one that prints, operators as gofmt spaces them.
package main

import (
	"fmt"
	"log"
)

func say(v ...any)                   { fmt.Println(v...) }
func mylogln(v ...any)               { fmt.Print(v...) }
func one(v ...any)                   { fmt.Println(v) }
func two(f string, v ...any)         { fmt.Printf(f, v) }
func three(f string, v ...any)       { log.Println(f, v) }
func four(f string, v ...any) string { return fmt.Sprintf(f, v) }
func five(v ...any)                  { fmt.Println("x", v) }
func six(f string, v ...any)         { g := func() { fmt.Printf(f, v...) }; g() }

func main() {
	say("x\n")
	mylogln("x\n")
	one("%d")
	two("%d", "x")
	three("%d", "x")
	four("%d", "x")
	six("%d", "x")
	fmt.Printf("%t %t", 1+2*3, true)
	fmt.Printf("%t", 1+2*3-(4*5))
	a, b := 1, 2
	fmt.Printf("%t", a*b)
	fmt.Printf("%t", a<<1+b)
	fmt.Printf("%t", -a-b*a|b)
	fmt.Printf("%d", a+b == b*a && a-1 < b)
	fmt.Printf("%t", []int{1, 2}[a+b])
	fmt.Printf("%t", float64(a)/2*3)
}
