// Statements: labelled break and continue, goto, switch, fallthrough, range of everything, select.
package main

import "fmt"

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("[done]")
		for i := range n {
			if !yield(i) {
				fmt.Print("[stopped]")
				return
			}
		}
	}
}

func pairs(yield func(string, int) bool) {
	_ = yield("a", 1) && yield("b", 2) && yield("c", 3)
}

func find(n int) (r string) {
	defer func() { r += "!" }()
	for i := range seq(10) {
		defer func() { r += fmt.Sprint(i) }()
		for j := range seq(10) {
			if i*j == n {
				return fmt.Sprint(i, "*", j)
			}
			if j > i {
				break
			}
		}
	}
	return "none"
}

func labels() {
outer:
	for i := range 3 {
	inner:
		for j := range seq(5) {
			switch {
			case j == 1:
				continue inner
			case j == 3:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
}

func gotos() {
	i := 0
loop:
	if i < 3 {
		fmt.Print(i, " ")
		i++
		goto loop
	}
	for x := range seq(3) {
		if x == 1 {
			goto end
		}
	}
end:
	fmt.Println("end")
}

func switches(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("%T", x)
	case error:
		return x.Error()
	case func() string:
		return x()
	case []int:
		x[0]++
		return fmt.Sprint(x)
	default:
		return "default"
	}
}

func main() {
	labels()
	gotos()
	fmt.Println(find(6), find(-1))
	fmt.Println(switches(nil), switches(1), switches(int8(1)), switches(fmt.Errorf("e")), switches(func() string { return "f" }), switches([]int{1}), switches(1.5))
	for i := 0; i < 6; i++ {
		switch i {
		case 1, 2:
			fmt.Print("one or two ")
			fallthrough
		case 3:
			fmt.Print("three ")
		default:
			fmt.Print("default ")
			if i == 4 {
				break
			}
			fallthrough
		case 9:
			fmt.Print("nine ")
		case 0:
		}
		fmt.Print(i, "; ")
	}
	fmt.Println()
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
		i := i
		_ = i
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for k, v := range pairs {
		if v == 3 {
			break
		}
		fmt.Print(k, v, " ")
	}
	for range seq(2) {
		fmt.Print("x ")
	}
	for range 2 {
		fmt.Print("y ")
	}
	for i := range int8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	const n = 2
	for i := range n {
		i += 10
		fmt.Print(i, " ")
	}
	for i, b := range []byte("hé") {
		fmt.Print(i, b, " ")
	}
	for range "é!" {
		fmt.Print(". ")
	}
	fmt.Println()
	m := map[int]bool{1: true, 2: true, 3: true, 4: true}
	count := 0
	for k := range m {
		delete(m, k)
		for j := range m {
			if j != k {
				delete(m, j)
				break
			}
		}
		count++
	}
	fmt.Println(count, len(m))
	var nilmap map[string]int
	var nilslice []int
	for range nilmap {
		panic("no")
	}
	for range nilslice {
		panic("no")
	}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	v, ok := <-ch
	fmt.Println(v, ok)
	select {
	case v, ok := <-ch:
		fmt.Println("closed", v, ok)
	case make(chan int) <- 1:
	}
	var nilch chan int
	select {
	case <-nilch:
	default:
		fmt.Println("default")
	}
	var arr [3]int
	idx := 0
	for idx, arr[idx] = range []int{5, 6, 7} {
	}
	fmt.Println(idx, arr)
	var x, y int
	for x, y = range [2]int{8, 9} {
	}
	fmt.Println(x, y)
	if x := 1; x > 1 {
	} else if y := x + 1; y > 2 {
	} else {
		fmt.Println(x, y)
	}
	switch f := func() bool { fmt.Print("tag "); return true }; f() {
	case false:
	case 1 < 2:
		fmt.Println("true")
	}
	{
		defer fmt.Println("deferred 1")
		defer func() {
			if r := recover(); r != nil {
				fmt.Println("recovered", r)
			}
		}()
	}
	for i := range 2 {
		defer fmt.Println("loop", i)
	}
	var np func()
	defer np()
	fmt.Println("before")
}
