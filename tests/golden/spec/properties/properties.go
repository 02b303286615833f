// Properties of types and values: representation, underlying types, identity, assignability, method sets.
package main

import (
	"fmt"
	"io"
	"strings"
)

type (
	celsius  float64
	reading  celsius
	alias    = reading
	names    []string
	handler  func(string) string
	pair     struct{ a, b int }
	pairToo  struct{ a, b int }
	sendOnly chan<- int
)

func (h handler) handle(s string) string { return h(s) }

type reader struct{ *strings.Reader }

type counter struct{ n int }

func (c *counter) add()    { c.n++ }
func (c counter) get() int { return c.n }

type adder interface {
	add()
	get() int
}

type embedsValue struct{ counter }
type embedsPointer struct{ *counter }

func underlying[T ~float64](v T) float64 { return float64(v) }

func coreOf[S ~[]E, E any](s S) (S, E) { return s[1:], s[0] }

func main() {
	// A value that is itself, and one that shares an underlying array.
	a := [3]int{1, 2, 3}
	b := a
	s, t := a[:], b[:]
	s[0] = 9
	fmt.Println(a, b, s, t)

	// Underlying types: constraints see through definitions and aliases.
	var r reading = 1.5
	var al alias = r
	fmt.Println(underlying(r), underlying(al), underlying(celsius(2)))
	fmt.Printf("%T %T\n", al, celsius(r))

	// Assignability: identical underlying types, one side not named.
	var n names = []string{"x", "y"}
	var plain []string = n
	var h handler = strings.ToUpper
	rest, first := coreOf(n)
	fmt.Printf("%v %s %T %T %q\n", plain, h.handle("up"), rest, first, first)
	var anon struct{ a, b int } = pair{1, 2}
	var p2 pairToo = anon
	fmt.Println(p2, pair(p2) == pair{1, 2}, anon == p2)
	both := make(chan int, 1)
	var out sendOnly = both
	out <- 4
	fmt.Println(<-both)

	// nil is assignable to each of these.
	var (
		f func()
		m map[int]int
		c chan int
		i io.Reader
	)
	f, m, c, i = nil, nil, nil, nil
	fmt.Println(f == nil, m == nil, c == nil, i == nil)

	// Method sets: the pointer's methods belong to *T, and to what embeds *T or is addressable.
	var x adder = &counter{}
	x.add()
	var y adder = &embedsValue{}
	y.add()
	var z adder = embedsPointer{&counter{5}}
	z.add()
	ev := embedsValue{}
	ev.add()
	fmt.Println(x.get(), y.get(), z.get(), ev.get())
	var rd io.Reader = reader{strings.NewReader("promoted")}
	text, err := io.ReadAll(rd)
	fmt.Println(string(text), err)

	// Representability: constants are rounded or kept exactly, never overflow silently.
	const big = 1 << 100
	var fl float32 = 0.1
	fmt.Println(big>>98, float64(fl) == 0.1, int8(-128), uint8(big>>93), complex64(2), 'a'*1.0)

	// Comparison: interfaces by dynamic type and value.
	var e1, e2 any = pair{1, 2}, pairToo{1, 2}
	fmt.Println(e1 == e2, e1 == any(pair{1, 2}), e1 != nil)
}
