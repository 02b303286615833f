// Control flow: labels, goto, switch, fallthrough, range in all forms.
package main

import "fmt"

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		if n == 5 {
			break
		}
		fallthrough
	case n > 1000:
		return "small or huge"
	default:
		return "other"
	}
	return "five"
}

func pairs(yield func(int, string) bool) {
	for i, s := range []string{"a", "b", "c", "d"} {
		if !yield(i, s) {
			fmt.Println("stopped at", i)
			return
		}
	}
}

func firstOver(limit int) int {
	for i := range func(yield func(int) bool) {
		for n := 1; ; n *= 2 {
			if !yield(n) {
				return
			}
		}
	} {
		if i > limit {
			return i
		}
	}
	return -1
}

func main() {
	for _, n := range []int{-1, 0, 3, 5, 50, 5000} {
		fmt.Print(classify(n), "; ")
	}
	fmt.Println()
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	i := 0
loop:
	if i < 3 {
		fmt.Print("goto ", i, " ")
		i++
		goto loop
	}
	fmt.Println()
	for i, r := range "aé世\xff" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	for i := range 3 {
		fmt.Print(i)
	}
	for range 2 {
		fmt.Print("x")
	}
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		fmt.Print(" ", i, v)
	}
	for i, v := range &arr {
		arr[2] = 20
		fmt.Print(" ", i, v)
	}
	fmt.Println()
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	sum := 0
	for k, v := range m {
		sum += v * len(k)
		delete(m, k)
	}
	fmt.Println(sum, len(m))
	for i, s := range pairs {
		if s == "b" {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, s, " ")
	}
	fmt.Println(firstOver(100))
	switch x := 5; x {
	case 1, 2, 3:
		fmt.Println("low")
	case 4, 5:
		fmt.Println("mid")
	}
	switch s := "go"; s {
	case "java", "c":
		fmt.Println("no")
	case "go":
		fmt.Println("yes")
	}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	s := []int{0, 1, 2}
	i, s[i%3] = 1, 50
	fmt.Println(a, b, c, i, s)
	x := 10
	x <<= 2
	x &^= 8
	x |= 1
	x %= 7
	fmt.Println(x)
	if y := x * 2; y > 10 {
		fmt.Println("big", y)
	} else if z := y + 1; z > 5 {
		fmt.Println("mid", y, z)
	} else {
		fmt.Println("small", y, z)
	}
}
