package a

import (
	"example.com/initorder/c"
	"example.com/initorder/log"
)

var A = log.Say("a.A", c.C)

func init() { log.Say("a.init", 0) }
