package main

import (
	"fmt"
	5
)

func main() {}
