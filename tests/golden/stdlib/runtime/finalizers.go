// runtime.SetFinalizer and AddCleanup: what runs after a collection, with which values.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	name  string
	other *node
}

func (n *node) Name() string { return n.name }

var results = make(chan string, 100)

//go:noinline
func makeGarbage() {
	a := &node{name: "a"}
	runtime.SetFinalizer(a, func(n *node) { results <- "finalizer of " + n.name })
	a.name = "renamed"

	b := &node{name: "b"}
	runtime.SetFinalizer(b, func(n interface{ Name() string }) { results <- "by interface " + n.Name() })

	c := &node{name: "c"}
	runtime.SetFinalizer(c, func(n *node) { results <- "never" })
	runtime.SetFinalizer(c, nil)

	d := &node{name: "d"}
	runtime.AddCleanup(d, func(s string) { results <- "cleanup " + s }, "one")
	runtime.AddCleanup(d, func(n int) { results <- fmt.Sprint("cleanup ", n) }, 2)
	runtime.AddCleanup(d, func(n int) { results <- "stopped" }, 3).Stop()

	e := &node{name: "e"}
	runtime.SetFinalizer(e, func(n *node) {
		results <- "e lives again"
		runtime.SetFinalizer(n, func(n *node) { results <- "e dies again" })
	})
}

func collect(want int) {
	got := map[string]bool{}
	for deadline := time.Now().Add(30 * time.Second); len(got) < want && time.Now().Before(deadline); {
		runtime.GC()
		select {
		case s := <-results:
			got[s] = true
		case <-time.After(20 * time.Millisecond):
		}
	}
	for _, s := range []string{"finalizer of renamed", "by interface b", "cleanup one", "cleanup 2", "e lives again", "e dies again", "stopped", "never", "kept"} {
		if got[s] {
			fmt.Println(s)
		}
	}
}

func main() {
	kept := &node{name: "kept"}
	runtime.SetFinalizer(kept, func(n *node) { results <- "kept" })
	makeGarbage()
	collect(6)
	runtime.KeepAlive(kept)

	defer func() { fmt.Println(recover()) }()
	runtime.AddCleanup((*node)(nil), func(int) {}, 1)
}
