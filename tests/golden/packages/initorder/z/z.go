package z

import "example.com/initorder/log"

var _ = log.Say("z._", 0)
