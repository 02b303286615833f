package main

// A mark of the byte order leads this file; returns end some lines.
import "fmt"

func main() {
	fmt.Printf("%q\n", `one
two`)
}
