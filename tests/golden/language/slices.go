// Arrays and slices: sharing, growth, copies, three-index slices.
package main

import "fmt"

type point struct{ x, y int }

func change(a [3]int, s []int) {
	a[0] = 100
	s[0] = 100
}

func main() {
	a := [3]int{1, 2, 3}
	s := a[:]
	b := a
	change(b, s)
	fmt.Println(a, b, s)

	var grown []int
	last := -1
	for i := 0; i < 2000; i++ {
		grown = append(grown, i)
		if cap(grown) != last {
			last = cap(grown)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	t := grown[2:5:7]
	fmt.Println(t, len(t), cap(t))
	u := append(t, 70, 80)
	fmt.Println(grown[5:7], u)
	v := append(t, 1, 2, 3)
	v[0] = -1
	fmt.Println(t[0], v[0], len(v))

	points := []point{{1, 2}, {3, 4}}
	p := &points[0]
	points = append(points, point{5, 6})
	p.x = 99
	fmt.Println(points[0], *p)
	for i, q := range points {
		q.x = 1000
		points[i].y++
	}
	fmt.Println(points)

	m := [][]int{{1}, {2, 3}, nil}
	for _, row := range m {
		fmt.Print(len(row), row == nil, " ")
	}
	fmt.Println()
	grid := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	h := grid
	h[1][1] = 50
	fmt.Println(grid, h, grid == h, len(grid[0]))
	n := copy(s, []int{7, 8, 9, 10})
	fmt.Println(n, s, a)
	bytes := append([]byte("hello "), "world"...)
	fmt.Println(string(bytes))
	fmt.Println(copy(bytes, "HELLO"))
	fmt.Println(string(bytes))
	arr := [5]int(append(make([]int, 0, 5), 1, 2, 3, 4, 5))
	ptr := (*[3]int)(a[:])
	ptr[1] = -8
	fmt.Println(arr, s, *ptr)
	clear(s)
	fmt.Println(s, [...]string{2: "two", 0: "zero"}, min(3, 1, 2), max(2.5, 1))
	for i := range 3 {
		defer fmt.Println("deferred", i)
	}
	var z []int
	fmt.Println(z == nil, len(z), z[:0] == nil, []int{} == nil)
	fmt.Printf("%v %d %T %#v\n", z, []int{1}, z, []string{"a"})
}
