package usesinternal

import (
	_ "example.com/loading/p/internal/q"
)
