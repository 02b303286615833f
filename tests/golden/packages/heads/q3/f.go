package q3

import (
	"fmt"
	#
)
