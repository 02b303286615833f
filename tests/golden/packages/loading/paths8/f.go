package paths8

import (
	_ "example.com/testonly/internal"
)
