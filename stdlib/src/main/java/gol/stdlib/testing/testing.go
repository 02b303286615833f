// Package testing runs tests, benchmarks and examples; programs may import it as any other library.
package testing

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"
)

// The flags; they are nil until Init.
var (
	initialised bool

	short, verboseFlag, failFast, benchMem, fullPath *bool
	runPattern, skipPattern, benchPattern, listing   *string
	shuffle, cpus                                    *string
	count                                            *uint
	timeout                                          *time.Duration
	parallelTests                                    *int

	benchTime = duration{time: time.Second}

	cpuList []int

	// Of all tests that are running, and of those that have failed.
	programMu sync.Mutex
	failures  int
)

// duration is a time or, with an x, a number of iterations.
type duration struct {
	time time.Duration
	n    int
}

func (d *duration) String() string {
	if d.n > 0 {
		return strconv.Itoa(d.n) + "x"
	}
	return d.time.String()
}

func (d *duration) Set(s string) error {
	if number, ok := strings.CutSuffix(s, "x"); ok {
		n, err := strconv.Atoi(number)
		if err != nil || n < 0 {
			return fmt.Errorf("invalid count")
		}
		*d = duration{n: n}
		return nil
	}
	t, err := time.ParseDuration(s)
	if err != nil || t <= 0 {
		return fmt.Errorf("invalid duration")
	}
	*d = duration{time: t}
	return nil
}

// verboseValue is the flag -test.v, which may also be test2json.
type verboseValue struct{ on *bool }

func (verboseValue) IsBoolFlag() bool { return true }

func (v verboseValue) String() string {
	if v.on == nil {
		return ""
	}
	return strconv.FormatBool(*v.on)
}

func (v verboseValue) Set(s string) error {
	on := s == "test2json"
	if !on {
		var err error
		if on, err = strconv.ParseBool(s); err != nil {
			return fmt.Errorf("invalid flag -test.v=%s", s)
		}
	}
	*v.on = on
	return nil
}

// Init defines the flags -test.*.
func Init() {
	if initialised {
		return
	}
	initialised = true
	verboseFlag = new(bool)
	flag.Var(verboseValue{verboseFlag}, "test.v", "verbose: print additional output")
	short = flag.Bool("test.short", false, "run smaller test suite to save time")
	failFast = flag.Bool("test.failfast", false, "do not start new tests after the first test failure")
	fullPath = flag.Bool("test.fullpath", false, "show full file names in error messages")
	runPattern = flag.String("test.run", "", "run only tests and examples matching `regexp`")
	skipPattern = flag.String("test.skip", "", "do not list or run tests matching `regexp`")
	listing = flag.String("test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	benchPattern = flag.String("test.bench", "", "run only benchmarks matching `regexp`")
	benchMem = flag.Bool("test.benchmem", false, "print memory allocations for benchmarks")
	flag.Var(&benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
	count = flag.Uint("test.count", 1, "run tests and benchmarks `n` times")
	cpus = flag.String("test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	parallelTests = flag.Int("test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	timeout = flag.Duration("test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
	shuffle = flag.String("test.shuffle", "off", "randomize the execution order of tests and benchmarks")
}

// Short reports whether -test.short is set.
func Short() bool {
	if short == nil {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return *short
}

// Verbose reports whether -test.v is set.
func Verbose() bool {
	if !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return chatty()
}

func chatty() bool { return verboseFlag != nil && *verboseFlag }

// Testing reports whether the program was made by "go test".
func Testing() bool { return false }

// CoverMode returns the mode of coverage, "" without any.
func CoverMode() string { return "" }

// Coverage returns 0: gol does not measure it.
func Coverage() float64 { return 0 }

// CoverBlock is a piece of code whose runs are counted.
type CoverBlock struct {
	Line0 uint32
	Col0  uint16
	Line1 uint32
	Col1  uint16
	Stmts uint16
}

// Cover tells what the counters of a program are.
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

// RegisterCover does nothing: gol does not measure coverage.
func RegisterCover(c Cover) {}

// InternalTest is a test with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// InternalBenchmark is a benchmark with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// InternalExample is an example with what it shall print.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// InternalFuzzTarget is a fuzz test with its name.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// testDeps is what a generated main function gives to MainStart.
type testDeps interface {
	MatchString(pat, str string) (bool, error)
}

type matchOnly func(pat, str string) (bool, error)

func (f matchOnly) MatchString(pat, str string) (bool, error) { return f(pat, str) }

// M is a run of all tests.
type M struct {
	deps       testDeps
	tests      []InternalTest
	benchmarks []InternalBenchmark
	fuzz       []InternalFuzzTarget
	examples   []InternalExample
	timer      *time.Timer
	runs       int
	code       int
}

// Main runs tests, benchmarks and examples as the flags say, and ends the program.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark,
	examples []InternalExample) {
	os.Exit(MainStart(matchOnly(matchString), tests, benchmarks, nil, examples).Run())
}

// MainStart prepares a run.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget,
	examples []InternalExample) *M {
	Init()
	return &M{deps: deps, tests: tests, benchmarks: benchmarks, fuzz: fuzzTargets, examples: examples}
}

// Run runs the tests, and returns the status with which the program is to end.
func (m *M) Run() (code int) {
	m.runs++
	if !flag.Parsed() {
		flag.Parse()
	}
	if *parallelTests < 1 {
		fmt.Fprintln(os.Stderr, "testing: -parallel can only be given a positive integer")
		flag.Usage()
		return 2
	}
	if *listing != "" {
		m.list()
		return 0
	}
	if *shuffle != "off" {
		if !m.shuffle() {
			return 2
		}
	}
	if !parseCPUs() {
		return 1
	}
	var deadline time.Time
	if *timeout > 0 {
		deadline = time.Now().Add(*timeout)
		m.timer = time.AfterFunc(*timeout, func() { panic("test timed out after " + timeout.String()) })
	}
	testsRan, testsOK := runTests(m.deps.MatchString, m.tests, deadline)
	fuzzRan, fuzzOK := runFuzzTests(m.deps.MatchString, m.fuzz, deadline)
	examplesRan, examplesOK := runExamples(m.deps.MatchString, m.examples)
	if m.timer != nil {
		m.timer.Stop()
	}
	if !testsRan && !examplesRan && !fuzzRan && *benchPattern == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !testsOK || !examplesOK || !fuzzOK || !runBenchmarks(m.deps.MatchString, m.benchmarks) {
		fmt.Println("FAIL")
		return 1
	}
	fmt.Println("PASS")
	return 0
}

// shuffle puts tests and benchmarks into another order.
func (m *M) shuffle() bool {
	seed := time.Now().UnixNano()
	if *shuffle != "on" {
		n, err := strconv.ParseInt(*shuffle, 10, 64)
		if err != nil {
			fmt.Fprintln(os.Stderr, `testing: -shuffle should be "off", "on", or a valid integer:`, err)
			return false
		}
		seed = n
	}
	fmt.Println("-test.shuffle", seed)
	r := rand.New(rand.NewSource(seed))
	r.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	r.Shuffle(len(m.benchmarks), func(i, j int) { m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i] })
	return true
}

// list prints the names that fit -test.list.
func (m *M) list() {
	show := func(name string) {
		ok, err := m.deps.MatchString(*listing, name)
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", *listing, err)
			os.Exit(1)
		}
		if ok {
			fmt.Println(name)
		}
	}
	for _, t := range m.tests {
		show(t.Name)
	}
	for _, b := range m.benchmarks {
		show(b.Name)
	}
	for _, f := range m.fuzz {
		show(f.Name)
	}
	for _, e := range m.examples {
		show(e.Name)
	}
}

// parseCPUs reads -test.cpu.
func parseCPUs() bool {
	cpuList = nil
	for _, s := range strings.Split(*cpus, ",") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		n, err := strconv.Atoi(s)
		if err != nil || n <= 0 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", s)
			return false
		}
		cpuList = append(cpuList, n)
	}
	if cpuList == nil {
		cpuList = []int{runtime.GOMAXPROCS(-1)}
	}
	return true
}

// RunTests runs tests, once Run has found on how many processors.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	ran, ok := runTests(matchString, tests, time.Time{})
	if !ran {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	return ok
}

func runTests(matchString func(pat, str string) (bool, error), tests []InternalTest, deadline time.Time) (ran, ok bool) {
	ok = true
	for range cpuList {
		for range *count {
			if *failFast && failed() {
				return ran, false
			}
			run := newRun(matchString, *runPattern, "-test.run", deadline)
			root := newRoot(run)
			runTest(root, func(t *T) {
				for _, test := range tests {
					t.Run(test.Name, test.F)
				}
			})
			<-root.signal
			ok = ok && !root.Failed()
			ran = ran || root.anyRan()
		}
	}
	return ran, ok
}

// failed reports whether any test has.
func failed() bool {
	programMu.Lock()
	defer programMu.Unlock()
	return failures > 0
}

// AllocsPerRun calls f and then so many times more, and returns how many objects each call allocated as far as they are
// counted: see runtime.MemStats.
func AllocsPerRun(runs int, f func()) (avg float64) {
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64((after.Mallocs - before.Mallocs) / uint64(runs))
}
