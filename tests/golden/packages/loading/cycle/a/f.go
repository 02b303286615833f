package a

import (
	_ "example.com/loading/cycle/b"
)
