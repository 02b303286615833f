// The frames of a stack: methods, values and pointers, closures, generics, deferred and library calls.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"sort"
	"strings"
	"sync"
)

type T struct{ n int }

func (t T) value()           { show("value") }
func (t *T) pointer(n int)   { show("pointer") }
func (t *T) String() string  { show("String"); return "T" }
func (*T) nothing()          { show("nothing") }

type E struct{ *T }
type I interface{ value() }

type G[K comparable, V any] struct{ m map[K]V }

func (g *G[K, V]) put(k K, v V) { show("G.put") }
//go:noinline
func (g G[K, V]) get() func()   { return func() { show("G.get.func") } }

//go:noinline
func generic[A any](a A, f func()) { f() }

type list []int

func (l list) each(f func(int)) {
	for _, x := range l {
		f(x)
	}
}

var hook = func() { show("hook") }

//go:noinline
func show(s string) {
	fmt.Fprintln(os.Stderr, "--", s)
	debug.PrintStack()
}

//go:noinline
func results() (a, b int) { show("results"); return 1, 2 }

//go:noinline
func seq(yield func(int) bool) {
	if yield(1) {
		yield(2)
	}
}

func main() {
	t := &T{1}
	t.value()
	t.pointer(1)
	t.nothing()
	fmt.Fprintln(os.Stderr, t)
	E{t}.pointer(2)
	f := t.pointer
	f(3)
	h := (*T).nothing
	h(t)
	var i I = t
	i.value()
	i = *t
	i.value()
	m := i.value
	m()
	g := &G[string, int]{}
	g.put("a", 1)
	g.get()()
	generic(1, func() { show("closure") })
	generic("s", hook)
	generic(t, func() { generic(t, func() { show("nested closure") }) })
	hook()
	results()
	list{1}.each(func(int) { show("each") })
	func() {
		defer func() { show("deferred") }()
		defer t.pointer(4)
		for j := range 2 {
			defer func() { show(fmt.Sprint("in a loop ", j)) }()
		}
	}()
	func() {
		defer func() {
			show("recovering")
			recover()
			show("recovered")
		}()
		panic("one")
	}()
	func() {
		defer func() { recover() }()
		defer func() { show("runtime error") }()
		var none []int
		_ = none[t.n]
	}()
	sort.Slice([]int{2, 1}, func(i, j int) bool { show("sort"); return i < j })
	slices.SortFunc([]int{2, 1}, func(i, j int) int { show("SortFunc"); return i - j })
	strings.Map(func(r rune) rune { show("Map"); return r }, "x")
	var once sync.Once
	once.Do(func() { show("once") })
	var wg sync.WaitGroup
	wg.Add(3)
	go func() {
		defer wg.Done()
		show("go func")
		wg.Add(1)
		go func() { defer wg.Done(); show("go in go") }()
	}()
	wg.Add(-2)
	wg.Wait()
	wg.Add(1)
	go started(&wg, t)
	wg.Wait()
	wg.Go(func() { show("wg.Go") })
	wg.Wait()
	for x := range seq {
		show(fmt.Sprint("range func ", x))
		if x == 2 {
			break
		}
	}
	for range seq {
		func() { show("in range func") }()
		break
	}
	switch err := errors.Join(errors.New("x")).(type) {
	default:
		func() { show("switch"); _ = err }()
	}
	var rec func(int)
	rec = func(n int) {
		if n == 0 {
			show("recursive")
			return
		}
		rec(n - 1)
	}
	rec(2)
	type local struct{ T }
	local{}.value()
	(&local{}).pointer(1)
	struct{ E }{E{t}}.nothing()
}

//go:noinline
func started(wg *sync.WaitGroup, t *T) {
	defer wg.Done()
	t.pointer(9)
}
