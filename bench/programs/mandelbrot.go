// Mandelbrot's set: floating point in registers.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func work() int {
	const n, limit = 400, 100
	sum := 0
	for y := 0; y < n; y++ {
		for x := 0; x < n; x++ {
			cr, ci := 2*float64(x)/n-1.5, 2*float64(y)/n-1
			zr, zi, k := 0.0, 0.0, 0
			for ; k < limit && zr*zr+zi*zi <= 4; k++ {
				zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
			}
			sum += k
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
