package main

import (
	"example.com/initorder/b"
	_ "example.com/initorder/z"
	"example.com/initorder/a"
	"example.com/initorder/log"
)

var x = log.Say("main.x", y)
var y = log.Say("main.y", a.A+b.B)

func init() { log.Say("main.init 1", 0) }

func main() { log.Say("main", x) }

func init() { log.Say("main.init 2", 0) }
