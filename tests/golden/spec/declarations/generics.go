// Declarations of generic functions and types: constraints, inference, type sets, instances.
package main

import (
	"cmp"
	"fmt"
	"strings"
)

type Number interface {
	~int | ~int8 | ~float64
}

type MyInt int

func (m MyInt) String() string { return fmt.Sprintf("MyInt(%d)", int(m)) }

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	r := make([]R, 0, len(s))
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(t T) *Stack[T] { s.items = append(s.items, t); return s }
func (s *Stack[_]) Len() int           { return len(s.items) }
func (s *Stack[T]) Each(yield func(int, T) bool) {
	for i, t := range s.items {
		if !yield(i, t) {
			return
		}
	}
}

type List[T any] struct {
	next *List[T]
	val  T
}

type Tree[K cmp.Ordered, V any] struct {
	root *node[K, V]
}

type node[K cmp.Ordered, V any] struct {
	k           K
	v           V
	left, right *node[K, V]
}

func (t *Tree[K, V]) Put(k K, v V) {
	p := &t.root
	for *p != nil {
		switch c := cmp.Compare(k, (*p).k); {
		case c < 0:
			p = &(*p).left
		case c > 0:
			p = &(*p).right
		default:
			(*p).v = v
			return
		}
	}
	*p = &node[K, V]{k: k, v: v}
}

func (t *Tree[K, V]) All() func(func(K, V) bool) {
	return func(yield func(K, V) bool) { t.root.walk(yield) }
}

func (n *node[K, V]) walk(yield func(K, V) bool) bool {
	return n == nil || n.left.walk(yield) && yield(n.k, n.v) && n.right.walk(yield)
}

type Setter[B any] interface {
	Set(string)
	*B
}

type conf struct{ s string }

func (c *conf) Set(s string) { c.s = s }

func FromStrings[T any, PT Setter[T]](s []string) []T {
	r := make([]T, len(s))
	for i, v := range s {
		PT(&r[i]).Set(v)
	}
	return r
}

func Kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case []T:
		return "slice of itself"
	case interface{ String() string }:
		return "stringer"
	}
	return fmt.Sprintf("%T", v)
}

func Ptr[T any](v T) *T { return &v }

func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

type Num[T Number] = Stack[T]

type Opt func(int) string

func apply[T any, U any](t T, f func(T) U) U { return f(t) }

func id[T any](t T) T { return t }

func bytesOf[T ~string | ~[]byte](t T) (n int) {
	for i := range len(t) {
		n += int(t[i])
	}
	return n + len(t[1:])
}

type embedded[T any] struct {
	Stack[T]
	*List[T]
}

type Self[T Self[T]] interface{ Less(T) bool }

func (m MyInt) Less(o MyInt) bool { return m < o }

func Min[T Self[T]](a, b T) T {
	if b.Less(a) {
		return b
	}
	return a
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[MyInt](1, 2), Sum[int8](100, 100))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return strings.Repeat("x", i) }))
	s := (&Stack[string]{}).Push("a").Push("b")
	for i, v := range s.Each {
		fmt.Print(i, v, " ")
	}
	fmt.Println(s.Len())
	var t Tree[string, int]
	for i, w := range strings.Fields("the quick brown fox the") {
		t.Put(w, i)
	}
	for k, v := range t.All() {
		if k == "the" {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println()
	fmt.Println(FromStrings[conf]([]string{"a", "b"}))
	fmt.Println(Kind(1), Kind(MyInt(1)), Kind("s"), Kind([]int{}), Kind[any](nil), Kind[any]([]any{}))
	fmt.Println(*Ptr(3), Keys(map[string]bool{"a": true}))
	fmt.Printf("%T %T %T %T\n", Num[int]{}, List[map[string]int]{}, Tree[int, List[bool]]{}, s.Push)
	var o Opt = func(i int) string { return fmt.Sprint(i) }
	fmt.Println(apply(1, o), apply(2, func(i int) int { return i }), apply[float64](1, id))
	f := id[int]
	var g func(string) string = id
	fmt.Println(f(1), g("s"), bytesOf("ab"), bytesOf([]byte{1, 2}))
	e := embedded[int]{List: &List[int]{val: 3}}
	e.Push(1)
	fmt.Println(e.Len(), e.val, Min(MyInt(3), 2))
}
