// Package weak has pointers that do not keep what they point to.
package weak

import "unsafe"

// handle returns the one handle for a pointer; value the pointer while its variable lives.
func handle(pointer any) unsafe.Pointer
func value(handle unsafe.Pointer) any

// Pointer points to a T without keeping it; those made of one pointer are equal, also when the T is
// gone. The zero value points to nothing.
type Pointer[T any] struct {
	_ [0]*T
	h unsafe.Pointer
}

// Make returns a weak pointer for ptr, the zero value for nil.
func Make[T any](ptr *T) Pointer[T] {
	if ptr == nil {
		return Pointer[T]{}
	}
	return Pointer[T]{h: handle(ptr)}
}

// Value returns the pointer that p was made of, nil if nothing else kept what it points to.
func (p Pointer[T]) Value() *T {
	if p.h == nil {
		return nil
	}
	ptr, _ := value(p.h).(*T)
	return ptr
}
