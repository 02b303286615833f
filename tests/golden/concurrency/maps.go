// Maps that goroutines use in turn are no concurrent uses, and a key that cannot be hashed leaves a map as it was.
package main

import (
	"fmt"
	"sync"
)

type point struct{ x, y int }

func pass(rounds int) (int, int, int) {
	ints, names, points := map[int]int{}, map[string]string{}, map[point]*point{}
	turns := []chan int{make(chan int), make(chan int), make(chan int)}
	var wg sync.WaitGroup
	for id := range turns {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range turns[id] {
				if n == rounds {
					for _, ch := range turns {
						close(ch)
					}
					return
				}
				ints[n%100]++
				names[fmt.Sprint(n%70)] += "x"
				p := point{n % 10, n % 7}
				points[p] = &p
				for k := range ints {
					if k%9 == 8 {
						delete(ints, k)
						ints[-k] = n
					}
				}
				if n%50 == 49 {
					clear(points)
				}
				next := turns[(id+1)%len(turns)]
				go func() { next <- n + 1 }()
			}
		}()
	}
	turns[0] <- 0
	wg.Wait()
	return len(ints), len(names), len(points)
}

func unhashable(m map[any]int, key any) (err any) {
	defer func() { err = recover() }()
	m[key] = 1
	return nil
}

func main() {
	fmt.Println(pass(2030))
	m := map[any]int{"a": 1}
	fmt.Println(unhashable(m, []int{1}), unhashable(m, "b"), len(m))
	for k := range m {
		m[k]++
	}
	fmt.Println(m)
}
