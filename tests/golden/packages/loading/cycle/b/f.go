package b

import (
	_ "example.com/loading/cycle/c"
)
