//go:build go1.21

// golden: vet
// In a file of Go 1.21, loop variables that a function started at an iteration's end shares.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		go func() { println(i) }()
	}
	for i, v := range []int{1} {
		wg.Add(1)
		defer func() { println(i, v) }()
	}
	for i := range make([]int, 3) {
		i := i
		go func() { println(i) }()
	}
	for i := range []int{2} {
		go func() { println(i) }()
		println()
	}
	for i := range []int{2} {
		if i > 0 {
			go func() { println(i) }()
		} else {
			for range []int{1} {
				defer func() { _ = i }()
			}
		}
	}
	for i := range []int{2} {
		switch i {
		case 1:
			go func() { println(i) }()
		}
	}
	for i := range []int{2} {
		go func(i int) { println(i) }(i)
		go print(i)
	}
	for i := range []int{2} {
		{
			go func() { func() { println(i) }() }()
		}
	}
	var k int
	for k = range []int{2} {
		go func() { println(k) }()
	}
	for k = 0; k < 2; k++ {
		go func() { println(k) }()
	}
}
