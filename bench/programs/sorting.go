// Sorting by packages sort and slices: callbacks and generics.
package main

import (
	"fmt"
	"os"
	"slices"
	"sort"
	"strconv"
	"time"
)

type person struct {
	name string
	age  int
}

func work() int {
	a := make([]int, 200000)
	people := make([]person, 50000)
	x := uint32(7)
	for i := range a {
		x = x*1664525 + 1013904223
		a[i] = int(x >> 8)
	}
	for i := range people {
		people[i] = person{string(rune('a' + a[i]%26)), a[i] % 100}
	}
	b := slices.Clone(a)
	sort.Ints(a)
	slices.SortFunc(b, func(x, y int) int { return y - x })
	sort.Slice(people, func(i, j int) bool {
		p, q := people[i], people[j]
		return p.age < q.age || p.age == q.age && p.name < q.name
	})
	at := sort.SearchInts(a, 1<<20)
	sum := at
	for i := range a {
		sum += i%5*a[i] - i%3*b[i]
	}
	return sum + people[100].age + people[49999].age
}

// With the argument "steady SECONDS" the work is repeated, and the fastest iteration is reported.
func main() {
	sum := work()
	if len(os.Args) < 3 || os.Args[1] != "steady" {
		fmt.Println("checksum", sum)
		return
	}
	seconds, _ := strconv.Atoi(os.Args[2])
	best := time.Duration(1 << 62)
	n := 0
	for start := time.Now(); time.Since(start) < time.Duration(seconds)*time.Second || n < 2; n++ {
		t := time.Now()
		if work() != sum {
			fmt.Println("checksum differs")
			os.Exit(1)
		}
		if d := time.Since(t); d < best {
			best = d
		}
	}
	fmt.Println("checksum", sum)
	fmt.Println("best", best.Nanoseconds())
}
