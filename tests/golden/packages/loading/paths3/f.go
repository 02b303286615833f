package paths3

import (
	_ "fmt/"
)
