package lib

import "example.com/lib/inner"

func Name() string { return "lib " + inner.Name }

func Where() { panic("lib") }
