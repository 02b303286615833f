package testing

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// RunExamples runs examples and compares what they print.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	_, ok = runExamples(matchString, examples)
	return ok
}

func runExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ran, ok bool) {
	ok = true
	filter := newFilter(matchString, *runPattern, "-test.run")
	skip := newFilter(matchString, *skipPattern, "-test.skip")
	for _, e := range examples {
		if matched, _ := filter.matches([]string{e.Name}); !matched {
			continue
		}
		if skipped, _ := skip.matches([]string{e.Name}); skipped && skip.choices != nil {
			continue
		}
		ran = true
		if !runExample(e) {
			ok = false
		}
	}
	return ran, ok
}

func runExample(e InternalExample) (ok bool) {
	if chatty() {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	start := time.Now()
	output, returned, problem := captureOutput(e.F)
	seconds := time.Since(start).Seconds()
	got, want := strings.TrimSpace(output), strings.TrimSpace(e.Output)
	message := ""
	switch {
	case !returned:
		message = "?"
	case e.Unordered && sortedLines(got) != sortedLines(want):
		message = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", output, e.Output)
	case !e.Unordered && got != want:
		message = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	if message != "" {
		if !returned {
			message = ""
		}
		fmt.Printf("--- FAIL: %s (%.2fs)\n%s", e.Name, seconds, message)
		if problem != nil {
			panic(problem)
		}
		return false
	}
	if chatty() {
		fmt.Printf("--- PASS: %s (%.2fs)\n", e.Name, seconds)
	}
	return true
}

func sortedLines(s string) string {
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// captureOutput runs f with its standard output in a pipe, and returns what it has written and whether f returned.
func captureOutput(f func()) (output string, returned bool, problem any) {
	old := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = w
	text := make(chan string)
	go func() {
		var b strings.Builder
		buf := make([]byte, 4096)
		for {
			n, err := r.Read(buf)
			b.Write(buf[:n])
			if err != nil {
				break
			}
		}
		r.Close()
		text <- b.String()
	}()
	func() {
		defer func() {
			problem = recover()
			w.Close()
			os.Stdout = old
			output = <-text
		}()
		f()
		returned = true
	}()
	return output, returned, problem
}
