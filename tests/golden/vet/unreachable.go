// golden: vet
// Code that no execution reaches.
package main

import "os"

func afterReturn() int {
	return 1
	println("x")
	println("y")
	return 2
}

func afterPanic() {
	panic("x")
	println()
}

func loops(n int) {
	for {
		if n > 1 {
			continue
			println()
		}
		n++
	}
	println()
}

func withBreak(n int) {
	for {
		break
	}
	println()
	for n > 1 {
		break
		n--
	}
}

func branches(n int) int {
	if n > 0 {
		return 1
	} else {
		return 2
	}
	return 3
}

func switches(n any) int {
	switch n {
	case 1:
		return 1
	default:
		panic(2)
	}
	{
		println()
	}
	switch n.(type) {
	case int:
		return 1
		fallthroughs()
	}
	return 0
}

func fallthroughs() {
	switch {
	case true:
		fallthrough
	case false:
		return
	default:
		break
	}
	println()
	select {}
	println()
}

func labels(n int) {
outer:
	for {
		for {
			break outer
			println()
		}
		println()
	}
	goto end
	println()
end:
	println()
	goto end
	var x int
	_ = x
}

func exits() {
	os.Exit(1)
	println()
}

func literals() {
	f := func() {
		return
		println()
	}
	f()
	return

}

func selects(a chan int) int {
	select {
	case <-a:
		return 1
	case a <- 1:
		panic(1)
	}
	return 2
}

func ranges(a []int) {
	for range a {
		return
		println()
	}
	println()
	for {
	}
	for range a {
	}
}

func main() {}
