// reflect.Select and reflect.NewAt.
package main

import (
	"fmt"
	"reflect"
	"time"
	"unsafe"
)

type point struct{ X, Y int }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	f()
}

func main() {
	c := make(chan int, 1)
	s := make(chan point)
	one := func(cases ...reflect.SelectCase) {
		i, v, ok := reflect.Select(cases)
		if v.IsValid() {
			fmt.Println(i, v, v.Type(), ok)
		} else {
			fmt.Println(i, "none", ok)
		}
	}
	recv := func(ch any) reflect.SelectCase {
		return reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ch)}
	}
	send := func(ch, v any) reflect.SelectCase {
		return reflect.SelectCase{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ch), Send: reflect.ValueOf(v)}
	}
	def := reflect.SelectCase{Dir: reflect.SelectDefault}
	one(recv(c), def)
	one(send(c, 5), def)
	one(def, send(c, 6))
	one(recv(s), recv(c))
	go func() { s <- point{1, 2} }()
	one(recv(c), recv(s))
	got := make(chan point)
	go func() { got <- <-s }()
	one(send(s, point{3, 4}), reflect.SelectCase{Dir: reflect.SelectRecv}, reflect.SelectCase{Dir: reflect.SelectSend})
	fmt.Println(<-got)
	close(c)
	one(recv(s), recv(c))
	errs := make(chan error, 1)
	one(send(errs, fmt.Errorf("an error")))
	one(recv(errs))
	i, _, ok := reflect.Select([]reflect.SelectCase{recv(time.After(time.Millisecond)), recv((chan int)(nil))})
	fmt.Println(i, ok)
	many := make([]chan int, 100)
	var cases []reflect.SelectCase
	for i := range many {
		many[i] = make(chan int)
		cases = append(cases, recv(many[i]))
		go func() { many[i] <- i }()
	}
	sum := 0
	for range many {
		i, v, _ := reflect.Select(cases)
		if int(v.Int()) != i {
			fmt.Println("wrong value", i, v)
		}
		sum += i
	}
	fmt.Println(sum)
	try("no channel", func() { one(recv(3)) })
	try("two defaults", func() { one(def, def) })
	try("default with channel", func() { one(reflect.SelectCase{Dir: reflect.SelectDefault, Chan: reflect.ValueOf(c)}) })
	try("default with value", func() { one(reflect.SelectCase{Dir: reflect.SelectDefault, Send: reflect.ValueOf(c)}) })
	try("no direction", func() { one(reflect.SelectCase{}) })
	try("receive with value", func() {
		one(reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c), Send: reflect.ValueOf(1)})
	})
	try("type", func() { one(send(s, "s")) })
	try("no value", func() { one(reflect.SelectCase{Dir: reflect.SelectSend, Chan: reflect.ValueOf(c)}) })
	try("receive-only", func() { one(send((<-chan int)(c), 1)) })
	try("send-only", func() { one(recv((chan<- int)(c))) })
	try("closed", func() { one(send(c, 1)) })

	x := 7
	v := reflect.NewAt(reflect.TypeFor[int](), unsafe.Pointer(&x))
	v.Elem().SetInt(8)
	fmt.Println(x, v.Type(), *v.Interface().(*int))
	p := point{1, 2}
	w := reflect.NewAt(reflect.TypeFor[point](), unsafe.Pointer(&p)).Elem()
	w.Field(1).SetInt(9)
	fmt.Println(p, w)
	hidden := struct{ secret string }{"s"}
	f := reflect.ValueOf(&hidden).Elem().Field(0)
	f = reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem()
	f.SetString("changed")
	fmt.Println(hidden)
}
