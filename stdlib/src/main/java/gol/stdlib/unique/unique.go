// Package unique has one pointer for all equal values.
package unique

import (
	"runtime"
	"sync"
	"weak"
)

var (
	mu      sync.Mutex
	handles = map[any]any{} // of a value in its type, the weak.Pointer to its only copy
)

// Handle stands for a value: two are equal if their values are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value that the handle was made of.
func (h Handle[T]) Value() T { return *h.value }

// Make returns the handle for a value.
func Make[T comparable](value T) Handle[T] {
	mu.Lock()
	defer mu.Unlock()
	if known, ok := handles[value].(weak.Pointer[T]); ok {
		if p := known.Value(); p != nil {
			return Handle[T]{p}
		}
	}
	p := new(T)
	*p = value
	mine := weak.Make(p)
	handles[value] = mine
	runtime.AddCleanup(p, func(mine weak.Pointer[T]) {
		mu.Lock()
		defer mu.Unlock()
		if handles[value] == any(mine) {
			delete(handles, value)
		}
	}, mine)
	return Handle[T]{p}
}
