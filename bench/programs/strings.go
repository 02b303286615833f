// Building and scanning strings.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

func work() int {
	var b strings.Builder
	for i := 0; i < 100000; i++ {
		b.WriteString("item")
		b.WriteByte(byte('0' + i%10))
		b.WriteRune('é')
		b.WriteByte(' ')
	}
	text := b.String()
	sum := 0
	for _, r := range text {
		sum = sum*31 + int(r)
	}
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' {
			sum++
		}
	}
	for _, f := range strings.Fields(text) {
		sum += len(f)
	}
	s := ""
	for i := 0; i < 3000; i++ {
		s += "ab"
	}
	return sum + len(s) + strings.Count(text, "m3") + len(strings.ToUpper(text[:1000]))
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
