// Slices that loops index without changing them, whose headers may be opened before the loop: parameters, variables
// of all elements' kinds, nil, capacities, and slices that some other loop, branch or jump does change.
package main

import "fmt"

type point struct{ x, y float64 }

func sum(ps []point, ws []float64) (s float64) {
	for i := range ps {
		p := &ps[i]
		for j := i + 1; j < len(ps); j++ {
			q := &ps[j]
			s += (p.x - q.y) * ws[j]
			q.x, p.y = p.y, q.x+1
		}
	}
	return s
}

// The rows of a table are opened inside, the table outside.
func table(t [][]int, names []string) (n int, all string) {
	for i := range t {
		row := t[i]
		for j := range row {
			row[j] += t[j%len(t)][0]
			n += row[j] * cap(row)
		}
		all += names[i]
	}
	return n, all
}

// What the inner loop leaves alone the outer one changes.
func shrink(s []int) (n int) {
	for len(s) > 0 {
		for i := 0; i < len(s); i++ {
			n = n*3 + s[i]
			s[i]++
		}
		s = s[1:]
	}
	return n
}

func either(a, b []byte, first bool) (n int) {
	s := a
	if !first {
		s = b
	}
	for i := 0; i < 3; i++ {
		if s == nil {
			n += 100
			continue
		}
		n += int(s[i]) + cap(s)
	}
	return n
}

// A variable that is declared after the label one jumps back to, and one that only some ways set.
func jumps(s []int) (n int) {
	var late []int
	i := 0
again:
	t := s[i:]
	for j := range t {
		n += t[j]
	}
	if i++; i < len(s) {
		late = t
		goto again
	}
	for j := 0; j < len(late); j++ {
		n += late[j] * 10
	}
outer:
	for {
		switch {
		case n > 1000:
			break outer
		case n%2 == 0:
			u := []int{n, n + 1}
			for j := range 2 {
				n += u[j]
			}
			continue outer
		default:
			n = 2 * (n + late[0])
		}
	}
	return n
}

func named(n int) (out []int) {
	for i := range n {
		out = append(out, i)
	}
	for i := 0; i < n; i++ {
		out[i] *= out[n-1-i]
	}
	return
}

// The panic comes when the index is wrong, after all that came before it.
func beyond(s []int, to int) (seen int) {
	defer func() { fmt.Println(recover(), seen) }()
	for i := 0; i < to; i++ {
		seen += s[i]
	}
	return
}

func captured(s []int) int {
	change := func() { s = append([]int(nil), 7, 8, 9) }
	n := 0
	for i := range 2 {
		n += s[i]
	}
	change()
	for i := range 2 {
		n += s[i] * 100
	}
	return n
}

func generic[T int | float64](s, t []T) (r T) {
	for i := range s {
		for j := range t {
			r += s[i] * t[j]
		}
		s, t = t, s
	}
	return r
}

func main() {
	ps := []point{{1, 2}, {3, 4}, {5, 6}}
	fmt.Println(sum(ps, []float64{1, 2, 3}), ps)
	t := [][]int{{1, 2, 3}, {4, 5}, make([]int, 2, 8)}
	n, all := table(t, []string{"a", "b", "c"})
	fmt.Println(n, all, t)
	s := []int{1, 2, 3, 4}
	fmt.Println(shrink(s), s)
	fmt.Println(either(nil, []byte{1, 2, 3}, true), either(nil, []byte{1, 2, 3}, false), sum(nil, nil))
	fmt.Println(jumps([]int{3, 4, 5}), named(5))
	beyond(s, 5)
	beyond(nil, 0)
	beyond(nil, 1)
	beyond(s[2:3], 2)
	fmt.Println(captured([]int{1, 2}), generic([]int{1, 2}, []int{3, 4}), generic([]float64{1}, []float64{2.5}))
}
