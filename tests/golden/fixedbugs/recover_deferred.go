// A deferred recover() is called by the function that defers it: at its normal end it recovers what
// that function was called for, otherwise nothing. A method found through a wrapper or by reflection
// may recover as well.
package main

import (
	"fmt"
	"reflect"
)

func end(name string) {
	if r := recover(); r != nil {
		fmt.Println(name, "was left with", r)
	} else {
		fmt.Println(name, "recovered")
	}
}

func direct() {
	defer end("direct")
	defer recover()
	panic("direct")
}

func fromDeferred() {
	defer end("fromDeferred")
	defer func() {
		defer recover()
	}()
	panic("fromDeferred")
}

func afterInner() {
	defer end("afterInner")
	defer func() {
		defer recover()
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}

func duringInner() {
	defer end("duringInner")
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		defer recover()
		panic("second")
	}()
	panic("first")
}

type value struct{ n int }

func (v value) Stop() { fmt.Println("value", v.n, recover()) }

type embeds struct{ *value }

type stopper interface{ Stop() }

func methods(i stopper) {
	defer end("method")
	defer i.Stop()
	panic(fmt.Sprintf("%T", i))
}

func bound(i stopper) {
	defer end("bound")
	f := i.Stop
	defer f()
	panic(fmt.Sprintf("%T", i))
}

func reflected(i stopper) {
	defer end("reflected")
	defer reflect.ValueOf(i).Method(0).Interface().(func())()
	panic(fmt.Sprintf("%T", i))
}

func main() {
	direct()
	fromDeferred()
	afterInner()
	duringInner()
	for _, i := range []stopper{value{1}, &value{2}, embeds{&value{3}}, &embeds{&value{4}}} {
		methods(i)
		bound(i)
		reflected(i)
	}
}
