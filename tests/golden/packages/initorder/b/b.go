package b

import "example.com/initorder/log"

var B = log.Say("b.B", 0)

func init() { log.Say("b.init", B); B = 100 }
