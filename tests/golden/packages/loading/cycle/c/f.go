package c

import (
	_ "fmt"
	_ "example.com/loading/cycle/b"
)
