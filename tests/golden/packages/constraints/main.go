package main

import (
	"fmt"
	"strings"
)

var chosen []string

func main() { fmt.Println(strings.Join(chosen, "\n")) }
