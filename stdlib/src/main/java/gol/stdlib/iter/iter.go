// Package iter has the types of iterator functions.
package iter

// Seq is an iterator over single values.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs.
type Seq2[K, V any] func(yield func(K, V) bool)

type answer[V any] struct {
	v  V
	ok bool
}

type pair[K, V any] struct {
	k K
	v V
}

// Pull turns an iterator into a function that gives its values one by one.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	requests := make(chan bool)
	answers := make(chan answer[V])
	started, done := false, false
	var failure any
	run := func() {
		defer func() {
			failure = recover()
			done = true
			answers <- answer[V]{}
		}()
		if !<-requests {
			return
		}
		seq(func(v V) bool {
			answers <- answer[V]{v, true}
			return <-requests
		})
	}
	ask := func(more bool) answer[V] {
		if !started {
			started = true
			go run()
		}
		requests <- more
		a := <-answers
		if failure != nil {
			f := failure
			failure = nil
			panic(f)
		}
		return a
	}
	next = func() (V, bool) {
		if done {
			var zero V
			return zero, false
		}
		a := ask(true)
		return a.v, a.ok
	}
	stop = func() {
		if done {
			return
		}
		if !started {
			done = true
			return
		}
		ask(false)
	}
	return next, stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	n, s := Pull(func(yield func(pair[K, V]) bool) {
		seq(func(k K, v V) bool { return yield(pair[K, V]{k, v}) })
	})
	return func() (K, V, bool) {
		p, ok := n()
		return p.k, p.v, ok
	}, s
}
