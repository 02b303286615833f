package usesmix

import (
	_ "example.com/loading/mix"
)
