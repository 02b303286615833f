// The same for what else stands between the brackets of a name that %T prints.
package main

import (
	"bytes"
	"fmt"
	"io"
)

type P[T any] struct{ x T }
type E struct{}
type E2[T any] struct{}

func g[A any]() {
	type L[B any] struct {
		a A
		b B
	}
	var i, j any = L[int]{}, L[string]{}
	fmt.Printf("%T %T\n", i, j)
	_, ok := i.(L[int])
	all = append(all, i)
	fmt.Println(ok, all[0] == i)
	_, ok = all[0].(L[int])
	fmt.Println(ok)
}

type R[T any] struct{}

func (R[T]) m() {
	type L struct{ t T }
	fmt.Printf("%T %T\n", L{}, P[L]{})
}

var all []any

type S struct {
	x int "k:\"v\""
	E
	*bytes.Buffer
}

func main() {
	g[int]()
	g[string]()
	g[bool]()
	R[int]{}.m()
	R[byte]{}.m()
	fmt.Printf("%T\n", P[struct {
		x, Y int "k:\"v\""
		E
		*bytes.Buffer
		E2[rune]
	}]{})
	fmt.Printf("%T\n", P[struct{}]{})
	fmt.Printf("%T\n", P[any]{})
	fmt.Printf("%T\n", P[error]{})
	fmt.Printf("%T\n", P[interface {
		io.Writer
		m(int, ...string) (a, b int)
		A() (x int)
		error
	}]{})
	fmt.Printf("%T\n", P[map[string][]*[3]byte]{})
	fmt.Printf("%T\n", P[chan (<-chan int)]{})
	fmt.Printf("%T\n", P[chan<- chan<- rune]{})
	fmt.Printf("%T\n", P[<-chan io.Reader]{})
	fmt.Printf("%T\n", P[func(x ...int) (a, b any)]{})
	fmt.Printf("%T\n", P[P[E2[E]]]{})
	fmt.Printf("%T\n", P[func() func()]{})
}
