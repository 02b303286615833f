// Functions that call themselves and hand slices on as they got them, which may be taken apart on the way; with
// slices that are handed on changed, methods, instances, several results, panics, recover and traces.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

func subsets(i int, xs []int, taken []bool, each func(sum int)) {
	if i == len(xs) {
		sum := 0
		for j, t := range taken {
			if t {
				sum += xs[j]
			}
		}
		each(sum)
		return
	}
	for _, t := range []bool{true, false} {
		taken[i] = t
		subsets(i+1, xs, taken, each)
	}
}

// One slice is handed on as it is, one is cut.
func merge(a, b []int, out []int, n int) int {
	switch {
	case len(a) == 0 && len(b) == 0:
		return n
	case len(b) == 0 || len(a) > 0 && a[0] < b[0]:
		out[n] += a[0]
		out[n] *= 2
		return merge(a[1:], b, out, n+1)
	}
	out[n] = b[0]
	return merge(a, b[1:], out, n+1)
}

// The capacity, a part and whether it is nil are asked for.
func room(s []string, n int) (int, []string) {
	if n == 0 {
		if s == nil {
			return -1, nil
		}
		return cap(s) - len(s), s[:len(s)-1]
	}
	for i := range s {
		s[i] += fmt.Sprint(n)
	}
	free, first := room(s, n-1)
	return free + n, first
}

type grid struct{ w int }

func (g *grid) flood(cells []byte, seen []bool, at int, from byte) (n int) {
	if at < 0 || at >= len(cells) || seen[at] || cells[at] != from {
		return 0
	}
	seen[at] = true
	for _, d := range [...]int{1, -1, g.w, -g.w} {
		n += g.flood(cells, seen, at+d, from)
	}
	cells[at] = '#'
	return n + 1
}

func search[T int | string](xs []T, lo, hi int, want T) int {
	if lo >= hi {
		return -1
	}
	mid := (lo + hi) / 2
	if xs[mid] == want {
		return mid
	}
	if xs[mid] < want {
		return search(xs, mid+1, hi, want)
	}
	return search(xs, lo, mid, want)
}

// The last call panics; every call's deferred function sees its own arguments.
func down(s []int, n int, log []string) (r int) {
	defer func() {
		log[n] = fmt.Sprint(n, s[n%len(s)])
		if n == 2 {
			fmt.Println("recovered:", recover())
			r = len(log)
		}
	}()
	first := s[n]
	return first + down(s, n+1, log)
}

// Its arguments are captured, so nothing is taken apart.
func captured(s []int, n int) int {
	if n == 0 {
		s = nil
	}
	get := func(i int) int { return len(s) + i }
	if n == 0 {
		return get(0)
	}
	return s[0] + s[1] + get(n)*captured(s, n-1)
}

// An argument is computed by statements.
func turns(s []int, n int) int {
	if n > 20 {
		return s[0] + s[1]
	}
	return turns(s, func() (m int) {
		for m = n; m%5 != 0 || m == n; m++ {
		}
		return
	}()+1)
}

func callers(s []int, n int) []string {
	if n > 1 {
		s[0], s[1] = s[1], s[0]
		return callers(s, n-1)
	}
	pc := make([]uintptr, 10)
	frames := runtime.CallersFrames(pc[:runtime.Callers(1, pc)])
	var out []string
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			out = append(out, fmt.Sprint(f.Function, ":", f.Line))
		}
		if !more {
			return out
		}
	}
}

func odd(s []int, n int) bool {
	if n == 0 {
		return s[0] != s[1]
	}
	var other func([]int, int) bool = odd
	if n%7 == 0 {
		return other(s, n-1)
	}
	return !odd(s, n-1)
}

func crash(s []int, depth int) int {
	if depth == 0 {
		return s[len(s)]
	}
	return s[0] + crash(s, depth-1)
}

func main() {
	var sums []int
	subsets(0, []int{1, 2, 4}, make([]bool, 3), func(sum int) { sums = append(sums, sum) })
	fmt.Println(sums)
	out := make([]int, 6)
	fmt.Println(merge([]int{1, 4, 5}, []int{2, 3, 9}, out, 0), out)
	names := make([]string, 2, 5)
	fmt.Println(room(names, 3))
	fmt.Println(room(nil, 3))
	fmt.Println(names)
	cells := []byte("..x.x...x")
	fmt.Println((&grid{3}).flood(cells, make([]bool, 9), 0, '.'), string(cells))
	fmt.Println(search([]int{1, 3, 5, 7}, 0, 4, 7), search([]string{"a", "c"}, 0, 2, "b"))
	log := make([]string, 4)
	fmt.Println(down([]int{10, 20, 30}, 0, log), log)
	fmt.Println(captured([]int{1, 2, 3}, 2), turns([]int{1, 2}, 0), odd([]int{0, 1}, 9))
	fmt.Println(callers([]int{1, 2}, 3))
	crash([]int{1, 2}, 2)
}
