package paths6

import (
	_ "example.com/x@v1.0.0"
)
