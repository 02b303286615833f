// Elements of slices that are windows of larger arrays: an index is checked against the window, in
// loops that count and in those that do not, for each way in which elements are stored.
package main

import "fmt"

type pair struct{ a, b int }

type number interface {
	~int8 | ~uint8 | ~int16 | ~uint16 | ~int32 | ~uint32 | ~int | ~uint64 | ~float32 | ~float64
}

// attempt calls f and gives what it panics with.
func attempt(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}

// walk doubles what it finds from first on, in steps of no constant width.
func walk[T number](s []T, first, step int) (visited int) {
	for i := first; ; i += step {
		s[i] += s[i]
		visited++
		step++
	}
}

func count[T number](s []T, n int) (sum T) {
	for i := 0; i < n; i++ {
		sum += s[i]
	}
	return sum
}

func window[T number](name string, values ...T) {
	s := values[2:5:6]
	fmt.Println(name, attempt(func() { walk(s, 0, 1) }), values)
	fmt.Println(name, attempt(func() { walk(s, 2, -4) }), values)
	fmt.Println(name, attempt(func() { walk(s[:4], 3, 1) }), values)
	fmt.Println(name, attempt(func() { fmt.Println(count(s, 3)); count(s, 4) }))
	i := -1
	fmt.Println(name, attempt(func() { s[i]++ }), attempt(func() { s[len(s)] = 7 }), values)
}

func bools() {
	all := []bool{false, true, false, true, false}
	s := all[1:3]
	for i := 0; i < len(s); i += 1 + i {
		s[i] = !s[i]
	}
	k := 2
	fmt.Println(all, attempt(func() { s[k] = true }), attempt(func() { fmt.Println(s[k*k]) }))
}

func references() {
	all := []string{"a", "b", "c", "d"}
	s := all[1:3]
	i, j := 0, len(s)-1
	for ; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
	fmt.Println(all, attempt(func() { s[j+2] = "x" }), attempt(func() { _ = s[i-2] }))

	pairs := []pair{{1, 2}, {3, 4}, {5, 6}}
	p := pairs[1:2]
	k := 0
	p[k] = pair{7, 8}
	p[k].b++
	q := p[k]
	q.a = 100
	fmt.Println(pairs, q, attempt(func() { p[k+1].a = 9 }), attempt(func() { p[k+1] = q }))

	rows := [][]float64{{1, 2}, {3}, nil}
	sum := 0.0
	fmt.Println(attempt(func() {
		for r := 0; r < len(rows); r++ {
			for c := 1; c >= 0; c-- {
				sum += rows[r][c]
			}
		}
	}), sum)
	fmt.Println(attempt(func() { _ = rows[2][k] }), attempt(func() { rows[k+3][k] = 1 }))

	var none []any
	fmt.Println(attempt(func() { none[k] = 1 }), attempt(func() { _ = none[k] }))
}

// order shows that the panic of an index comes after the operands, as ever.
func order() {
	s := []int{1, 2, 3}[:2]
	value := func(n int) int { fmt.Println("value", n); return n }
	k := 2
	fmt.Println(attempt(func() { s[k] = value(5) }))
	fmt.Println(attempt(func() { s[value(1)], s[value(3)] = value(8), value(9) }), s)
	for k > 0 {
		k--
		s = s[:k+1]
		s[k] += k
	}
	fmt.Println(s, s[:3])
}

func main() {
	window[int8]("int8", 1, 2, 3, 64, 5, 6, 7, 8)
	window[uint8]("uint8", 1, 2, 3, 200, 5, 6, 7, 8)
	window[int16]("int16", 1, 2, 3, 4, 20000, 6, 7, 8)
	window[uint16]("uint16", 1, 2, 3, 4, 40000, 6, 7, 8)
	window[int32]("int32", 1, 2, 3, 4, 5, 6, 7, 8)
	window[uint32]("uint32", 1, 2, 1<<31, 4, 5, 6, 7, 8)
	window[int]("int", 1, 2, 3, 4, 5, 6, 7, 8)
	window[uint64]("uint64", 1, 2, 1<<63, 4, 5, 6, 7, 8)
	window[float32]("float32", 1, 2, 3, 4, 5, 6, 7, 8)
	window[float64]("float64", 1, 2, 3, 4, 5, 6, 7, 8)
	bools()
	references()
	order()
}
