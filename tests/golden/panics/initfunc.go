// A panic in an init function.
package main

import "errors"

func init() {}

func init() {
	func() {
		panic(errors.New("no start"))
	}()
}

func main() {}
