// Generics: inference, constraints, generic types and methods.
package main

import (
	"cmp"
	"fmt"
	"slices"
)

type number interface {
	~int | ~int32 | ~float64
}

func sum[T number](xs ...T) T {
	var total T
	for _, x := range xs {
		total += x
	}
	return total
}

func mapOf[A, B any](xs []A, f func(A) B) []B {
	out := make([]B, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func reduce[A, B any](xs []A, start B, f func(B, A) B) B {
	acc := start
	for _, x := range xs {
		acc = f(acc, x)
	}
	return acc
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(x T) { s.items = append(s.items, x) }
func (s *stack[T]) pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }

type tree[T cmp.Ordered] struct {
	left, right *tree[T]
	value       T
}

func (t *tree[T]) insert(v T) *tree[T] {
	if t == nil {
		return &tree[T]{value: v}
	}
	switch {
	case v < t.value:
		t.left = t.left.insert(v)
	case v > t.value:
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree[T]) walk(f func(T)) {
	if t != nil {
		t.left.walk(f)
		f(t.value)
		t.right.walk(f)
	}
}

type myInt int

func keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	var ks []K
	for k := range m {
		ks = append(ks, k)
	}
	slices.Sort(ks)
	return ks
}

type stringer interface{ String() string }

func join[T stringer](xs []T) string {
	s := ""
	for _, x := range xs {
		s += x.String()
	}
	return s
}

type set[T comparable] map[T]struct{}

func (s set[T]) add(x T) { s[x] = struct{}{} }

func ptr[T any](x T) *T { return &x }

type vec[T any] = []T

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum[myInt](4, 5))
	fmt.Println(mapOf([]int{1, 2, 3}, func(i int) string { return fmt.Sprint("n", i) }))
	fmt.Println(reduce([]string{"a", "bb"}, 0, func(n int, s string) int { return n + len(s) }))
	var s stack[string]
	s.push("x")
	s.push("y")
	fmt.Println(s.pop())
	fmt.Println(s.pop())
	fmt.Println(s.pop())
	p := pair[string, int]{"a", 1}
	fmt.Println(p, pair[int, []int]{1, []int{2}})
	fmt.Printf("%T %T %T\n", p, s, set[int]{})
	var t *tree[string]
	for _, w := range []string{"m", "c", "x", "a"} {
		t = t.insert(w)
	}
	t.walk(func(w string) { fmt.Print(w, " ") })
	fmt.Println()
	fmt.Println(keys(map[string]bool{"z": true, "b": false}))
	fmt.Println(join([]pair[string, int]{{"k", 1}, {"l", 2}}))
	st := set[string]{}
	st.add("q")
	fmt.Println(len(st), *ptr(5), *ptr("s"), vec[int]{1, 2})
	f := sum[float64]
	fmt.Println(f(1, 2.5), slices.Max([]int{3, 9, 2}), slices.Index([]string{"a", "b"}, "b"))
}
