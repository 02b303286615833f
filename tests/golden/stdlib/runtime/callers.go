// runtime.Caller, Callers, CallersFrames and FuncForPC: also in a deferred call, below which are the
// frames that panicked.
package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
)

type T struct{}

func (T) value()    { show() }
func (*T) pointer() { show() }

func generic[P any](P) { show() }

// show prints the calls of package main below its caller, and that there are others above them.
func show() {
	var pcs [32]uintptr
	n := runtime.Callers(0, pcs[:])
	frames := runtime.CallersFrames(pcs[:n])
	for i := 0; ; i++ {
		f, more := frames.Next()
		if i == 0 || strings.HasPrefix(f.Function, "main.") {
			fmt.Print(f.Function)
			if i > 0 {
				fmt.Print(" ", filepath.Base(f.File), ":", f.Line)
			}
			fmt.Print("; ")
			if f.Func != nil && f.Func.Name() != f.Function {
				fmt.Print("but Func is ", f.Func.Name(), " ")
			}
		}
		if !more {
			break
		}
	}
	fmt.Println()
}

func panics(kind int) {
	defer func() {
		show()
		fmt.Println(recover())
	}()
	var m map[string]int
	switch kind {
	case 0:
		m["a"] = 1
	case 1:
		panic("own")
	case 2:
		var p *T
		_ = *p
		fmt.Println(*p)
	}
}

func main() {
	show()
	T{}.value()
	new(T).pointer()
	generic(1)
	func() { show() }()
	for i := range 3 {
		panics(i)
	}

	pc, file, line, ok := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name(), filepath.Base(file), line, ok, filepath.IsAbs(file))
	_, _, _, ok = runtime.Caller(100)
	fmt.Println(ok, runtime.FuncForPC(0) == nil, runtime.FuncForPC(pc) == runtime.FuncForPC(pc-1))
	for _, f := range []any{show, panics, generic[int], T.value, T{}.value, func() {}, strings.ToUpper} {
		fmt.Println(runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name())
	}
	fn := runtime.FuncForPC(reflect.ValueOf(show).Pointer())
	file, line = fn.FileLine(fn.Entry())
	fmt.Println(filepath.Base(file), line)
}
