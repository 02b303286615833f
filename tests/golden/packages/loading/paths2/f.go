package paths2

import (
	_ "/abs"
)
