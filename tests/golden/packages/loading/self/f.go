package self

import (
	_ "example.com/loading/self"
)
