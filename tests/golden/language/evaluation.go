// Prints what assignments, copies, calls and panics leave behind to standard error.
package main

type T struct {
	a, b int
	arr  [3]int
	in   struct{ x int }
}
type N int

func (n *N) inc() { *n++ }
func (n N) get() int {
	return int(n)
}

var g = 1

func bump() int { g++; return g }
func show(xs ...any) {
	for _, x := range xs {
		switch v := x.(type) {
		case int:
			print(v, " ")
		case string:
			print(v, " ")
		case bool:
			print(v, " ")
		default:
			print("? ")
		}
	}
	println()
}

type S []int

func (s S) Len() int { return len(s) }

type Lener interface{ Len() int }

func swap(a, b T) (T, T) { return b, a }
func mod(t T) T           { t.a = 99; t.arr[0] = 77; return t }

func named() (x, y int) {
	defer func() { x *= 2 }()
	x, y = 3, 4
	return y, x
}
func named2() (t T) {
	defer func() { t.a += 1; recover() }()
	t.a = 5
	panic("x")
}
func multi() (int, string, bool, float64) { return 1, "s", true, 2.5 }

func gt(n int) string {
	i := 0
loop:
	if i < n {
		i++
		if i == 3 {
			goto end
		}
		goto loop
	}
	return "loop end"
end:
	return "three"
}

func main() {
	show(g, bump(), g)
	x := []int{g, bump(), g}
	show(x[0], x[1], x[2])
	y := g + bump()
	show(y)
	var t T
	t.a = 1
	u := t
	u.a = 2
	show(t.a, u.a)
	p := &t
	p.arr[1] = 5
	q := *p
	q.arr[1] = 6
	show(t.arr[1], q.arr[1])
	v := mod(t)
	show(t.a, t.arr[0], v.a, v.arr[0])
	a, b := swap(t, v)
	show(a.a, b.a)
	a, b = b, a
	show(a.a, b.a)
	arr := [3]int{1, 2, 3}
	brr := arr
	brr[0] = 9
	show(arr[0], brr[0], arr == brr, arr == [3]int{1, 2, 3})
	for i, e := range arr {
		arr[2] = 10
		show(i, e)
	}
	pa := &arr
	for i, e := range pa {
		pa[2] = 20
		show(i, e)
	}
	s := arr[:]
	s[0] = 100
	show(arr[0], len(s), cap(s[1:2]))
	ts := []T{{a: 1}, {a: 2}}
	for _, e := range ts {
		e.a = 50
	}
	show(ts[0].a)
	for i := range ts {
		ts[i].a = 60
	}
	show(ts[0].a, ts[1].a)
	pt := &ts[0]
	ts = append(ts, T{a: 3})
	pt.a = 1000
	show(ts[0].a, pt.a)
	ts2 := ts
	ts2[0] = T{a: -1}
	show(ts[0].a)
	m := map[string]T{"k": {a: 4}}
	mt := m["k"]
	mt.a = 5
	show(m["k"].a, m["none"].a)
	if _, ok := m["z"]; !ok {
		show("no z")
	}
	mm := map[T]int{{a: 1}: 7}
	show(mm[T{a: 1}], mm[T{a: 2}])
	var n N = 5
	n.inc()
	f := n.inc
	f()
	h := n.get
	n.inc()
	show(n.get(), h(), N.get(n))
	(*N).inc(&n)
	show(int(n))
	var l Lener = S{1, 2, 3}
	show(l.Len(), Lener.Len(l))
	lf := l.Len
	show(lf())
	show(named())
	show(named2().a)
	i1, s1, b1, f1 := multi()
	show(i1, s1, b1, f1 == 2.5)
	show(gt(2), gt(5))
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		show(f(), f())
	}
	switch z := bump(); {
	case z > 100:
		show("big")
	case z > 1:
		show("mid")
		fallthrough
	case z > 1000:
		show("fell")
	default:
		show("def")
	}
	switch g {
	case 1, 2, 3:
		show("123")
	case 4:
		show("4")
	default:
		show("other", g)
	}
	for i, r := range "aé世" {
		show(i, int(r))
	}
	str := "x"
	str += "y" + str + "z"
	show(str, str[1:2], len(str))
	bs := []byte(str)
	bs[0] = 'Q'
	show(string(bs), str, string(rune(65)), string([]rune{'h', 0x4e16}))
	var e1, e2 any = 1, 1.0
	show(e1 == e2, e1 == any(1), e1 != nil)
	c := complex(1, 2)
	c = c * c
	show(real(c) == -3, imag(c) == 4)
	show(min(3, 1, 2), max(2.5, 1) == 2.5, min("b", "a"))
	var u8 uint8 = 250
	u8 += 10
	var i8 int8 = 127
	i8++
	show(int(u8), int(i8), 7/-2, -7%3, 1<<3|1, 6&^2)
	var sh uint = 70
	show(1<<sh == 0, -1>>sh)
	ch := make(chan T, 1)
	ch <- t
	t.a = 12345
	rt, ok := <-ch
	show(rt.a, ok)
	close(ch)
	rt, ok = <-ch
	show(rt.a, ok)
	clear(m)
	show(len(m))
	pp := new(int)
	*pp += 3
	ppp := &pp
	**ppp *= 2
	show(*pp)
	fp := &t.b
	*fp = 8
	show(t.b, fp == &t.b)
	ep := &t.arr[1]
	*ep++
	show(t.arr[1])
	an := struct{ A, B int }{1, 2}
	type AB struct{ A, B int }
	ab := AB(an)
	ab.A = 5
	show(an.A, ab.A, ab.B)
	np := new(g)
	*np = 5
	show(g, *np)
	defer func() {
		show(recover().(error).Error())
		defer func() {
			show(recover().(error).Error())
			defer func() {
				show(recover().(error).Error())
			}()
			var mp map[string]int
			mp["a"] = 1
		}()
		var nt *T
		nt.a = 1
	}()
	_ = x[len(x)+2]
}
