package testing

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

// T is a test that runs.
type T struct {
	common
}

func newRoot(r *run) *T {
	t := &T{}
	t.run = r
	t.signal = make(chan bool, 1)
	t.barrier = make(chan bool)
	return t
}

// runTest runs f as the test t in a goroutine of its own; t.signal tells the end.
func runTest(t *T, f func(t *T)) { go t.main(f) }

// main is the test's goroutine.
func (t *T) main(f func(t *T)) {
	returned := false
	defer func() { t.end(returned, recover()) }()
	t.start = time.Now()
	f(t)
	returned = true
}

// end is what happens after the test's function, which may have panicked or called Goexit.
func (t *T) end(returned bool, problem any) {
	t.mu.Lock()
	finished := returned || t.finished
	t.mu.Unlock()
	signal := true
	if problem == nil && !finished {
		problem = "test executed panic(nil) or runtime.Goexit"
		for p := t.parent; p != nil; p = p.parent {
			p.mu.Lock()
			ended := p.finished
			p.mu.Unlock()
			if ended {
				t.Errorf("%v: subtest may have called FailNow on a parent test", problem)
				problem = nil
				signal = false
				break
			}
		}
	}
	if problem != nil {
		t.crash(problem)
	}
	t.duration += time.Since(t.start)
	if len(t.subs) > 0 {
		t.runParallel()
	}
	if p := t.clean(); p != nil {
		t.crash(p)
	}
	if t.parent != nil && t.parallel {
		t.run.leave()
	}
	t.report()
	t.mu.Lock()
	t.done = true
	failed := t.failed
	t.mu.Unlock()
	if failed && t.parent != nil {
		programMu.Lock()
		failures++
		programMu.Unlock()
	}
	if t.parent != nil && !t.hasSub {
		t.markRan()
	}
	t.signal <- signal
}

// runParallel lets the subtests that wait go on, and waits for them.
func (t *T) runParallel() {
	if t.parallel {
		t.run.leave()
	}
	close(t.barrier)
	started := time.Now()
	for _, sub := range t.subs {
		<-sub.signal
	}
	if t.level > 0 {
		t.duration += time.Since(started)
	}
	if t.parallel {
		t.run.enter()
	}
}

// crash shows what has failed and ends the program with a panic.
func (t *T) crash(problem any) {
	t.Fail()
	if p := t.clean(); p != nil {
		fmt.Printf("cleanup panicked with %v", p)
	}
	t.duration += time.Since(t.start)
	t.report()
	for p := t.parent; p != nil && p.level > 0 && !t.bubbled; p = p.parent {
		p.mu.Lock()
		text := fmt.Sprintf("--- FAIL: %s (%.2fs)\n%s", p.name, time.Since(p.start).Seconds(), p.output)
		p.mu.Unlock()
		p.deliver(text)
	}
	panic(problem)
}

// report hands the test's result and output to the parent, or prints them.
func (t *T) report() {
	if t.level == 0 || t.bubbled {
		return
	}
	t.mu.Lock()
	t.endLine()
	result := "PASS"
	if t.failed {
		result = "FAIL"
	} else if t.skipped {
		result = "SKIP"
	}
	output := string(t.output)
	t.output = nil
	shown := t.failed || chatty()
	text := fmt.Sprintf("--- %s: %s (%.2fs)\n%s", result, t.name, t.duration.Seconds(), output)
	t.mu.Unlock()
	if shown {
		t.deliver(text)
	}
}

// deliver gives a report to the test around, or prints it.
func (c *common) deliver(text string) {
	if c.level == 1 {
		c.run.mu.Lock()
		c.run.lastName = "?"
		fmt.Print(text)
		c.run.mu.Unlock()
		return
	}
	c.parent.mu.Lock()
	c.parent.output = append(c.parent.output, indent(text)...)
	c.parent.mu.Unlock()
}

// indent moves lines to the right by one level.
func indent(s string) string {
	if s == "" {
		return ""
	}
	return "    " + strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n    ") + "\n"
}

// Run runs f as a subtest and reports whether it did not fail, or waits for its turn.
func (t *T) Run(name string, f func(t *T)) bool {
	if t.cleaning {
		panic("testing: t.Run called during t.Cleanup")
	}
	if t.bubbled {
		panic("testing: t.Run called inside synctest bubble")
	}
	t.hasSub = true
	full, ok := t.run.nameFor(&t.common, name)
	if !ok || *failFast && failed() {
		return true
	}
	sub := &T{}
	sub.name, sub.parent, sub.level, sub.run = full, &t.common, t.level+1, t.run
	sub.signal = make(chan bool, 1)
	sub.barrier = make(chan bool)
	t.run.announce("RUN", full, "")
	runTest(sub, f)
	if !<-sub.signal {
		// the subtest has ended this test
		runtime.Goexit()
	}
	return !sub.Failed()
}

// runInBubble runs f as the part of the test that is in a bubble, for testing/synctest, which has made the bubble; it
// reports whether f did not fail. The T that f gets ends in the bubble, with its cleanups, and reports nothing itself.
func (t *T) runInBubble(f func(t *T)) (ok bool) {
	if t.cleaning {
		panic("testing: synctest.Run called during t.Cleanup")
	}
	part := &T{}
	part.name, part.parent, part.level, part.run, part.bubbled = t.name, &t.common, t.level+1, t.run, true
	part.signal = make(chan bool, 1)
	part.barrier = make(chan bool)
	runTest(part, f)
	if !<-part.signal {
		runtime.Goexit()
	}
	return !part.Failed()
}

// Parallel lets the test wait until its parent has ended, and then run beside others that have called it.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.bubbled {
		panic("testing: t.Parallel called inside synctest bubble")
	}
	for c := &t.common; c != nil; c = c.parent {
		if c.envSet {
			panic(parallelConflict)
		}
	}
	t.parallel = true
	t.duration += time.Since(t.start)
	t.parent.subs = append(t.parent.subs, t)
	t.run.announce("PAUSE", t.name, "")
	t.signal <- true
	<-t.parent.barrier
	t.run.enter()
	t.run.announce("CONT", t.name, "")
	t.start = time.Now()
}

// Deadline returns when -test.timeout will have passed.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	if t.bubbled {
		panic("testing: t.Deadline called inside synctest bubble")
	}
	return t.run.deadline, !t.run.deadline.IsZero()
}
