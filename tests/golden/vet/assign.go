// golden: vet
// Assignments of a variable to itself, and what only looks like one.
package main

import "sync/atomic"

type pair struct{ a, b int }

func next() int { return 0 }

func main() {
	x, y := 1, 2
	x = x
	x, y = y, x
	x, y = x, y
	p := pair{}
	p.a = p.a
	p.a, p.b = p.b, p.a
	s := []int{1}
	s[0] = s[0]
	s[next()] = s[next()]
	m := map[string]int{}
	m["k"] = m["k"]
	q := &p
	q.b = (q.b)
	*q = *q
	ch := make(chan *pair, 1)
	(<-ch).a = (<-ch).a
	x += x
	var n int32
	n = atomic.AddInt32(&n, 1)
	k := atomic.AddInt32(&n, 1)
	pn := &n
	*pn = atomic.AddInt32(pn, 1)
	n, k = atomic.AddInt32(&n, 1), atomic.AddInt32(&k, 2)
	var c struct{ n uint64 }
	c.n = atomic.AddUint64(&c.n, 3)
	var t atomic.Int64
	_ = t.Add(1)
	s = append(s)
	_ = append(append(s, 1))
	_, _ = y, k
}
