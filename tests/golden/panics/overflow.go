package main

import "fmt"

func rec(n int) int { return rec(n+1) + 1 }

func main() {
	fmt.Println("start")
	rec(0)
}
