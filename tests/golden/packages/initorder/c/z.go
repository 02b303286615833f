package c

import "example.com/initorder/log"

func init() { log.Say("c.init z", 0) }
