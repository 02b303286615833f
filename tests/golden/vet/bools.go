// golden: vet
// Boolean operators whose operands repeat or contradict, functions compared with nil.
package main

import "fmt"

type T struct{ f func() }

func (T) Method() {}

func call() bool { return true }

func use[P any]() {}

func main() {
	x, y := 1, 2
	var f func()
	ok := x == 1 || x == 1
	ok = x == 1 && y == 2 && x == 1
	ok = x != 1 || x != 2
	ok = x == 1 && x == 2
	ok = x != 1 || y == 3 || 2 != x
	ok = ok && (ok || ok)
	ok = call() || call()
	ok = x == y || y == x || (x == y)
	ok = f == nil || f == nil
	ok = main == nil
	ok = nil != call
	ok = T.Method == nil
	var t T
	ok = t.Method != nil
	ok = t.f == nil
	ok = fmt.Println == nil || ok
	if use[int] == nil {
		return
	}
	ok = x&1 == 1 && x&1 == 1
	ok = !ok || !ok
	switch ch := make(chan int); {
	case <-ch == 1 || <-ch == 1:
	}
}
