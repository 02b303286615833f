package q1

import "a\q"
