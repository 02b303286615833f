// The line of a fault: the case's own in a select, the tag's in a switch; wrappers that evaluate the
// operands of defer statements are no calls of their own.
package main

import (
	"fmt"
	"runtime"
)

type T struct {
	val int
	c   chan int
}

var c chan int

func where(want string) {
	err := recover()
	for i := 1; ; i++ {
		pc, _, line, ok := runtime.Caller(i)
		if !ok {
			return
		}
		if name := runtime.FuncForPC(pc).Name(); len(name) > 5 && name[:5] == "main." {
			fmt.Println(want, name, line, err)
			return
		}
	}
}

func receive(t *T) {
	defer where("receive")
	select {
	case <-c:
	case <-t.c:
	}
}

func send(t *T) {
	defer where("send")
	select {
	case c <- 1:
	case c <- t.val:
	}
}

func tag(t *T) {
	defer where("tag")
	switch t.val {
	case 1:
		fmt.Println(1)
	}
}

func load(p *int) int {
	defer where("load")
	v := *p
	return v + 1
}

func main() {
	receive(nil)
	send(nil)
	tag(nil)
	load(nil)
}
