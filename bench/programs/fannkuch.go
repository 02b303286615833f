// Pancake flipping over all permutations: small slices, swaps.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func work() int {
	const n = 9
	perm, perm1, count := make([]int, n), make([]int, n), make([]int, n)
	for i := range perm1 {
		perm1[i] = i
	}
	maxFlips, checksum, r := 0, 0, n
	for even := true; ; even = !even {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		copy(perm, perm1)
		flips := 0
		for k := perm[0]; k != 0; k = perm[0] {
			for i, j := 0, k; i < j; i, j = i+1, j-1 {
				perm[i], perm[j] = perm[j], perm[i]
			}
			flips++
		}
		maxFlips = max(maxFlips, flips)
		if even {
			checksum += flips
		} else {
			checksum -= flips
		}
		for {
			if r == n {
				return checksum*100 + maxFlips
			}
			first := perm1[0]
			for i := 0; i < r; i++ {
				perm1[i] = perm1[i+1]
			}
			perm1[r] = first
			count[r]--
			if count[r] > 0 {
				break
			}
			r++
		}
	}
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
