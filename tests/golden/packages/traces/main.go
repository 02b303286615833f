package main

import (
	"fmt"

	"example.com/traces/v2/deep/er"
	"example.com/traces/v2/odd.v2"
)

func main() {
	func() {
		defer func() { fmt.Println(recover()) }()
		er.Call(func() { var m map[string]int; m["a"]++ })
	}()
	var t er.T
	t.Fail(func() { odd.Call(func() { panic(fmt.Sprintf("%T", t)) }) })
}
