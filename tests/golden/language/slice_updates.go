// Slices that loops append to and cut: the variable may be kept without a header.
package main

import "fmt"

type point struct{ x, y int }

func kinds(n int) {
	var a []bool
	var b []int8
	var c []uint16
	var d []int32
	var e []float32
	var f []float64
	var g []string
	var h []point
	var p []*point
	var q [][2]int
	var r []any
	for i := 0; i < n; i++ {
		a = append(a, i%2 == 0)
		b = append(b, int8(i*37))
		c = append(c, uint16(i*9999))
		d = append(d, int32(i)<<20)
		e = append(e, float32(i)/4)
		f = append(f, float64(i)/8)
		g = append(g, fmt.Sprint(i))
		h = append(h, point{i, -i})
		p = append(p, &point{i, i})
		q = append(q, [2]int{i, i * i})
		r = append(r, i)
	}
	fmt.Println(a, b, c, d, e, f, g, h, *p[n-1], q, r)
	fmt.Println(cap(a), cap(b), cap(c), cap(d), cap(e), cap(f), cap(g), cap(h), cap(p), cap(q), cap(r))
}

func queue(n int) (order []int) {
	q := []int{n}
	for len(q) > 0 {
		x := q[0]
		q = q[1:]
		order = append(order, x)
		if x > 1 {
			q = append(q, x/2)
			q = append(q, x/3)
		}
	}
	return order
}

func stack(n int) int {
	s := make([]int, 0, 2)
	sum := 0
	for i := range n {
		s = append(s, i)
		if i%3 == 2 {
			sum += s[len(s)-1]*10 + s[len(s)-2]
			s = s[:len(s)-2]
		}
	}
	return sum*1000 + len(s)*10 + cap(s)
}

func param(s []int, n int) []int {
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

// Elements keep their identity while the array does, and are overwritten in place.
func identity() {
	s := make([]point, 0, 4)
	var first *point
	for i := 0; i < 6; i++ {
		s = append(s, point{i, i})
		if i == 0 {
			first = &s[0]
		}
		first.x += 10
	}
	fmt.Println(s, *first)
	t := s[:2]
	for i := 0; i < 3; i++ {
		t = append(t, point{100 + i, 0})
	}
	t[0].y = 77
	fmt.Println(s, t)
	u := make([]point, 2, 8)
	for i := 3; i < 6; i++ {
		u = u[:i]
		u[i-1].x = i
	}
	fmt.Println(u, u[:8])
}

func aliases() {
	base := []int{1, 2, 3, 4, 5, 6, 7, 8}
	s := base[:2]
	for i := range 3 {
		s = append(s, 100+i)
		s = s[1:]
	}
	fmt.Println(base, s, len(s), cap(s))
	var none []int
	for i := 0; none == nil && i < 3; i++ {
		if i == 2 {
			none = append(none, i)
		} else {
			none = none[:0]
		}
	}
	fmt.Println(none, none == nil)
	for i := range 2 {
		none = append(none, i)
		other := none
		none = append(none, 10)
		other = append(other, 20)
		fmt.Println(none, other)
	}
	nested := [][]int{}
	for i := range 3 {
		row := []int{}
		for j := range i {
			row = append(row, j)
		}
		nested = append(nested, row)
	}
	fmt.Println(nested)
}

func closures() {
	s := []int{}
	var fs []func() int
	for i := range 3 {
		s = append(s, i)
		fs = append(fs, func() int { s = append(s, i*10); return len(s) })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println(s)
}

func cut(n int) (left []int, err any) {
	s := []int{1, 2, 3, 4}
	defer func() { err, left = recover(), s }()
	for {
		s = s[:len(s)-1]
		s = s[n:]
		s = append(s, n)
	}
}

func cutHeader(n, m int) (err any) {
	s := []int{1, 2, 3, 4}
	defer func() { err = recover() }()
	for i := 0; i < 3; i++ {
		s = s[n:m]
		n++
	}
	return len(s)
}

func value(fail bool) int {
	if fail {
		panic("value")
	}
	return 1
}

func mid() (n int) {
	var s []int
	defer func() { recover(); fmt.Println(s, len(s)) }()
	for i := 0; ; i++ {
		s = append(s, value(i == 3))
	}
}

func pick(s []int, i, j int) (sum int, err any) {
	defer func() { err = recover() }()
	for k := i; k < j; k++ {
		sum += s[k-1] * 2
		sum += s[k+2]
		s[k-3]++
	}
	return sum, nil
}

func main() {
	kinds(9)
	fmt.Println(queue(20))
	fmt.Println(stack(20))
	fmt.Println(param(nil, 3), param([]int{7}, 3), len(param(make([]int, 1, 100), 50)))
	identity()
	aliases()
	closures()
	fmt.Println(cut(1))
	fmt.Println(cut(5))
	fmt.Println(cutHeader(0, 4), cutHeader(1, 3), cutHeader(2, 1), cutHeader(0, 9), cutHeader(-1, 2))
	mid()
	s := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(pick(s, 3, 4))
	fmt.Println(pick(s, 3, 5))
	fmt.Println(pick(s, 0, 2))
	fmt.Println(pick(s, 2, 3))
	fmt.Println(s)
}
