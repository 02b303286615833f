package paths

import (
	_ "./absent"
	_ "../self"
)
