package main

import (
	"errors"
	"fmt"
	"runtime"
)

func get(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return
}

func main() {
	r := get(func() { var i any = 1; _ = i.(string) })
	te, ok := r.(*runtime.TypeAssertionError)
	fmt.Println(ok, te)
	e, ok := r.(runtime.Error)
	fmt.Println(ok, e)
	var t2 *runtime.TypeAssertionError
	fmt.Println(errors.As(e, &t2), t2)
	switch x := r.(type) {
	case *runtime.PanicNilError:
		fmt.Println("nil", x)
	case *runtime.TypeAssertionError:
		fmt.Println("ta", x)
	case error:
		fmt.Println("error", x)
	}
	r = get(func() { panic(nil) })
	switch x := r.(type) {
	case *runtime.TypeAssertionError:
		fmt.Println("ta", x)
	case *runtime.PanicNilError:
		fmt.Println("nil", x)
	case error:
		fmt.Println("error", x)
	}
	pn, ok := errors.AsType[*runtime.PanicNilError](r.(error))
	fmt.Println(pn, ok)
	fmt.Printf("%T %v\n", r, r)
	var e2 error = &runtime.TypeAssertionError{}
	fmt.Printf("%T\n", e2)
	fmt.Println(r == r, r == get(func() { panic(nil) }))
	a, b := get(func() { x := 0; _ = 1 / x }), get(func() { x := 0; _ = 1 % x })
	fmt.Println(a == b)
	a, b = get(func() { x := []int{}; i := 1; _ = x[i] }), get(func() { x := []int{}; i := 1; _ = x[i] })
	fmt.Println(a == b)
	fmt.Printf("%+v %#v %q %d\n", a, a.(error).Error(), a, 3)
}
