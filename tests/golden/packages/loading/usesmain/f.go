package usesmain

import (
	_ "example.com/loading/prog"
)
