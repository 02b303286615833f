package testing

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// TB is what tests, benchmarks and fuzz tests have in common.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Chdir(dir string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	Context() context.Context
	Output() io.Writer

	// private keeps others from implementing the interface, so that it may grow.
	private()
}

// common is the state of a test or benchmark; mu protects what changes.
type common struct {
	mu       sync.Mutex
	name     string
	parent   *common
	level    int // 0 for the root, which has no report
	run      *run
	bench    bool
	bubbled  bool // the part of its parent that runs in a bubble: see T.runInBubble
	start    time.Time
	duration time.Duration
	signal   chan bool // gets one value when the test has ended or waits for its turn
	barrier  chan bool // is closed when parallel subtests may go on
	subs     []*T      // those that wait for it

	output           []byte // what the report will show below the test's line
	partial          []byte // a line that Output has begun
	helpers          map[string]bool
	cleanups         []func()
	cleaning         bool
	failed, skipped  bool
	finished, done   bool
	ran              bool // the test or one of its subtests
	hasSub           bool
	parallel, envSet bool

	tempDir   string
	tempCount int
	ctx       context.Context
	cancel    context.CancelFunc
}

func (c *common) private() {}

// whole is the test that has the output of c: its parent, if c is the part in a bubble.
func (c *common) whole() *common {
	if c.bubbled {
		return c.parent
	}
	return c
}

// Name returns the full name.
func (c *common) Name() string { return c.name }

// Fail marks the test and those around it as failed.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed so far.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow is Fail, and ends the test's goroutine.
func (c *common) FailNow() {
	c.Fail()
	c.finish(false)
}

// SkipNow ends the test's goroutine and marks the test as skipped.
func (c *common) SkipNow() { c.finish(true) }

func (c *common) finish(skipped bool) {
	c.mu.Lock()
	c.skipped = c.skipped || skipped
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

func (c *common) Log(args ...any)                 { c.log(fmt.Sprintln(args...)) }
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Helper marks the function that calls it: messages are said to come from its caller.
func (c *common) Helper() {
	c = c.whole()
	var pcs [8]uintptr
	for _, name := range functions(pcs[:runtime.Callers(2, pcs[:])]) {
		if !ownFunction(name) {
			c.mu.Lock()
			defer c.mu.Unlock()
			if c.helpers == nil {
				c.helpers = map[string]bool{}
			}
			c.helpers[name] = true
			return
		}
	}
}

func functions(pcs []uintptr) (names []string) {
	frames := runtime.CallersFrames(pcs)
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		names = append(names, f.Function)
	}
	return names
}

// ownFunction reports whether a function is this package's.
func ownFunction(name string) bool { return strings.HasPrefix(name, "testing.") }

// isHelper asks the tests around, too: a helper may have been given those.
func (c *common) isHelper(name string) bool {
	for t := c; t != nil; t = t.parent {
		t.mu.Lock()
		found := t.helpers[name]
		t.mu.Unlock()
		if found {
			return true
		}
	}
	return false
}

// place is where a message comes from: the innermost call that is neither ours nor a helper's.
func (c *common) place() string {
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	first := ""
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if f.Function == "" || ownFunction(f.Function) || strings.HasPrefix(f.Function, "runtime.") {
			continue
		}
		file := f.File
		if fullPath == nil || !*fullPath {
			file = filepath.Base(file)
		}
		at := fmt.Sprintf("%s:%d", file, f.Line)
		if !c.isHelper(f.Function) {
			return at
		}
		if first == "" {
			first = at
		}
	}
	if first == "" {
		return "???:1"
	}
	return first
}

func (c *common) log(s string) {
	s = strings.TrimSuffix(s, "\n")
	c.write("    " + c.place() + ": " + strings.ReplaceAll(s, "\n", "\n        ") + "\n")
}

// write adds whole lines to the test's output: to the report, or at once in verbose mode and for benchmarks.
func (c *common) write(s string) {
	c = c.whole()
	c.mu.Lock()
	c.endLine()
	if c.done {
		name := c.name
		c.mu.Unlock()
		for p := c.parent; p != nil; p = p.parent {
			p.mu.Lock()
			if !p.done {
				p.output = append(p.output, s...)
				p.mu.Unlock()
				return
			}
			p.mu.Unlock()
		}
		panic("Log in goroutine after " + name + " has completed: " + strings.TrimSpace(s))
	}
	c.emit(s)
	c.mu.Unlock()
}

// emit is write with mu held.
func (c *common) emit(s string) {
	switch {
	case c.run == nil:
	case chatty():
		c.run.show(c.name, s)
	default:
		c.output = append(c.output, s...)
	}
}

// endLine completes a line of Output; mu is held.
func (c *common) endLine() {
	if len(c.partial) > 0 {
		s := string(c.partial)
		c.partial = nil
		c.emit("    " + s + "\n")
	}
}

// show prints in verbose mode, after a line with the test's name if another one printed last.
func (r *run) show(name, s string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lastName != name {
		if r.lastName != "" {
			fmt.Printf("=== NAME  %s\n", name)
		}
		r.lastName = name
	}
	fmt.Print(s)
}

// announce prints a line about a test in verbose mode.
func (r *run) announce(what, name, more string) {
	if !chatty() {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lastName = name
	if what == "PAUSE" {
		// what follows is another test's
		r.lastName = "?"
	}
	fmt.Printf("=== %-5s %s%s\n", what, name, more)
}

// Attr prints an attribute in verbose mode.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, isSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.run != nil {
		c.run.announce("ATTR", c.name, " "+key+" "+value)
	}
}

func isSpace(r rune) bool { return strings.ContainsRune(" \t\n\v\f\r\u0085\u00a0", r) }

// Output returns a writer into the test's output, whose lines are indented.
func (c *common) Output() io.Writer { return outputWriter{c.whole()} }

type outputWriter struct{ c *common }

func (w outputWriter) Write(p []byte) (int, error) {
	w.c.mu.Lock()
	defer w.c.mu.Unlock()
	if w.c.done {
		panic("Write to Output() after " + w.c.name + " has completed")
	}
	w.c.partial = append(w.c.partial, p...)
	for {
		line, rest, found := strings.Cut(string(w.c.partial), "\n")
		if !found {
			return len(p), nil
		}
		w.c.partial = []byte(rest)
		w.c.emit("    " + line + "\n")
	}
}

// Cleanup lets f be called when the test and its subtests have ended; the last one first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

// clean calls the cleanups, also those that end the goroutine or panic leave none out; it returns the last panic.
func (c *common) clean() (problem any) {
	c.mu.Lock()
	c.cleaning = true
	if c.cancel != nil {
		c.cancel()
	}
	c.mu.Unlock()
	for {
		c.mu.Lock()
		n := len(c.cleanups)
		if n == 0 {
			c.cleaning = false
			c.mu.Unlock()
			break
		}
		f := c.cleanups[n-1]
		c.cleanups = c.cleanups[:n-1]
		c.mu.Unlock()
		ended := make(chan any)
		go func() {
			defer func() { ended <- recover() }()
			f()
		}()
		if p := <-ended; p != nil {
			problem = p
		}
	}
	if c.tempDir != "" {
		if err := os.RemoveAll(c.tempDir); err != nil {
			c.Errorf("TempDir RemoveAll cleanup: %v", err)
		}
	}
	return problem
}

// Context returns a context that is cancelled before the cleanups are called.
func (c *common) Context() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ctx == nil && (c.run != nil || c.bubbled) {
		c.ctx, c.cancel = context.WithCancel(context.Background())
		if c.cleaning {
			c.cancel()
		}
	}
	return c.ctx
}

// Setenv sets a variable of the environment until the test has ended.
func (c *common) Setenv(key, value string) {
	c.changeProcess()
	old, set := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if set {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working directory until the test has ended.
func (c *common) Chdir(dir string) {
	c.changeProcess()
	old, err := os.Getwd()
	if err == nil {
		err = os.Chdir(dir)
	}
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() {
		if err := os.Chdir(old); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
	oldVariable, set := os.LookupEnv("PWD")
	if full, err := os.Getwd(); err == nil {
		os.Setenv("PWD", full)
	}
	c.Cleanup(func() {
		if set {
			os.Setenv("PWD", oldVariable)
		} else {
			os.Unsetenv("PWD")
		}
	})
}

const parallelConflict = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// changeProcess notes that the test changes what all tests share.
func (c *common) changeProcess() {
	for t := c; t != nil; t = t.parent {
		if t.parallel {
			panic(parallelConflict)
		}
	}
	c.envSet = true
}

// TempDir returns a new directory, which is removed when the test has ended.
func (c *common) TempDir() string {
	c.mu.Lock()
	if c.tempDir == "" {
		name := strings.Map(func(r rune) rune {
			if r == '_' || r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
				return r
			}
			return -1
		}, c.name)
		dir, err := os.MkdirTemp("", name[:min(len(name), 64)])
		if err != nil {
			c.mu.Unlock()
			c.Fatalf("TempDir: %v", err)
		}
		c.tempDir = dir
	}
	c.tempCount++
	dir := fmt.Sprintf("%s%c%03d", c.tempDir, os.PathSeparator, c.tempCount)
	c.mu.Unlock()
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// ArtifactDir returns a directory for files that a test leaves; it is a temporary one.
func (c *common) ArtifactDir() string { return c.TempDir() }

// anyRan reports whether a test has run.
func (c *common) anyRan() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ran
}

// markRan notes that a test has run.
func (c *common) markRan() {
	for t := c; t != nil; t = t.parent {
		t.mu.Lock()
		t.ran = true
		t.mu.Unlock()
	}
}
