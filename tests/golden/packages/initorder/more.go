package main

import "example.com/initorder/log"

func init() { log.Say("main.init 3", z) }

var z = log.Say("main.z", 7)
