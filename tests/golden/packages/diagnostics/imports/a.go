package imports

import (
	"fmt"
	"fmt"
	"os"
	str "strings"
	"example.com/diagnostics/other"
	. "math"
	o "example.com/diagnostics/odd"
	"example.com/diagnostics/odd"
)

var fmt = 1
