package paths7

import (
	_ "vendor/golang.org/x/net/http/httpguts"
)
