// Too many iteration variables.
package main

func f(s []int, c chan int, n int, seq func(func(int, int) bool)) {
	var i, j, k, l int
	for i, j, k = range s {
	}
	for i, j, k, l = range c {
	}
	for i, j, k := range n {
	}
	for i, j, k := range seq {
		_, _, _ = i, j, k
	}
	_, _, _, _ = i, j, k, l
}

func main() { f(nil, nil, 0, nil) }
