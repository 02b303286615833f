// What is left of a call (`s[i] += f()`, `s[i], s[j] = f(), 1`, `s[0] + f()`) is read after it: gc
// takes the calls out of a statement first and reads variables, elements, fields and entries then.
// gol held the places on the left before, and read elements and fields of operands before.
package main

import "fmt"

var ps []int
var pi int
var pm map[string]int
var pk string
var pp *T
var parr [4]int
var gi int
var gx int
var numbers = []int{1, 2, 3}

type T struct {
	a, b int
	arr  [3]int
	s    []int
	m    map[string]int
	p    *T
}

type U struct{ a, b int }
type P struct{ p *U }

func pf() int { ps = []int{10, 20, 30}; pi = 2; return 5 }

func (t U) sum(x int) int   { return t.a + x }
func (t *U) psum(x int) int { return t.a + x }

func two(a, b int) string { return fmt.Sprint(a, b) }

func elements() {
	{ // captured slice and index, op-assign
		s := []int{1, 2, 3}
		i := 0
		old := s
		f := func() int { s = []int{10, 20, 30}; i = 2; return 5 }
		s[i] += f()
		fmt.Println("cap op", s, old, i)
	}
	{
		s := []int{1, 2, 3}
		i := 0
		old := s
		f := func() int { s = []int{10, 20, 30}; i = 1; return 5 }
		s[i], s[i+1] = f(), 1
		fmt.Println("cap tuple", s, old, i)
	}
	{
		s := []int{1, 2, 3}
		i := 0
		old := s
		f := func() int { s = []int{10, 20, 30}; i = 1; return 5 }
		s[i] = f()
		fmt.Println("cap single", s, old, i)
	}
	{
		s := []int{1, 2, 3}
		i := 0
		old := s
		f := func() (int, int) { s = []int{10, 20, 30}; i = 1; return 5, 6 }
		s[i], s[i+1] = f()
		fmt.Println("cap multi", s, old, i)
	}
	{ // pkg
		ps = []int{1, 2, 3}
		pi = 0
		old := ps
		ps[pi] += pf()
		fmt.Println("pkg op", ps, old, pi)
		ps = []int{1, 2, 3}
		pi = 0
		old = ps
		ps[pi] = pf()
		fmt.Println("pkg single", ps, old, pi)
		defer func() { fmt.Println(recover()) }()
		ps[pi], ps[pi+1] = pf(), 1
	}
}

func assigned() {
	{
		p := &T{a: 1}
		old := p
		f := func() int { p = &T{a: 100}; return 5 }
		p.a += f()
		fmt.Println("ptr field op", p.a, old.a)
	}
	{
		p := &T{a: 1}
		old := p
		f := func() int { p = &T{a: 100}; return 5 }
		p.a = f()
		fmt.Println("ptr field =", p.a, old.a)
	}
	{
		p := &T{a: 1}
		old := p
		f := func() int { p = &T{a: 100}; return 5 }
		p.a, p.b = f(), 7
		fmt.Println("ptr field tuple", p.a, p.b, old.a, old.b)
	}
	{
		p := &T{a: 1}
		old := p
		f := func() (int, int) { p = &T{a: 100}; return 5, 6 }
		p.a, p.b = f()
		fmt.Println("ptr field multi", p.a, p.b, old.a, old.b)
	}
	{
		pp = &T{a: 1}
		old := pp
		f := func() int { pp = &T{a: 100}; return 5 }
		pp.a += f()
		fmt.Println("gptr field op", pp.a, old.a)
	}
	{
		pp = &T{a: 1}
		old := pp
		f := func() int { pp = &T{a: 100}; return 5 }
		pp.a, pp.b = f(), 1
		fmt.Println("gptr field tuple", pp.a, pp.b, old.a, old.b)
	}
	{
		x := 1
		f := func() int { x = 10; return 5 }
		x += f()
		fmt.Println("var op", x)
		x = 1
		x = x + f()
		fmt.Println("var = x+f", x)
		x = 1
		y := x + f()
		fmt.Println("y", y)
		x = 1
		y = x*2 + f()
		fmt.Println("y", y)
	}
	{
		gx = 1
		f := func() int { gx = 10; return 5 }
		gx += f()
		fmt.Println("gvar op", gx)
		gx = 1
		gx, gi = gx, f()
		fmt.Println("gvar tuple", gx, gi)
	}
	{
		x, y := 1, 2
		q := &x
		f := func() int { q = &y; return 5 }
		*q += f()
		fmt.Println("*q op", x, y)
		q = &x
		*q = f()
		fmt.Println("*q =", x, y)
		q = &x
		z := 0
		*q, z = f(), 3
		fmt.Println("*q tuple", x, y, z)
	}
	{
		m := map[string]int{"a": 1}
		k := "a"
		old := m
		f := func() int { m = map[string]int{"z": 1}; k = "z"; return 5 }
		m[k] += f()
		fmt.Println("map op", m, old)
	}
	{
		m := map[string]int{"a": 1}
		k := "a"
		old := m
		f := func() int { m = map[string]int{"z": 1}; k = "z"; return 5 }
		m[k] = f()
		fmt.Println("map =", m, old)
	}
	{
		m := map[string]int{"a": 1}
		k := "a"
		old := m
		z := 0
		f := func() int { m = map[string]int{"z": 1}; k = "z"; return 5 }
		m[k], z = f(), 3
		fmt.Println("map tuple", m, old, z)
	}
	{
		pm = map[string]int{"a": 1}
		pk = "a"
		old := pm
		f := func() int { pm = map[string]int{"z": 1}; pk = "z"; return 5 }
		pm[pk] += f()
		fmt.Println("gmap op", pm, old)
		pm = map[string]int{"a": 1}
		pk = "a"
		old = pm
		pm[pk], gx = f(), 3
		fmt.Println("gmap tuple", pm, old, gx)
	}
	{
		var a [4]int
		i := 0
		f := func() int { a = [4]int{10, 20, 30, 40}; i = 2; return 5 }
		a[i] += f()
		fmt.Println("arr op", a)
		a = [4]int{}
		i = 0
		a[i] = f()
		fmt.Println("arr =", a)
		a = [4]int{}
		i = 0
		a[i], a[i+1] = f(), 1
		fmt.Println("arr tuple", a)
		a = [4]int{1, 2, 3, 4}
		i = 0
		a[i] += a[i+1] + f()
		fmt.Println("arr op2", a)
	}
	{
		parr = [4]int{}
		gi = 0
		f := func() int { parr = [4]int{10, 20, 30, 40}; gi = 2; return 5 }
		parr[gi] += f()
		fmt.Println("garr op", parr)
		parr = [4]int{}
		gi = 0
		parr[gi], parr[gi+1] = f(), 1
		fmt.Println("garr tuple", parr)
	}
	{
		t := T{s: []int{1, 2, 3}}
		i := 0
		old := t.s
		f := func() int { t = T{s: []int{10, 20, 30}}; i = 1; return 5 }
		t.s[i] += f()
		fmt.Println("field slice op", t.s, old)
		t.s = old
		i = 0
		t.s[i], t.s[i+1] = f(), 1
		fmt.Println("field slice tuple", t.s, old)
		t.s = old
		i = 0
		t.arr[i] += f()
		fmt.Println("field arr op", t.arr)
		t.arr = [3]int{}
		i = 0
		t.arr[i], t.arr[i+1] = f(), 1
		fmt.Println("field arr tuple", t.arr)
		t.a = 1
		t.a += f()
		fmt.Println("field op", t.a)
		t.a = 1
		t.a, t.b = f(), 1
		fmt.Println("field tuple", t.a, t.b)
	}
	{
		s := []string{"a", "b", "c"}
		i := 0
		f := func() string { s[0] = "zz"; i = 2; return "!" }
		s[i] += f()
		fmt.Println("str op", s)
		s = []string{"a", "b", "c"}
		i = 0
		s[i] += "x" + f()
		fmt.Println("str op", s)
	}
	{ // op-assign with conversions/comparisons, not captured
		s := []int{1, 2, 3}
		t := s
		g := func(x []int) int { x[0] = 100; return 1 }
		t[0] += g(s)
		fmt.Println(s)
		t[0] = t[0] + g(s)
		fmt.Println(s)
		i := 0
		h := func(p *int) int { *p = 2; return 7 }
		t[i] = h(&i)
		fmt.Println(t, i)
		i = 0
		t[i] += h(&i)
		fmt.Println(t, i)
		i = 0
		t[i], t[1] = h(&i), 9
		fmt.Println(t, i)
	}
	{ // nested
		x := [][]int{{1, 2}, {3, 4}}
		i, j := 0, 0
		f := func() int { x = [][]int{{10, 20}, {30, 40}}; i, j = 1, 1; return 5 }
		old := x
		x[i][j] += f()
		fmt.Println("nested op", x, old)
		x = old
		i, j = 0, 0
		x[i][j] = f()
		fmt.Println("nested =", x, old)
		x = old
		i, j = 0, 0
		x[i][j], i = f(), 0
		fmt.Println("nested tuple", x, old)
		x = old
		i, j = 0, 0
		x[i], x[1] = []int{f()}, nil
		fmt.Println("nested tuple 2", x, old)
	}
	{ // expression operands
		s := []int{1, 2, 3}
		i := 0
		f := func() int { s = []int{10, 20, 30}; i = 1; return 5 }
		fmt.Println(s[i], i, f(), s[i])
		s = []int{1, 2, 3}
		i = 0
		y := s[i] + f()
		fmt.Println(y)
		s = []int{1, 2, 3}
		i = 0
		z := []int{i, s[i], f(), i, s[i]}
		fmt.Println(z)
		s = []int{1, 2, 3}
		i = 0
		w := struct{ a, b, c int }{i, f(), i}
		fmt.Println(w)
		i = 0
		m := map[int]int{i: f(), 5: i}
		fmt.Println(m)
		i = 0
		ar := [...]any{i, f(), i}
		fmt.Println(ar)
		s = []int{1, 2, 3}
		i = 0
		b := i < f() && i == 1
		fmt.Println(b, i)
		i = 0
		a1, a2, a3 := i, f(), i
		fmt.Println(a1, a2, a3)
		i = 0
		c := fmt.Sprint(i) + fmt.Sprint(f()) + fmt.Sprint(i)
		fmt.Println(c)
		s = []int{1, 2, 3}
		i = 0
		s = append(s, i, f(), i)
		fmt.Println(s)
		i = 0
		r := func() (int, int, int) { return i, f(), i }
		fmt.Println(r())
		ch := make(chan int, 3)
		ch2 := make(chan int, 3)
		old := ch
		g := func() int { ch = ch2; return 3 }
		ch <- g()
		fmt.Println(len(old), len(ch2))
		s = []int{1, 2, 3}
		k := 1
		h := func() int { k = 2; return 3 }
		fmt.Println(s[k:h()])
		k = 1
		fmt.Println(s[k] == h(), k)
		if i := k; i == h() || k == 2 {
			fmt.Println("yes")
		}
		switch k = 1; k {
		case h():
			fmt.Println("h")
		case 1:
			fmt.Println("one")
		}
	}
}

func operands() {
	s := []int{1, 2, 3}
	f := func() int { s[0] = 100; return 5 }
	fmt.Println(s[0] + f())
	s[0] = 1
	fmt.Println(s[0]*2 + f())
	s[0] = 1
	fmt.Println(two(s[0], f()))
	s[0] = 1
	s[1] = s[0] + f()
	fmt.Println(s)
	s[0] = 1
	a, b := s[0], f()
	fmt.Println(a, b)
	t := &U{1, 2}
	g := func() int { t.a = 100; return 5 }
	fmt.Println(t.a + g())
	t.a = 1
	fmt.Println(two(t.a, g()))
	t.a = 1
	fmt.Println(t.sum(g()))
	t.a = 1
	fmt.Println(t.psum(g()))
	t.a = 1
	fmt.Println(two((*t).a, g()))
	p := P{t}
	t.a = 1
	fmt.Println(two(p.p.a, g()))
	t.a = 1
	x := *t
	h := func() int { x.a = 100; return 5 }
	fmt.Println(x.sum(h()))
	x.a = 1
	fmt.Println(x.a/1 + h())
	x.a = 1
	fmt.Println(two(x.a%7, h()))
	x.a = 1
	fmt.Println(two(x.a<<x.b, h()))
	m := map[int]int{1: 1}
	k := func() int { m[1] = 100; return 5 }
	fmt.Println(m[1] + k())
	m[1] = 1
	fmt.Println(two(m[1], k()))
	q := new(int)
	l := func() int { *q = 100; return 5 }
	fmt.Println(*q + l())
	*q = 1
	fmt.Println(two(*q, l()))
	*q = 1
	arr := [3]int{1, 2, 3}
	n := func() int { arr[0] = 100; return 5 }
	fmt.Println(arr[0] + n())
	arr[0] = 1
	fmt.Println(two(arr[0], n()))
	arr[0] = 1
	fmt.Println(len(s) + func() int { s = nil; return 1 }())
	str := "abc"
	o := func() int { str = "xyz"; return 5 }
	fmt.Println(two(int(str[0]), o()))
	str = "abc"
	fmt.Println(two(len(str), o()))
	str = "abc"
	fmt.Println(str[1:], o())
	str = "abc"
	fmt.Println(str+"!"+fmt.Sprint(o()), str)
	str = "abc"
	fmt.Println(str == "abc", o())
	str = "abc"
	bb := str == "abc" && o() == 5
	fmt.Println(bb)
	str = "abc"
	u := []string{str, fmt.Sprint(o())}
	fmt.Println(u)
	var i any = 1
	r := func() int { i = 2; return 5 }
	fmt.Println(i.(int) + r())
	i = 1
	fmt.Println(i, r())
	i = 1
	fmt.Println(two(i.(int), r()))
	fl := 1.5
	v := func() float64 { fl = 9.5; return 5 }
	fmt.Println(-fl + v())
	fl = 1.5
	fmt.Println(fl*fl + v())
	fl = 1.5
	fmt.Println(float64(int(fl)) + v())
	c := 1 + 2i
	w := func() complex128 { c = 9i; return 5 }
	fmt.Println(c * w())
	c = 1
	fmt.Println(real(c) + real(w()))
	bs := []byte("abc")
	y := func() string { bs[0] = 'z'; return "!" }
	fmt.Println(string(bs) + y())
	bs[0] = 'a'
	fmt.Println(string(bs), y())
	bs[0] = 'a'
	mm := map[string]int{"abc": 1, "zbc": 2}
	z := func() int { bs[0] = 'z'; return 1 }
	fmt.Println(mm[string(bs)] + z())
	st := struct{ x, y U }{U{1, 2}, U{3, 4}}
	aa := func() U { st.x.a = 100; st.y.b = 200; return U{7, 8} }
	fmt.Println(st.x, aa())
	st.x.a = 1
	ss := []U{st.x, aa()}
	fmt.Println(ss)
	st.x.a = 1
	fmt.Println(st.x == aa())
	st.x.a = 1
	e1, e2 := st.x, aa()
	fmt.Println(e1, e2)
	st.x.a = 1
	st.y, st.x = st.x, aa()
	fmt.Println(st)
	fn := func() int { return 1 }
	fn2 := func() int { fn = func() int { return 2 }; return 5 }
	fmt.Println(fn() + fn2())
	call := func(x int) int { return x }
	chg := func() int { call = func(x int) int { return -x }; return 5 }
	fmt.Println(call(chg()))
	rt := func() (int, int) { s := []int{1}; return s[0], func() int { s[0] = 9; return 1 }() }
	fmt.Println(rt())
	ms := []U{{1, 2}}
	cg := func() int { ms[0].a = 50; return 1 }
	fmt.Println(ms[0].sum(cg()))
	ms[0].a = 1
	mt := map[int]U{1: {1, 2}}
	cm := func() int { mt[1] = U{50, 50}; return 1 }
	fmt.Println(mt[1].sum(cm()))
	var e error = fmt.Errorf("one")
	ce := func() string { e = fmt.Errorf("two"); return "x" }
	fmt.Println(e.Error() + ce())
	e = fmt.Errorf("one")
	fmt.Println(e, ce())
	ar2 := [2]int{1, 2}
	ca := func() int { ar2[0] = 77; return 0 }
	fmt.Println(ar2, ca())
	ar2[0] = 1
	ar3, _ := ar2, ca()
	fmt.Println(ar3)
	ar2[0] = 1
	fmt.Println(ar2[ca()])
	ar2[0] = 1
	if ar2[0] < ca() {
		fmt.Println("less")
	}
	if x := ar2[0]; x > 5 {
		fmt.Println("x", x)
	}
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	fmt.Println(len(ch) + <-ch)
	iv := 1
	pv := &iv
	pf := func() int { *pv = 10; return 5 }
	fmt.Println(iv + pf())
	iv = 1
	fmt.Println(two(iv, pf()))
	iv = 1
	iv += pf()
	fmt.Println(iv)
	iv = 1
	iv = iv<<1 + pf()
	fmt.Println(iv, iv>>pf())
	sl := [][]int{{1}, {2}}
	cs := func() int { sl[0] = []int{42}; return 1 }
	fmt.Println(sl[0][0] + cs())
	fmt.Println(append(s, s...), append(numbers, func() int { numbers[0] = 9; return 1 }()))
	numbers[0] = 1
	fmt.Println(min(numbers[0], func() int { numbers[0] = 9; return 7 }()), max(numbers[0], 2))
	numbers[0] = 1
	fmt.Println(numbers[:1], func() int { numbers = []int{4}; return 7 }())
	numbers = []int{1, 2}
}

func main() {
	elements()
	assigned()
	operands()
}
