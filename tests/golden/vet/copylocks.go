// golden: vet
// Values with locks in them that are copied.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type guarded struct {
	mu sync.Mutex
	n  int
}

type outer struct {
	name string
	g    guarded
}

type embedded struct{ sync.RWMutex }

type custom struct{}

func (*custom) Lock()   {}
func (*custom) Unlock() {}

type array [2]guarded

type generic[T any] struct{ v T }

func byValue(g guarded)                 {}
func byPointer(g *guarded)              {}
func several(a int, b, c sync.Once)     {}
func result() guarded                   { return guarded{} }
func (g guarded) method()               {}
func (g *guarded) pointer()             {}
func variadic(gs ...guarded)            {}
func params[L generic[sync.Mutex]](l L) {}
func mutex[T any](g generic[T])         {}

func ret(p *outer) outer {
	if p == nil {
		return outer{}
	}
	return *p
}

func main() {
	var g, h guarded
	g = h
	k := g
	var l = k
	p := &l
	*p = g
	o := outer{"x", g}
	o = outer{g: *p}
	byValue(g)
	byPointer(&g)
	fmt.Println(g.n, o)
	fmt.Println(&g)
	fmt.Printf("%v", *p)
	list := []guarded{g, *p, {}}
	for i, e := range list {
		_, _ = i, e
	}
	for i := range list {
		list[i].n = 1
	}
	m := map[string]outer{}
	for _, v := range m {
		_ = v.name
	}
	for k := range map[array]int{} {
		_ = len(k)
	}
	var a array
	b := a
	_ = b
	_ = len(a)
	f := func(e embedded) embedded { return e }
	e := f(embedded{})
	_ = e
	var c custom
	d := c
	_ = d
	var wg sync.WaitGroup
	w := wg
	_ = &w
	var at atomic.Int32
	bt := at
	_ = &bt
	x := result()
	_ = x.n
	var i interface{} = g
	_ = i
	ch := make(chan guarded, 1)
	ch <- g
	r := <-ch
	_ = r.n
	var once sync.Once
	s := struct{ sync.Once }{once}
	_ = s
	go byValue(*p)
	defer byValue(*p)
	for loop := (guarded{}); loop.n < 3; loop.n++ {
	}
	cond := *sync.NewCond(&g.mu)
	_ = cond
	var pool sync.Pool
	pool2 := pool
	_ = pool2
	y, z := g, 1
	_, _ = y, z
	n := new(guarded)
	q := *n
	_ = q
	mu := generic[sync.Mutex]{}
	mutex(mu)
	var ml sync.Locker = &mu.v
	ml2 := ml
	_ = ml2
	var any2 any = mu.v
	if t, ok := any2.(sync.Mutex); ok {
		_ = t
	}
	switch t := any2.(type) {
	case sync.Mutex:
		_ = t
	}
}

func (a *array) len() int { return len(a) }
