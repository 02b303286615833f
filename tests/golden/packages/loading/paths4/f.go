package paths4

import (
	_ "a//b"
)
