// Pointers to struct types that are merely alike convert (spec: Conversions): types declared
// apart, literals, tags that differ, instances of generic types; each keeps its name and methods.
package main

import (
	"encoding/json"
	"fmt"
	"unsafe"
)

type A struct {
	X int `json:"a"`
	Y string
}

type B struct {
	X int `json:"b"`
	Y string
}

func (a A) Hello() string  { return fmt.Sprint("A ", a.X, a.Y) }
func (b *B) Hello() string { return fmt.Sprint("*B ", b.X, b.Y) }

type hello interface{ Hello() string }

type Box[T any] struct{ v T }
type Crate[T any] struct{ v T }

func (c *Crate[T]) get() T { return c.v }

func crate[T any](b *Box[T]) *Crate[T] { return (*Crate[T])(b) }

type AP *A

type alike interface{ *A | *B }

func toLiteral[P alike](p P) *struct {
	X int
	Y string
} {
	return (*struct {
		X int
		Y string
	})(p)
}

func local[T any](x T) any {
	type one struct{ x T }
	type two struct{ x T }
	return (*two)(&one{x})
}

type nested struct {
	in struct {
		N int `x:"1"`
	}
	all []struct {
		N int `x:"1"`
	}
}
type other struct {
	in struct {
		N int `x:"2"`
	}
	all []struct {
		N int `x:"2"`
	}
}

// unsafe.Pointer asks for no more than the same memory
type public struct {
	Name string
	Size int64
	_    int
}
type private struct {
	name string
	size int64
	_    int
}

func main() {
	a := &A{1, "one"}
	b := (*B)(a)
	b.X = 2
	fmt.Println(a.X, *a, *b, a.Hello(), b.Hello())
	fmt.Printf("%T %T %v %+v\n", a, b, a, b)
	var x any = b
	_, isA := x.(*A)
	_, isB := x.(*B)
	fmt.Println(isA, isB, x == any(b), x == any(a), any(a) == any((*A)(b)))
	for _, h := range []hello{a, b, *a, (*B)(nil)} {
		switch v := h.(type) {
		case *A:
			fmt.Println("*A", v.X, v.Hello())
		case *B:
			if v == nil {
				fmt.Println("nil *B")
				break
			}
			fmt.Println("*B", v.X, v.Hello())
		case A:
			fmt.Println("A", v.X, v.Hello())
		}
	}
	ja, _ := json.Marshal(a)
	jb, _ := json.Marshal(b)
	fmt.Println(string(ja), string(jb))
	fmt.Println(json.Unmarshal([]byte(`{"b":7}`), b), a.X)

	lit := (*struct {
		X int `other:"tag"`
		Y string
	})(a)
	lit.Y = "two"
	fmt.Printf("%v %T\n", *a, lit)
	toLiteral(a).X++
	toLiteral(b).X++
	fmt.Println(*a, (*A)(AP(a)) == a)
	m := map[any]int{a: 1, b: 2, lit: 3}
	fmt.Println(len(m), m[a], m[b], m[lit])

	box := &Box[string]{"held"}
	c := crate(box)
	c.v += "!"
	fmt.Printf("%s %s %T %T\n", box.v, c.get(), box, c)
	fmt.Printf("%v %T\n", crate(&Box[int]{5}).get(), crate(&Box[int]{5}))
	fmt.Printf("%v %T\n", local(1), local("s"))

	n := &nested{}
	o := (*other)(n)
	o.in.N = 5
	o.all = append(o.all, struct {
		N int `x:"2"`
	}{6})
	fmt.Printf("%v %T\n", *n, o.all)
	n.all = []struct {
		N int `x:"1"`
	}(o.all)
	vals := other(*n)
	vals.in.N++
	fmt.Println(*n, vals)

	p := private{"p", 3, 0}
	q := (*public)(unsafe.Pointer(&p))
	q.Name += "q"
	q.Size++
	fmt.Printf("%v %+v %T\n", p, *q, q)
	ps := []*private{&p}
	for i := range ps {
		up := unsafe.Pointer(ps[i])
		fmt.Println((*public)(up).Name, *(*public)(up))
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		var h hello = b
		_ = h.(interface{ Bye() })
	}()
	var none *A
	fmt.Println((*B)(none) == nil, any((*B)(none)) == nil)
}
