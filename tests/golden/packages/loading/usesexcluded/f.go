package usesexcluded

import (
	_ "example.com/loading/excluded"
)
