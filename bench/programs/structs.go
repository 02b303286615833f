// Structs by value: passed, returned, copied.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type vec struct{ x, y, z float64 }
type ray struct{ from, to vec }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) times(f float64) vec { return vec{a.x * f, a.y * f, a.z * f} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }
func (r ray) at(t float64) vec    { return r.from.add(r.to.times(t)) }

func work() int {
	r := ray{vec{1, 2, 3}, vec{0.5, 0.25, 0.125}}
	sum := vec{}
	for i := 0; i < 3000000; i++ {
		p := r.at(float64(i&15) * 0.1)
		sum = sum.add(p.times(0.5))
		if sum.dot(sum) > 1e12 {
			sum = vec{}
		}
		r.from.x = p.x * 0.999
	}
	return int(sum.x + sum.y + sum.z)
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
