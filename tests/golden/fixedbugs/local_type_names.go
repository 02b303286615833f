// Types declared inside generic functions were the same type in each instance of the function if they
// were generic themselves, and their names lacked what gc tells them apart by.
package main

import "fmt"

type P[T any] struct{ x T }

type Pair[A, B any] struct {
	a A
	b B
}

func f[A, B any]() {
	type L struct{ a A }
	type M[C any] struct{ c C }
	fmt.Printf("%T %T %T %T\n", L{}, M[int]{}, P[L]{}, P[M[L]]{})
	fmt.Printf("%T %T\n", Pair[L, *L]{}, []map[string]L{})
	var e any = L{}
	defer func() { fmt.Println(recover()) }()
	_ = e.(M[int])
}

type Al = struct{ x int }

func main() {
	type L int
	type A2 = L
	{
		type L string
		fmt.Printf("%T %T %T\n", L(""), P[L]{}, P[A2]{})
		f[L, int]()
	}
	f[L, string]()
	fmt.Printf("%T %T\n", P[struct{ l L }]{}, P[func(L) L]{})
	fmt.Printf("%T\n", P[interface{ M(L) }]{})
	func() {
		type Q struct{}
		fmt.Printf("%T\n", P[*Q]{})
	}()
}
