// Pointers to arrays that are parts of slices are kept, passed, compared, written through and sliced
// (spec: Conversions from slice to array or array pointer), and so are those from unsafe.Pointer.
package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"unsafe"
)

type block [4]int

func (b *block) set(i, v int)  { b[i] = v }
func (b *block) all() []int    { return b[:] }
func (b block) sum() (s int) {
	for _, x := range b {
		s += x
	}
	return
}

type setter interface{ set(i, v int) }

type pair struct{ a, b int }

func fill(p *[3]byte, x byte) *[3]byte {
	for i := range p {
		p[i] = x
		x++
	}
	return p
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	f()
}

type holder struct {
	p *[2]string
	n int
}

func windows[T any](s []T) (ws []*[2]T) {
	for i := 0; i+2 <= len(s); i++ {
		ws = append(ws, (*[2]T)(s[i:]))
	}
	return
}

func main() {
	s := []int{0, 1, 2, 3, 4, 5, 6, 7}
	p := (*block)(s[2:6])
	p[0] = 20
	s[3] = 30
	(*p)[2] = 40
	fmt.Println(*p, len(p), cap(p), p.sum(), s)
	p.set(3, 50)
	(*p).set(1, 31)
	fmt.Println(s, p.all(), (*p)[1:], p[1:2:3], cap(p[1:2]), cap((*p)[1:2:3]))
	q := (*block)(s[2:])
	r := (*block)(s[3:])
	fmt.Println(p == q, p == r, p != nil, any(p) == any(q), any(p) == any(r))
	m := map[any]string{p: "p", r: "r"}
	fmt.Println(m[q], m[r], len(m))
	c := *p
	*p = block{1, 1, 1, 1}
	fmt.Println(c, s, c == *p, *p == [4]int{1, 1, 1, 1})
	*r = *p
	fmt.Println(s)
	for i, v := range p {
		p[3] = 9
		fmt.Print(i, v, " ")
	}
	for i, v := range *p {
		p[3] = 8
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	var st setter = q
	st.set(0, 77)
	x := &p[1]
	*x = 78
	f := p.set
	f(2, 79)
	fmt.Println(s, *p, &s[3] == x, &p[0] == &s[2])
	whole := &block{5, 6, 7, 8}
	whole.set(0, 4)
	fmt.Println(*whole, whole.sum(), whole == p, (*block)(whole[:]) == whole)
	p = whole
	p[1]++
	p[2] += 10
	p[0], p[3] = p[3], p[0]
	fmt.Println(*whole, new(block).sum())
	var none *block
	try(func() { fmt.Println(none[1]) })
	try(func() { none[1] = 2 })
	try(func() { fmt.Println(*none) })
	try(func() { _ = none[:] })
	try(func() { none.sum() })
	for i := range none {
		fmt.Print(i)
	}
	fmt.Println(len(none))
	i := 5
	try(func() { fmt.Println(q[i]) })
	try(func() { fmt.Println(q[1:i]) })
	try(func() { fmt.Println((*block)(s[6:])) })

	b := []byte("abcdefgh")
	fmt.Println(string(fill((*[3]byte)(b[4:]), 'x')[:]), string(b))
	fmt.Println((*[2]byte)(b[3:])[1], (*[2]byte)(b[1:])[:], len((*[2]byte)(b)))
	(*[2]byte)(b[1:])[0] = '!'
	(*(*[2]byte)(b[2:]))[1] = '?'
	fmt.Println(string(b))

	names := []string{"a", "b", "c", "d"}
	h := holder{(*[2]string)(names[1:]), 1}
	g := holder{(*[2]string)(names[1:3]), 1}
	h.p[1] += "!"
	fmt.Println(h == g, *h.p, names, [1]holder{h} == [1]holder{g}, h == holder{(*[2]string)(names[2:]), 1})
	ps := []pair{{1, 2}, {3, 4}, {5, 6}}
	for _, w := range windows(ps) {
		w[0].a, w[1] = w[1].b, pair{9, 9}
		fmt.Print(*w, ps, " ")
	}
	fmt.Println()
	ws := windows(s)
	*ws[0] = *ws[1]
	fmt.Println(s, len(ws))
	grid := [][2]int{{1, 2}, {3, 4}, {5, 6}}
	sub := (*[2][2]int)(grid[1:])
	sub[0][1] = 44
	row := &sub[1]
	row[0] = 55
	fmt.Println(grid, *sub)

	fmt.Printf("%v %+v %T %d\n", q, q, q, (*[3]byte)(b[2:]))
	j, err := json.Marshal(map[string]any{"q": q, "h": h.p})
	fmt.Println(string(j), err)
	v := reflect.ValueOf(q).Elem()
	v.Index(1).SetInt(1234)
	fmt.Println(v.Len(), v.Index(1), s[3], v.Slice(1, 3), reflect.DeepEqual(q, &block{77, 1234, 79, 8}), v.CanSet())
	v.Set(reflect.ValueOf(block{3, 2, 1, 0}))
	fmt.Println(s, v.Interface(), v.Addr().Interface() == any(q))
	ch := make(chan *block, 1)
	ch <- q
	fmt.Println(*<-ch)

	// the idiom of old C bindings
	u := unsafe.Pointer(&b[2])
	arr := (*[1 << 20]byte)(u)
	t := arr[:3:3]
	t[0] = 'U'
	arr[1] = 'V'
	fmt.Println(string(t), string(b), len(t), cap(t))
	d := (*[3]byte)(unsafe.Pointer(&b[5]))
	d[2] = 'W'
	e := (*[2]byte)(unsafe.Pointer(d))
	e[0] = 'E'
	fmt.Println(string(d[:]), string(b), string(e[:]), unsafe.Pointer(d) == unsafe.Pointer(e), *(*byte)(unsafe.Pointer(&d[1])))
	_ = append(d[:0:0], d[:]...)
	copy(d[1:], "zz")
	fmt.Println(string(b), string(unsafe.Slice(&d[0], 2)))
}
