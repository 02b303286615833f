// Packages: imports that are wrong, init that is misused.
package main

import (
	"fmt"
	"fmt"
	. "strings"
	_ "os"
	m "math"
)

var init = 1

func init() int { return 1 }

func main(x int) { init() }
