// Calls of methods of one to eight types through an interface.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type shape interface{ area() int }
type s1 struct{ a int }
type s2 struct{ a, b int }
type s3 struct{ a int }
type s4 struct{ a, b int }
type s5 int
type s6 struct{ a int }
type s7 struct{ a, b, c int }
type s8 struct{ a int }

func (s *s1) area() int { return s.a }
func (s *s2) area() int { return s.a * s.b }
func (s *s3) area() int { return s.a * s.a }
func (s *s4) area() int { return s.a + s.b }
func (s s5) area() int  { return int(s) }
func (s *s6) area() int { return s.a ^ 5 }
func (s *s7) area() int { return s.a + s.b*s.c }
func (s *s8) area() int { return -s.a }

func total(all []shape) int {
	sum := 0
	for i := 0; i < 200; i++ {
		for _, s := range all {
			sum += s.area()
		}
	}
	return sum
}

func work() int {
	var one, two, eight []shape
	for i := 0; i < 4000; i++ {
		k := i * 2654435761 >> 7 & 7
		kinds := []shape{&s1{i}, &s2{i, 2}, &s3{i}, &s4{i, i}, s5(i), &s6{i}, &s7{i, 3, 4}, &s8{i}}
		one = append(one, kinds[0])
		two = append(two, kinds[k&1])
		eight = append(eight, kinds[k])
	}
	return total(one) + total(two) + total(eight)
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
