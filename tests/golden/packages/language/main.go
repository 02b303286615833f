package main

import "fmt"

type point struct{ x, y int }

func main() {
	old()
	newer()
}

func old() {
	var fs []func() string
	for i := 0; i < 3; i++ {
		fs = append(fs, func() string { return fmt.Sprint("for ", i) })
	}
	for i, v := range []string{"a", "b", "c"} {
		fs = append(fs, func() string { return fmt.Sprint("slice ", i, v) })
	}
	for i, v := range [2]point{{1, 2}, {3, 4}} {
		fs = append(fs, func() string { v.x++; return fmt.Sprint("array ", i, v) })
	}
	for k, v := range map[string]int{"k": 1} {
		fs = append(fs, func() string { return fmt.Sprint("map ", k, v) })
	}
	for i, r := range "xyz" {
		fs = append(fs, func() string { return fmt.Sprint("string ", i, string(r)) })
	}
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range ch {
		fs = append(fs, func() string { return fmt.Sprint("chan ", v) })
	}
	var ps []*int
	for _, v := range []int{1, 2, 3} {
		ps = append(ps, &v)
	}
	for i, j := 0, 10; i < j; i, j = i+1, j-4 {
		ps = append(ps, &i, &j)
	}
	for _, f := range fs {
		fmt.Println(f())
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println(ps[0] == ps[1])
}
