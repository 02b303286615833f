// Declarations of generic types and functions: constraints that do not hold, inference that fails.
package main

type Number interface{ ~int | ~float64 }

func sum[T Number](x ...T) (s T) { return }

func pair[K comparable, V any](k K, v V) {}

func none[T any]() {}

type S[T any] struct{}

func (s S[int]) m() {}

type I interface{ int | string }

func main() {
	sum("x")
	sum(1, "x")
	sum[string]()
	pair([]int{}, 1)
	none()
	var s S
	var i I
	var t S[int, string]
	_ = sum[int, int]
	f := sum
	pair[func()](nil, 1)
	_ = S[Number]{}
	_, _, _, _ = s, i, t, f
}

func ops[T any](a, b T) bool { return a == b }

func ops2[T Number](a T) T { return a % 2 }

func ops3[T int | string](a T) { a.x(); a[0] }
