package usesstd

import (
	_ "internal/poll"
)
