package q2

import (
	5
	#
)
