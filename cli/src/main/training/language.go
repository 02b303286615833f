package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type shape interface {
	area() float64
	name() string
}

type square struct{ side float64 }

func (s square) area() float64 { return s.side * s.side }
func (s square) name() string  { return "square" }

type circle struct{ radius float64 }

func (c *circle) area() float64 { return 3 * c.radius * c.radius }
func (c *circle) name() string  { return "circle" }
func (c *circle) String() string {
	return "circle of " + strconv.FormatFloat(c.radius, 'g', -1, 64)
}

type pair[K comparable, V any] struct {
	key   K
	value V
}

func mapTo[T, U any](in []T, f func(T) U) []U {
	var out []U
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprintf("failure %d", f.code) }

func risky(n int) (result int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	if n > 2 {
		return 0, fmt.Errorf("too large: %w", &failure{n})
	}
	values := []int{1, 2}
	return values[n], nil
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

const (
	red = iota
	green
	blue
)

func main() {
	for _, s := range []shape{square{2}, &circle{1}} {
		fmt.Println(s.name(), s.area(), s)
	}
	counts := map[string]int{}
	for _, word := range strings.Fields("the quick brown fox jumps over the lazy dog the end") {
		counts[word]++
	}
	var words []string
	for word := range counts {
		words = append(words, word)
	}
	sort.Strings(words)
	sort.Slice(words, func(i, j int) bool { return counts[words[i]] > counts[words[j]] })
	fmt.Printf("%v %d %q %+v %T\n", words[:2], len(counts), words[0], pair[string, int]{"a", 1}, counts)
	fmt.Printf("%5d|%-5s|%05.2f|%x|%t|%c|%v\n", 42, "ab", 3.14159, 255, true, 'x', []string{"a"})
	fmt.Println(mapTo([]int{1, 2, 3}, func(i int) string { return strconv.Itoa(i * i) }))
	for i := 0; i < 4; i++ {
		if v, err := risky(i); err != nil {
			var f *failure
			fmt.Println(err, errors.As(err, &f))
		} else {
			fmt.Println(v)
		}
	}
	var grid [3][3]int
	for i := range grid {
		for j := range grid[i] {
			grid[i][j] = i * j
		}
	}
	text := "héllo"
	for i, r := range text {
		switch {
		case r > 127:
			fmt.Println(i, string(r))
		case r == 'h', r == 'o':
			continue
		default:
		}
	}
	var any interface{} = grid
	switch v := any.(type) {
	case int:
		fmt.Println("int", v)
	case [3][3]int:
		fmt.Println("grid", v, blue)
	}
	bytes := []byte(text)
	copy(bytes, "HE")
	n, err := strconv.Atoi("12x")
	fmt.Println(string(bytes), n, err, fib(15), strings.Repeat("=", 5), strings.Split("a,b,c", ","))
	fmt.Fprintln(os.Stderr, "")
	if len(os.Args) > 5 {
		os.Exit(3)
	}
}
