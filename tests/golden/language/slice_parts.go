// Slices that a function indexes in loops with calls, or cuts in loops that reassign them, and of which it
// may keep the parts instead of the header; and assignments of elements whose operands are variables.
package main

import (
	"fmt"
	"strings"
)

type cell struct{ n int }

func fill(row int, marks []bool, names []string, cells []cell, each func(int)) int {
	if row == len(marks) {
		return 1
	}
	n := 0
	for c := range len(marks) {
		if marks[c] {
			continue
		}
		marks[c], names[row], cells[row].n = true, strings.Repeat("x", c), c
		each(c)
		n += fill(row+1, marks, names, cells, each)
		marks[c], cells[row].n = false, cells[row].n+row
	}
	return n
}

// A callee grows, cuts and writes what the caller indexes: the caller's length stays, its elements change.
func shared(s []int) (sum int) {
	for i := 0; i < len(s); i++ {
		t := other(s, i)
		sum += s[i] + len(t)
		s[i]++
		if len(t) > 0 {
			t[0] = 100 * i
		}
	}
	return sum + cap(s) - len(s)
}

func other(s []int, i int) []int {
	s = append(s[:i], 7)
	return s[:len(s)-1]
}

func isNil(s []string) (n int) {
	for i := range 3 {
		if s == nil {
			n += twice(i)
		} else if i < len(s) {
			s[i] += fmt.Sprint(twice(i))
		}
	}
	return n
}

func twice(n int) int { return 2 * n }

// Another slice in each turn of the outer loop.
func rows(m [][]int) (sum int) {
	for i := range m {
		row := m[i]
		for j := range row {
			row[j] += twice(j)
			m[i] = nil
		}
		m[i] = row[1:]
		sum += row[0] + len(m[i])
	}
	return sum
}

func sortAll(a []int) {
	for len(a) > 3 {
		p, i, j := a[len(a)/2], 0, len(a)-1
		for i <= j {
			for a[i] < p {
				i++
			}
			for a[j] > p {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		sortAll(a[:j+1])
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j-1] > a[j]; j-- {
			a[j-1], a[j] = a[j], a[j-1]
		}
	}
}

// A part beyond the length: its elements are made.
func halves(s []cell) (sum int) {
	for len(s) > 0 {
		t := s[len(s)/2 : cap(s)]
		sum += len(t) + t[len(t)-1].n
		s = s[1:]
	}
	return sum
}

// Variables on the left change what later places mean in no way: operands come first.
func operands() {
	i, s := 0, []int{1, 2, 3}
	t := s
	i, s[i] = 2, 9
	s, s[i] = nil, 8
	fmt.Println(i, s, t)
	s = t
	s[i], i = i, 1
	s[i], s[s[i]%3] = s[s[i]%3], s[i]
	fmt.Println(i, s)
	p, q := &cell{1}, &cell{2}
	p.n, q.n = q.n, p.n
	p, p.n = q, 5
	fmt.Println(p.n, q.n)
	s[i] += twice(i)
	fmt.Println(i, s, t)
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	names, cells, calls := make([]string, 4), make([]cell, 4), 0
	fmt.Println(fill(0, make([]bool, 4), names, cells, func(c int) { calls += c }), names, cells, calls)
	s := make([]int, 5, 9)
	fmt.Println(shared(s), s)
	words := []string{"a", "b"}
	fmt.Println(isNil(nil), isNil([]string{}), isNil(words), words)
	m := [][]int{{1, 2}, {3}, {4, 5, 6}}
	fmt.Println(rows(m), m)
	a := []int{5, 2, 9, 1, 7, 7, 3, 8, 0, 4, 6}
	sortAll(a[1:])
	fmt.Println(a)
	fmt.Println(halves(append(make([]cell, 3), cell{4})[:2]))
	operands()
	try("names", func() { fill(0, make([]bool, 3), names[:1], cells, func(int) {}) })
	try("high", func() {
		for c := a; ; c = c[1:] {
			a = c[:len(c)+1]
		}
	})
	try("low", func() {
		n := -1
		for c := a; ; c = c[1:] {
			fmt.Println(len(c[n:]), twice(n))
		}
	})
	try("store", func() {
		for j := len(a); ; j++ {
			a[j-1], a[j] = 1, twice(2)
		}
	})
	fmt.Println(a)
	try("nil", func() {
		var p *cell
		p.n, a[0] = twice(1), 3
	})
	fmt.Println(a[0])
}
