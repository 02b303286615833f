package c

import "example.com/initorder/log"

var C = func() int { return log.Say("c.C", d) }()
var d = log.Say("c.d", 0)

func init() { log.Say("c.init a", 0) }
func init() { log.Say("c.init b", 0) }
