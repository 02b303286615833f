// Expressions: order of evaluation of calls, receives, operands, assignments, and copies.
package main

import "fmt"

var trace []string

func t(name string, v int) int { trace = append(trace, name); return v }

func tm(name string) map[int]int { trace = append(trace, name); return map[int]int{} }

func tp(name string, p *int) *int { trace = append(trace, name); return p }

func ts(name string, s []int) []int { trace = append(trace, name); return s }

func flush(what string) { fmt.Println(what, trace); trace = nil }

type S struct{ a, b int }

func (s S) m(n int) S { trace = append(trace, fmt.Sprint("m", n)); return s }

func two() (int, int) { trace = append(trace, "two"); return 1, 2 }

func main() {
	var x int
	a := []int{0, 0, 0, 0}
	a[t("i", 1)] = t("v", 2) + t("w", 3)*t("u", 4)
	flush("index")
	*tp("p", &x), a[t("j", 2)] = t("1", 1), t("2", 2)
	flush("tuple")
	tm("m")[t("k", 1)] += t("v", 2)
	flush("op")
	_ = []int{t("a", 1), t("b", 2), 5: t("c", 3)}
	flush("slice literal")
	_ = map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	flush("map literal")
	_ = S{b: t("b", 1), a: t("a", 2)}
	flush("struct literal")
	_ = t("l", 1) > 0 || t("r", 1) > 0
	_ = t("l", 0) > 0 && t("r", 1) > 0
	flush("logic")
	S{}.m(t("1", 1)).m(t("2", 2)).m(t("3", 3))
	flush("chain")
	_ = ts("s", a)[t("lo", 0):t("hi", 2):t("max", 3)]
	flush("slice")
	ch := make(chan int, 1)
	cf := func() chan int { trace = append(trace, "ch"); return ch }
	cf() <- t("send", 1)
	_ = <-cf()
	flush("chan")
	defer func(n ...int) { flush("deferred") }(t("d1", 1), t("d2", 2))
	flush("defer")
	func(a, b int) { flush("call") }(two())
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	s := []int{1, 2, 3}
	j := 0
	j, s[j] = 2, 5
	s[0], s[0] = 1, 2
	fmt.Println(s, j)
	var p *S
	func() {
		defer func() { fmt.Println(recover() != nil, trace); trace = nil }()
		p.a = t("rhs", 1)
	}()
	func() {
		defer func() { fmt.Println(recover(), trace); trace = nil }()
		s[t("i", 7)] = t("rhs", 1)
	}()
	func() {
		defer func() { fmt.Println(recover(), trace); trace = nil }()
		var m map[string]int
		m["k"] = t("rhs", 1)
	}()
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		if i == 2 {
			fmt.Println("copy", v)
		}
	}
	for i, v := range &arr {
		arr[2] = 20
		if i == 2 {
			fmt.Println("pointer", v)
		}
	}
	sl := []int{1, 2}
	for i, v := range sl {
		sl = append(sl, v)
		sl[1] = 50
		fmt.Print(i, v, " ")
	}
	fmt.Println(sl)
	y := S{1, 2}
	z := y
	z.a = 9
	ptr := &y
	w := *ptr
	ptr.b = 7
	fmt.Println(y, z, w)
	var iface any = y
	y.a = 100
	fmt.Println(iface, y)
	k := 1
	b := []int{k, func() int { k++; return k }(), k}
	fmt.Println(len(b), b[1])
	m := map[string]S{"a": {1, 2}}
	v, ok := m["a"]
	v.a = 5
	_, ok2 := m["z"]
	fmt.Println(m, v, ok, ok2, m["none"])
}
