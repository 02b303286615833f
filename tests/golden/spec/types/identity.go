// Types: identity, method sets, embedding, aliases, recursive types, comparison of types at run time.
package main

import "fmt"

type (
	celsius float64
	temp    = celsius
	list    struct {
		next *list
		v    int
	}
	tree        map[string]tree
	fn          func(fn) fn
	pair[A any] struct{ l, r A }
	ints        = pair[int]
	matrix      [2][2]int
)

func (c celsius) String() string { return fmt.Sprintf("%.1f°", float64(c)) }

type base struct{ id int }

func (b base) ID() int      { return b.id }
func (b *base) SetID(n int) { b.id = n }

type namer interface{ Name() string }

type mid struct {
	*base
	name string
}

func (m mid) Name() string { return "mid " + m.name }

type top struct {
	mid
	namer
	string
}

func (t top) Name() string { return t.mid.Name() + "/" + t.namer.Name() }

type outer struct {
	inner1
	inner2
}
type inner1 struct{ X int }
type inner2 struct{ X, Y int }

func main() {
	var t temp = 36.6
	var c celsius = t
	fmt.Println(c, t)
	l := &list{v: 1}
	l.next = l
	fmt.Println(l.next.next.v, tree{"a": {"b": nil}})
	p := ints{1, 2}
	var q pair[int] = p
	fmt.Printf("%T %v\n", q, p == q)
	m := matrix{{1, 2}, {3, 4}}
	n := m
	n[0][0] = 9
	fmt.Println(m, n, m == matrix{{1, 2}, {3, 4}})
	tt := top{mid{&base{1}, "m"}, mid{&base{2}, "n"}, "s"}
	tt.SetID(5)
	fmt.Println(tt.ID(), tt.Name(), tt.id, tt.string, tt.base.id)
	f := tt.SetID
	f(6)
	g := (*base).SetID
	g(tt.base, 7)
	h := base.ID
	fmt.Println(tt.ID(), h(*tt.base), mid.Name(tt.mid), (*top).ID(&tt), namer.Name(tt))
	o := outer{inner1{1}, inner2{2, 3}}
	fmt.Println(o.inner1.X, o.inner2.X, o.Y)
	var s1 struct {
		A int `tag`
	}
	s2 := struct{ A int }{4}
	s1 = struct {
		A int `tag`
	}(s2)
	fmt.Println(s1.A, fmt.Sprintf("%T", s1), fmt.Sprintf("%T", s2))
	var a any = s2
	_, ok := a.(struct{ A int })
	_, bad := a.(struct {
		A int `tag`
	})
	fmt.Println(ok, bad)
	var ch chan int = make(chan int, 1)
	var r <-chan int = ch
	var w chan<- int = ch
	w <- 1
	fmt.Printf("%v %T %T %T\n", <-r, r, w, (chan (<-chan int))(nil))
	fmt.Printf("%T %T %T\n", func(int, ...string) (a, b int) { return }, map[[2]bool]*struct{}{}, [...]any{3: 1})
	var e1, e2 struct{}
	var z [0]int
	fmt.Println(e1 == e2, len(z), z == [0]int{})
	var x interface{ ID() int } = tt
	switch x.(type) {
	case interface{ SetID(int) }:
		fmt.Println("has SetID")
	}
	type local celsius
	fmt.Printf("%T %v\n", local(1), local(1))
	var iface fmt.Stringer = c
	fmt.Println(iface == celsius(36.6), iface == fmt.Stringer(nil), any(1) == any(1.0), any(int8(1)) == any(1))
}
