// gc keeps no columns beyond 254, and tells an encoding error once a line: gol told both.
package main

import "fmt"

func main() {
	fmt.Println(first)
                                                                                                                                                                                                                                                             second() // column 254
                                                                                                                                                                                                                                                              third() // column 255
                                                                                                                                                                                                                                                                                                            fourth()
	fmt.Println(fifth)
}
