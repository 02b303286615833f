// Defer statements that run at most once per call, in all the ways a function can end: what is
// pending is kept in locals, and made into function values when a panic arrives.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
)

type closer interface{ Close(why string) error }

type file struct{ name string }

func (f *file) Close(why string) error { fmt.Println("close", f.name, why); return nil }

type value struct{ a, b int }

func (v value) show() { fmt.Println("value", v.a, v.b) }

func conditional(n int) {
	defer fmt.Println("always", n)
	if n&1 != 0 {
		defer fmt.Println("odd", n)
	}
	if n > 2 {
		defer func() { fmt.Println("big", n) }()
		n *= 10
		return
	}
	switch n {
	case 2:
		defer fmt.Println("two")
	}
}

func operands() (s string) {
	x := 1
	v := value{1, 2}
	f := func() { s += fmt.Sprint("first", x, ";") }
	defer f()
	f = func() { s += "second;" }
	defer f()
	defer v.show()
	v.a = 100
	defer func(y int) { s += fmt.Sprint("y", y, " x", x, ";") }(x)
	x = 2
	var c closer = &file{"one"}
	defer c.Close("at end")
	c = nil
	return "start;"
}

func results() (a int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v, a = %d", r, a)
			a++
		}
	}()
	a = 41
	var m map[string]int
	m["x"] = a
	return 0, nil
}

func unnamed() int {
	x := 5
	defer func() { x = 7 }()
	return x
}

func nilFunction() (err error) {
	defer func() { err = recover().(error) }()
	var f func()
	defer fmt.Println("runs before the nil function panics")
	defer f()
	fmt.Println("deferring nil is no panic")
	return nil
}

func replaced() (err error) {
	defer func() { err = fmt.Errorf("got %v", recover()) }()
	defer func() { panic("second") }()
	defer fmt.Println("between")
	panic("first")
}

func recoveredInside() string {
	s := "a"
	func() {
		defer func() { s += "c" }()
		defer func() {
			if recover() != nil {
				s += "b"
				defer func() {
					s += fmt.Sprint(recover())
				}()
				panic("inner")
			}
		}()
		panic("outer")
	}()
	return s
}

type recoverer struct{ hits *int }

func (r recoverer) done() {
	if recover() != nil {
		*r.hits++
	}
}

type doer interface{ done() }

func byMethod(hits *int) {
	r := recoverer{hits}
	defer r.done()
	panic(1)
}

func byInterface(hits *int) {
	var d doer = recoverer{hits}
	defer d.done()
	panic(2)
}

func byMethodValue(hits *int) {
	f := recoverer{hits}.done
	defer f()
	panic(3)
}

func helper() any { return recover() }

func notDirect() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New(fmt.Sprint("outer: ", r))
		}
	}()
	defer func() {
		if helper() != nil {
			fmt.Println("must not recover here")
		}
	}()
	panic("deep")
}

func normalNoPanic() (n int) {
	defer func() {
		if r := recover(); r == nil {
			n++
		}
	}()
	return 1
}

func builtins() {
	m := map[int]int{1: 1, 2: 2}
	c := make(chan int, 1)
	func() {
		defer delete(m, 1)
		defer close(c)
		defer print()
		fmt.Println(len(m))
	}()
	_, ok := <-c
	fmt.Println(len(m), ok)
	defer func() { fmt.Println("panic by defer:", recover()) }()
	defer panic("deferred panic")
}

func locked(mu *sync.Mutex, n int) (ok bool) {
	defer func() { ok = recover() == nil }()
	mu.Lock()
	defer mu.Unlock()
	if n > 0 {
		var a []int
		a[n] = 1
	}
	return true
}

func recursive(n int) (sum int) {
	defer func() {
		if r := recover(); r != nil {
			sum = r.(int) + n
			if n < 5 {
				panic(sum)
			}
		}
	}()
	if n == 0 {
		panic(1)
	}
	return recursive(n-1) + 100
}

func many() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("loop", i, " ")
	}
	defer fmt.Print("once ")
}

func nine() {
	defer fmt.Println(1)
	defer fmt.Print(2, " ")
	defer fmt.Print(3, " ")
	defer fmt.Print(4, " ")
	defer fmt.Print(5, " ")
	defer fmt.Print(6, " ")
	defer fmt.Print(7, " ")
	defer fmt.Print(8, " ")
	defer fmt.Print(9, " ")
}

func again() {
	n := 0
top:
	defer fmt.Print("goto", n, " ")
	n++
	if n < 3 {
		goto top
	}
}

func exits(done chan string) {
	defer func() { done <- fmt.Sprint("exited, recover: ", recover()) }()
	defer func() {
		defer func() { recover() }()
		panic("during exit")
	}()
	runtime.Goexit()
}

func overLoop(yield func(int) bool) {
	defer fmt.Println("iterator ends")
	_ = yield(1) && yield(2)
}

func inRange() int {
	defer fmt.Println("around the loop")
	for x := range overLoop {
		if x == 2 {
			return x
		}
	}
	return 0
}

func rethrow() {
	defer func() {
		r := recover()
		fmt.Println("again:", r)
		panic(fmt.Sprint("re-", r))
	}()
	panic("x")
}

func main() {
	for n := range 4 {
		conditional(n)
	}
	fmt.Println(operands())
	fmt.Println(results())
	fmt.Println(unnamed())
	fmt.Println(nilFunction())
	fmt.Println(replaced())
	fmt.Println(recoveredInside())
	hits := 0
	byMethod(&hits)
	byInterface(&hits)
	byMethodValue(&hits)
	fmt.Println("hits", hits)
	fmt.Println(notDirect())
	fmt.Println(normalNoPanic())
	builtins()
	var mu sync.Mutex
	fmt.Println(locked(&mu, 0), locked(&mu, 1), locked(&mu, 0))
	fmt.Println(recursive(5))
	many()
	fmt.Println()
	nine()
	again()
	fmt.Println()
	done := make(chan string)
	go exits(done)
	fmt.Println(<-done)
	fmt.Println(inRange())
	for i := 0; i < 10; i++ {
		func() {
			defer func() { recover() }()
			panic(i)
		}()
	}
	if len(os.Args) > 5 {
		return
	}
	rethrow()
}
