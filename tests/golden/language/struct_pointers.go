// Pointers to structs of types declared as one another convert; each keeps its name and methods.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"sync"
)

type Point struct {
	X, Y int
	next *Point
}

func (p *Point) String() string { return fmt.Sprintf("<%d,%d>", p.X, p.Y) }
func (p *Point) move(d int)     { p.X += d }

type Plain Point

func (p *Plain) area() int { return p.X * p.Y }

type Other Plain

func (o Other) sum() int { return o.X + o.Y }

type mover interface{ move(int) }
type measured interface{ area() int }
type summer interface{ sum() int }

type tree[K comparable, V any] struct {
	root  *node[K, V]
	count int
}
type node[K comparable, V any] struct {
	k K
	v V
}

func (t *tree[K, V]) put(k K, v V) { t.root, t.count = &node[K, V]{k, v}, t.count+1 }

type words tree[string, int]

func (w *words) put(k string, v int) { (*tree[string, int])(w).put(k, v) }

type pairs[T any] tree[string, T]

func (p *pairs[T]) get() T { return (*tree[string, T])(p).root.v }

type guard sync.Mutex

func (g *guard) do(f func()) {
	(*sync.Mutex)(g).Lock()
	defer (*sync.Mutex)(g).Unlock()
	f()
}

type Account struct {
	Name    string `json:"name"`
	Balance int    `json:"balance"`
	secret  string
}

// The idiom that keeps a method from calling itself.
func (a *Account) UnmarshalJSON(data []byte) error {
	type alias Account
	aux := struct {
		*alias
		Extra string `json:"extra"`
	}{alias: (*alias)(a)}
	if err := json.Unmarshal(data, &aux); err != nil {
		return err
	}
	a.secret = aux.Extra
	return nil
}

func (a Account) MarshalJSON() ([]byte, error) {
	type plain Account
	return json.Marshal(struct {
		plain
		Kind string `json:"kind"`
	}{plain(a), "account"})
}

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprint("failure ", f.code) }

type wrapped failure

func (w *wrapped) Error() string { return fmt.Sprint("wrapped ", w.code) }
func (w *wrapped) Unwrap() error { return (*failure)(w) }

func describe(v any) string {
	switch v := v.(type) {
	case *Point:
		return "point " + v.String()
	case *Plain:
		return fmt.Sprint("plain ", v.area())
	case *Other:
		return fmt.Sprint("other ", v.sum())
	case nil:
		return "nil"
	}
	return fmt.Sprintf("%T", v)
}

func generic[T any](p *T) string {
	type mine T2[T]
	m := (*mine)(&T2[T]{*p})
	return fmt.Sprintf("%v %v", m.v, (*T2[T])(m).v)
}

type T2[T any] struct{ v T }

func main() {
	p := &Point{X: 3, Y: 4}
	q := (*Plain)(p)
	o := (*Other)(q)
	q.X = 5
	(*Point)(o).move(1)
	fmt.Println(p, q.area(), o.sum(), p == (*Point)(q))
	fmt.Printf("%T %T %T %v %+v\n", p, q, o, p, *o)
	for _, v := range []any{p, q, o, *q, nil, (*Plain)(nil)} {
		if x, ok := v.(*Plain); ok && x == nil {
			fmt.Println("nil plain", v == nil)
			continue
		}
		_, moves := v.(mover)
		_, measures := v.(measured)
		_, sums := v.(summer)
		_, prints := v.(fmt.Stringer)
		fmt.Println(describe(v), moves, measures, sums, prints)
	}
	var a, b any = p, q
	fmt.Println(a == b, a == any((*Point)(o)), b == any((*Plain)(p)))
	keys := map[any]int{p: 1, q: 2, o: 3}
	fmt.Println(len(keys), keys[(*Plain)(o)], keys[any((*Point)(q))])
	fmt.Println(reflect.TypeOf(q), reflect.TypeOf(q).Elem().NumField(), reflect.TypeOf(q).NumMethod(), reflect.TypeOf(*o).NumMethod())
	r := reflect.New(reflect.TypeOf(*q))
	r.Elem().Field(0).SetInt(9)
	r.Elem().Field(1).SetInt(2)
	fmt.Println(r.Interface().(*Plain).area(), r.Interface().(measured).area())
	fmt.Println(reflect.ValueOf(p).Convert(reflect.TypeOf(q)).Interface().(*Plain).area())
	var m measured = (*Plain)(o)
	fmt.Println(m.area(), reflect.DeepEqual(*p, Point(*q)))

	var w words
	w.put("a", 1)
	(*tree[string, int])(&w).put("b", 2)
	fmt.Printf("%d %s %T\n", w.count, w.root.k, &w)
	var ps pairs[bool]
	(*tree[string, bool])(&ps).put("x", true)
	fmt.Printf("%v %T\n", ps.get(), &ps)
	n := 7
	fmt.Println(generic(&n))

	var g guard
	g.do(func() { fmt.Println("guarded") })
	fmt.Printf("%T\n", &g)

	var acc Account
	err := json.Unmarshal([]byte(`{"name":"ann","balance":3,"extra":"x"}`), &acc)
	text, _ := json.Marshal(acc)
	fmt.Println(err, acc.Name, acc.Balance, acc.secret, string(text))

	var e error = (*wrapped)(&failure{2})
	var f *failure
	var wr *wrapped
	fmt.Println(e, errors.As(e, &f), f.code, errors.As(e, &wr), wr == e, errors.Is(e, f))
	defer func() {
		r := recover()
		fmt.Printf("%T %v\n", r, r)
		var nothing *Other
		fmt.Println(describe(nothing == nil))
		_ = a.(*Plain)
	}()
	panic((*wrapped)(f))
}
