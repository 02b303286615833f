package absent

import (
	_ "example.com/loading/nope"
	_ "fmt"
	_ "foo/bar"
	_ "example.com/other/x"
	_ "example.com/nowhere"
	_ "example.com/unrequired/y"
)
