// Blocks: variables, labels and imports without use; goto over declarations and into blocks.
package main

import (
	"fmt"
	"os"
)

func main() {
	var used, unused int
	used++
	f := func() { inner := 1 }
	switch t := any(1).(type) {
	case int:
	}
	goto L
	v := 1
	_ = v
L:
	goto N
	{
	N:
	}
U:
	for {
	}
}
