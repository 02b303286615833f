// Operations on the bits of uint32 and uint64.
package main

import (
	"fmt"
	"math/bits"
	"os"
	"strconv"
	"time"
)

func sha(h [8]uint32, w *[64]uint32) [8]uint32 {
	for i := 16; i < 64; i++ {
		s0 := bits.RotateLeft32(w[i-15], -7) ^ bits.RotateLeft32(w[i-15], -18) ^ w[i-15]>>3
		s1 := bits.RotateLeft32(w[i-2], -17) ^ bits.RotateLeft32(w[i-2], -19) ^ w[i-2]>>10
		w[i] = w[i-16] + s0 + w[i-7] + s1
	}
	a, b, c, d, e, f, g, k := h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7]
	for i := range w {
		s1 := bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)
		t1 := k + s1 + (e&f ^ ^e&g) + w[i] + uint32(i)*0x9e3779b9
		s0 := bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)
		t2 := s0 + (a&b ^ a&c ^ b&c)
		a, b, c, d, e, f, g, k = t1+t2, a, b, c, d+t1, e, f, g
	}
	return [8]uint32{h[0] + a, h[1] + b, h[2] + c, h[3] + d, h[4] + e, h[5] + f, h[6] + g, h[7] + k}
}

func work() int {
	h := [8]uint32{1, 2, 3, 4, 5, 6, 7, 8}
	var w [64]uint32
	x := uint64(88172645463325252)
	pop := 0
	for i := 0; i < 60000; i++ {
		for j := 0; j < 16; j++ {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			w[j] = uint32(x >> 20)
		}
		h = sha(h, &w)
		pop += bits.OnesCount64(x) + bits.TrailingZeros32(h[0]|1<<31) + bits.Len64(x)
	}
	return int(h[0]^h[7]) + pop
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
