package paths5

import (
	_ "example.com/loading/../x"
)
