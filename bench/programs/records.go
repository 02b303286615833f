// Slices of structs: update, gather, sort by hand.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type record struct {
	id, group int
	weight    float64
}

func work() int {
	rs := make([]record, 100000)
	for i := range rs {
		rs[i] = record{i, i * 7919 % 1000, float64(i % 97)}
	}
	for round := 0; round < 20; round++ {
		for i := range rs {
			r := &rs[i]
			r.weight = r.weight*0.99 + float64(r.group&3)
			r.group = (r.group + r.id) % 1000
		}
	}
	sums := make([]float64, 1000)
	for _, r := range rs {
		sums[r.group] += r.weight
	}
	var kept []record
	for _, r := range rs {
		if r.weight > 50 {
			kept = append(kept, r)
		}
	}
	for gap := len(kept) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(kept); i++ {
			r, j := kept[i], i
			for ; j >= gap && kept[j-gap].group > r.group; j -= gap {
				kept[j] = kept[j-gap]
			}
			kept[j] = r
		}
	}
	sum := 0
	for i, s := range sums {
		sum += i * int(s)
	}
	for i, r := range kept {
		sum += i % 3 * r.group
	}
	return sum
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
