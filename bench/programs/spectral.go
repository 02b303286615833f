// The spectral norm of an infinite matrix: nested loops over floats.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"time"
)

func entry(i, j int) float64 { return 1 / float64((i+j)*(i+j+1)/2+i+1) }

func times(v, out []float64) {
	for i := range out {
		s := 0.0
		for j := range v {
			s += entry(i, j) * v[j]
		}
		out[i] = s
	}
}

func timesTransposed(v, out []float64) {
	for i := range out {
		s := 0.0
		for j := range v {
			s += entry(j, i) * v[j]
		}
		out[i] = s
	}
}

func work() int {
	const n = 700
	u, v, t := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for i := 0; i < 10; i++ {
		times(u, t)
		timesTransposed(t, v)
		times(v, t)
		timesTransposed(t, u)
	}
	var uv, vv float64
	for i := range u {
		uv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	return int(math.Sqrt(uv/vv) * 1e9)
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
