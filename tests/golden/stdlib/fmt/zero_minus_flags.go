package main

import "fmt"

type flags struct{}

func (flags) Format(s fmt.State, verb rune) {
	width, _ := s.Width()
	fmt.Fprint(s, width, s.Flag('0'), s.Flag('-'), fmt.FormatString(s, verb))
}

func main() {
	fmt.Printf("%-010v|%0-10d|%010s|%0*x|\n", flags{}, flags{}, flags{}, -5, flags{})
}
