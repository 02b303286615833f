// fmt.Sprintf of numbers, strings, structs.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type point struct{ X, Y int }

func work() int {
	sum := 0
	for i := 0; i < 60000; i++ {
		s := fmt.Sprintf("%d %5s|%-4d|%x %v %.3f", i, "abc", i%77, i*31, point{i, -i}, float64(i)/3)
		for j := 0; j < len(s); j++ {
			sum += int(s[j]) * (j + 1)
		}
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
