// Maps with struct keys: a game of life on an endless plane.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type cell struct{ x, y int }

func work() int {
	alive := map[cell]bool{}
	for _, c := range []cell{{1, 0}, {3, 1}, {0, 2}, {1, 2}, {4, 2}, {5, 2}, {6, 2}} {
		alive[c] = true
	}
	sum := 0
	for step := 0; step < 200; step++ {
		near := map[cell]int{}
		for c := range alive {
			for dx := -1; dx <= 1; dx++ {
				for dy := -1; dy <= 1; dy++ {
					if dx != 0 || dy != 0 {
						near[cell{c.x + dx, c.y + dy}]++
					}
				}
			}
		}
		next := map[cell]bool{}
		for c, n := range near {
			if n == 3 || n == 2 && alive[c] {
				next[c] = true
			}
		}
		alive = next
		sum += len(alive)
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
