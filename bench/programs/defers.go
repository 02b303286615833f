// defer and recover.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"
)

type counter struct{ open, closed int }

func (c *counter) close() { c.closed++ }

func use(c *counter, n int) (result int) {
	c.open++
	defer c.close()
	defer func() { result += n }()
	return c.open & 7
}

var errOdd = errors.New("odd")

func guarded(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	if n&63 == 1 {
		panic(errOdd)
	}
	return nil
}

func many(c *counter, n int) {
	for i := 0; i < n; i++ {
		defer c.close()
	}
}

func work() int {
	c := &counter{}
	sum := 0
	for i := 0; i < 1000000; i++ {
		sum += use(c, i)
		if guarded(i) != nil {
			sum++
		}
	}
	for i := 0; i < 20000; i++ {
		many(c, 10)
	}
	return sum + c.closed
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
