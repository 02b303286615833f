package testing

import (
	"fmt"
	"math"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// B is a benchmark that runs.
type B struct {
	common
	N int

	f           func(b *B)
	target      duration
	timerOn     bool
	bytes       int64
	allocs      bool
	parallelism int
	results     BenchmarkResult
	missing     bool // SetBytes was called by subtests that differ

	loop struct {
		n, i int
		done bool
	}

	mallocs, allocated           uint64 // while the timer was on
	startMallocs, startAllocated uint64
	extra                        map[string]float64
	parentB                      *B
	quiet                        bool // a library's Benchmark: prints nothing
}

// memory counts what was allocated so far.
func memory() (mallocs, bytes uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs, m.TotalAlloc
}

// StartTimer goes on measuring.
func (b *B) StartTimer() {
	if !b.timerOn {
		b.startMallocs, b.startAllocated = memory()
		b.start = time.Now()
		b.timerOn = true
	}
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if b.timerOn {
		b.duration += time.Since(b.start)
		mallocs, bytes := memory()
		b.mallocs += mallocs - b.startMallocs
		b.allocated += bytes - b.startAllocated
		b.timerOn = false
	}
}

// ResetTimer forgets what was measured.
func (b *B) ResetTimer() {
	if b.timerOn {
		b.startMallocs, b.startAllocated = memory()
		b.start = time.Now()
	}
	b.extra = nil
	b.duration = 0
	b.mallocs, b.allocated = 0, 0
}

// SetBytes says how many bytes an iteration processes.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs lets the result say what was allocated.
func (b *B) ReportAllocs() { b.allocs = true }

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	d := b.duration
	if b.timerOn {
		d += time.Since(b.start)
	}
	return d
}

// ReportMetric adds a figure to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.IndexFunc(unit, isSpace) >= 0 {
		panic("metric unit must not contain whitespace")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// Loop reports whether to run the benchmark's body once more; it measures from its first call to its last.
func (b *B) Loop() bool {
	if b.loop.done {
		panic("B.Loop called after it has returned false")
	}
	if b.loop.i < b.loop.n {
		b.loop.i++
		return true
	}
	if b.loop.n == 0 {
		b.loop.n = 1
		if b.target.n > 0 {
			b.loop.n = b.target.n
		}
		b.N = 0
		b.loop.i = 1
		b.ResetTimer()
		b.StartTimer()
		return true
	}
	if b.target.n == 0 {
		if elapsed := b.Elapsed(); elapsed < b.target.time {
			b.loop.n = grow(b.loop.n, elapsed, b.target.time)
			b.loop.i++
			return true
		}
	}
	b.StopTimer()
	b.N = b.loop.n
	b.loop.done = true
	return false
}

// grow says how many iterations may take the wanted time: a fifth more than it seems, at most a hundred times as many.
func grow(n int, took, wanted time.Duration) int {
	perIteration := max(float64(took)/float64(n), 0.001)
	next := float64(wanted) / perIteration * 1.2
	return min(max(int(min(next, 100*float64(n))), n+1), 1_000_000_000)
}

// once runs the function for n iterations in a goroutine of its own, and reports whether it went on to its end.
func (b *B) once(n int) {
	done := make(chan any, 1)
	go func() {
		returned := false
		defer func() {
			problem := recover()
			b.StopTimer()
			if p := b.clean(); p != nil {
				problem = p
			}
			if problem == nil && !returned && !b.finished {
				problem = "test executed panic(nil) or runtime.Goexit"
			}
			done <- problem
		}()
		b.N = n
		b.loop.n, b.loop.i, b.loop.done = 0, 0, false
		b.ctx = nil
		b.parallelism = 1
		b.ResetTimer()
		b.StartTimer()
		b.f(b)
		b.StopTimer()
		returned = true
		if b.loop.n > 0 && !b.loop.done && !b.failed {
			b.Error("benchmark function returned without B.Loop() == false (break or return in loop?)")
		}
	}()
	if problem := <-done; problem != nil {
		panic(problem)
	}
}

// measure runs the benchmark, first once, then as often as it takes; those with parts run once.
func (b *B) measure() BenchmarkResult {
	if b.loop.n == 0 && !b.hasSub && !b.failed && !b.skipped {
		if b.target.n > 0 {
			if b.target.n > 1 {
				b.once(b.target.n)
			}
		} else {
			for n := 1; !b.failed && b.duration < b.target.time && n < 1_000_000_000; {
				n = grow(n, b.duration, b.target.time)
				b.once(n)
			}
		}
	}
	b.results = BenchmarkResult{b.N, b.duration, b.bytes, b.mallocs, b.allocated, b.extra}
	return b.results
}

// Run runs f as a part of the benchmark, and reports whether it did not fail.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	const room = 8 // for names of further parts
	full, ok := name, true
	if b.run != nil {
		full, ok = b.run.nameFor(&b.common, name)
	}
	if !ok {
		return true
	}
	if len(full) > nameLength {
		nameLength = len(full) + room
	}
	sub := &B{f: f, target: b.target, parentB: b, quiet: b.quiet, allocs: b.allocs}
	sub.name, sub.level, sub.parent, sub.run = full, b.level+1, &b.common, b.run
	sub.process()
	b.add(sub.results)
	return !sub.failed
}

// add counts a part's result as this benchmark's.
func (b *B) add(other BenchmarkResult) {
	b.results.N = 1
	b.results.T += time.Duration(other.NsPerOp())
	b.results.MemAllocs += uint64(other.AllocsPerOp())
	b.results.MemBytes += uint64(other.AllocedBytesPerOp())
	if other.Bytes == 0 {
		b.missing = true
		b.results.Bytes = 0
	}
	if !b.missing {
		b.results.Bytes += other.Bytes
	}
}

// process runs a benchmark and prints its line, once for each number of processors.
func (b *B) process() {
	if b.quiet || b.run == nil {
		b.once(1)
		if !b.hasSub {
			b.measure()
		}
		return
	}
	for i, procs := range cpuList {
		for range *count {
			line := withProcs(b.name, procs)
			if i > 0 {
				b.output, b.failed, b.skipped, b.finished = nil, false, false, false
			}
			if chatty() {
				b.run.lastName = b.name
				fmt.Println(b.name)
			}
			b.once(1)
			if b.hasSub || b.failed || b.skipped {
				b.verdict()
				continue
			}
			r := b.measure()
			text := r.String()
			if *benchMem || b.allocs {
				text += "\t" + r.MemString()
			}
			if b.failed {
				b.verdict()
				continue
			}
			fmt.Printf("%-*s\t%s\n", nameLength+suffixLength, line, text)
			if len(b.output) > 0 {
				fmt.Printf("--- BENCH: %s\n%s", line, b.output)
			}
		}
	}
}

// The width of the column of names, without and with the number of processors.
var nameLength, suffixLength int

// withProcs is a benchmark's name on so many processors.
func withProcs(name string, procs int) string {
	if procs == 1 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, procs)
}

// verdict prints the line of a benchmark that has no result of its own.
func (b *B) verdict() {
	switch {
	case b.failed:
		fmt.Printf("--- FAIL: %s\n%s", b.name, b.output)
	case b.skipped && chatty():
		fmt.Printf("--- SKIP: %s\n%s", b.name, b.output)
	case len(b.output) > 0:
		fmt.Printf("--- BENCH: %s\n%s", b.name, b.output)
	}
}

// Benchmark measures a function and returns the result; it prints nothing.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{f: f, target: benchTime, quiet: true}
	b.once(1)
	if b.failed || b.skipped {
		return BenchmarkResult{}
	}
	if b.hasSub {
		return b.results
	}
	r := b.measure()
	if b.failed {
		return BenchmarkResult{}
	}
	return r
}

// RunBenchmarks runs the benchmarks that fit -test.bench.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	runBenchmarks(matchString, benchmarks)
}

func runBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) bool {
	if *benchPattern == "" {
		return true
	}
	r := newRun(matchString, *benchPattern, "-test.bench", time.Time{})
	root := &B{target: benchTime}
	root.run = r
	var chosen []InternalBenchmark
	procs := 1
	for _, n := range cpuList {
		procs = max(procs, n)
	}
	for _, b := range benchmarks {
		if _, ok := r.nameFor(&root.common, b.Name); ok {
			chosen = append(chosen, b)
			nameLength = max(nameLength, len(withProcs(b.Name, procs)))
		}
	}
	suffixLength = len(withProcs("", procs)) + 1
	if len(chosen) > 0 {
		fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
	}
	for _, b := range chosen {
		root.Run(b.Name, b.F)
	}
	return !root.failed
}

// PB is what RunParallel gives each of its goroutines.
type PB struct {
	left  *atomic.Int64
	chunk int64
	mine  int64
}

// Next reports whether there is one more iteration to run.
func (p *PB) Next() bool {
	if p.mine == 0 {
		n := p.left.Add(-p.chunk)
		if n <= -p.chunk {
			return false
		}
		p.mine = p.chunk + min(n, 0)
	}
	p.mine--
	return true
}

// RunParallel shares the iterations among goroutines.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	if b.loop.n > 0 {
		panic("B.RunParallel and B.Loop cannot be used together")
	}
	n := b.parallelism * runtime.GOMAXPROCS(0)
	var left atomic.Int64
	left.Store(int64(b.N))
	chunk := max(min(int64(b.N)/int64(n*64), 10_000), 1)
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			body(&PB{left: &left, chunk: chunk})
		}()
	}
	wg.Wait()
	if left.Load() > 0 && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// SetParallelism sets how many goroutines RunParallel starts for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// metric returns a figure that ReportMetric has set.
func (r BenchmarkResult) metric(unit string) (float64, bool) {
	v, ok := r.Extra[unit]
	return v, ok
}

// NsPerOp returns the nanoseconds for each iteration.
func (r BenchmarkResult) NsPerOp() int64 {
	if v, ok := r.metric("ns/op"); ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

func (r BenchmarkResult) megabytesPerSecond() float64 {
	if v, ok := r.metric("MB/s"); ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
}

// AllocsPerOp returns the allocations for each iteration, as far as they are counted.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if v, ok := r.metric("allocs/op"); ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp returns the bytes allocated for each iteration.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if v, ok := r.metric("B/op"); ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

// String returns the columns of the result.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	ns, ok := r.metric("ns/op")
	if !ok {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		b.WriteByte('\t')
		figure(&b, ns, "ns/op")
	}
	if mb := r.megabytesPerSecond(); mb != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", mb)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	sort.Strings(units)
	for _, unit := range units {
		b.WriteByte('\t')
		figure(&b, r.Extra[unit], unit)
	}
	return b.String()
}

// figure writes a number with some four digits that count.
func figure(b *strings.Builder, x float64, unit string) {
	format := "%10.0f %s"
	switch a := math.Abs(x); {
	case a == 0 || a >= 999.95:
	case a >= 99.995:
		format = "%12.1f %s"
	case a >= 9.9995:
		format = "%13.2f %s"
	case a >= 0.99995:
		format = "%14.3f %s"
	case a >= 0.099995:
		format = "%15.4f %s"
	case a >= 0.0099995:
		format = "%16.5f %s"
	case a >= 0.00099995:
		format = "%17.6f %s"
	default:
		format = "%18.7f %s"
	}
	fmt.Fprintf(b, format, x, unit)
}

// MemString returns the columns about memory.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}
