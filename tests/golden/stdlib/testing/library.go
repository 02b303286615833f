// golden: seed=1
// What a program that is no test uses of package testing.
package main

import (
	"fmt"
	"testing"
	"time"
)

type logger interface {
	testing.TB
	Parallel()
}

var zero testing.T

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	f()
	fmt.Println(name, "done")
}

func main() {
	try("Short", func() { testing.Short() })
	try("Verbose", func() { testing.Verbose() })
	r := testing.BenchmarkResult{
		N: 1000, T: 1500 * time.Microsecond, Bytes: 64, MemAllocs: 3000, MemBytes: 64000,
		Extra: map[string]float64{"widgets/op": 3.25, "z": 1e9},
	}
	fmt.Println(r, r.NsPerOp(), r.AllocsPerOp(), r.AllocedBytesPerOp(), r.MemString())
	for _, ns := range []int64{1, 12, 123, 1234, 12345, 123456, 1234567, 99999999999} {
		fmt.Println(testing.BenchmarkResult{N: 1000, T: time.Duration(ns)})
	}
	fmt.Println(testing.BenchmarkResult{})
	testing.Init()
	res := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
		}
		b.ReportMetric(7, "m")
	})
	fmt.Println(res.N > 1000, res.Extra)
	fmt.Println(testing.Benchmark(func(b *testing.B) { b.SkipNow() }))
	res = testing.Benchmark(func(b *testing.B) {
		b.Run("x", func(b *testing.B) {
			for range b.N {
			}
		})
		fmt.Println(b.N, b.Name(), b.Failed())
	})
	fmt.Println(res.N)
	res = testing.Benchmark(func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			time.Sleep(time.Millisecond)
		}
	})
	fmt.Println(res.N > 10, res.N < 5000, res.NsPerOp() >= 1000000)
	total := make(chan int, 10)
	res = testing.Benchmark(func(b *testing.B) {
		b.RunParallel(func(pb *testing.PB) {
			n := 0
			for pb.Next() {
				n++
			}
			total <- n
		})
		for sum := 0; sum < b.N; {
			sum += <-total
		}
	})
	fmt.Println(res.N > 1)
	fmt.Println(testing.AllocsPerRun(10, func() {}), testing.CoverMode(), testing.Coverage())
	var l logger = &zero
	l.Log("x")
	l.Error("y")
	fmt.Println(l.Failed(), l.Name() == "", l.Skipped(), l.Context())
}
