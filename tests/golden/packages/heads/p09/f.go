package main

import "a b"
import "fmt"

func main() {}
