package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

// run is what the tests of one run share: the filter, the names given, and how many may run in parallel.
type run struct {
	deadline time.Time
	match    filter
	skip     filter

	mu       sync.Mutex
	names    map[string]int // how often a name was given
	running  int            // tests that run in parallel
	waiting  []chan bool
	lastName string // of the test that wrote last, in verbose mode
}

// filter is a pattern: alternatives, each with an expression for each level of names.
type filter struct {
	matchString func(pat, str string) (bool, error)
	choices     [][]string
}

func newFilter(matchString func(pat, str string) (bool, error), pattern, option string) filter {
	f := filter{matchString: matchString}
	if pattern == "" {
		return f
	}
	for _, choice := range split(pattern, '|') {
		levels := split(choice, '/')
		for i, s := range levels {
			levels[i] = rewrite(s)
			if _, err := matchString(levels[i], "non-empty"); err != nil {
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for element %d of %s (%q): %s\n", i, option, s, err)
				os.Exit(1)
			}
		}
		f.choices = append(f.choices, levels)
	}
	return f
}

// split cuts a pattern at a byte that is in no class, group or escape.
func split(s string, at byte) (parts []string) {
	classes, groups, from := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == '[':
			classes++
		case c == ']':
			classes = max(classes-1, 0)
		case c == '(' && classes == 0:
			groups++
		case c == ')' && classes == 0:
			groups--
		case c == at && classes == 0 && groups == 0:
			parts = append(parts, s[from:i])
			from = i + 1
		}
	}
	return append(parts, s[from:])
}

// matches reports whether a name fits, and whether only its parts do so far.
func (f filter) matches(name []string) (ok, partial bool) {
	if f.choices == nil {
		return true, false
	}
	for _, levels := range f.choices {
		fits := true
		for i, s := range name {
			if i >= len(levels) {
				break
			}
			if m, _ := f.matchString(levels[i], s); !m {
				fits = false
				break
			}
		}
		if fits {
			return true, len(name) < len(levels)
		}
	}
	return false, false
}

func newRun(matchString func(pat, str string) (bool, error), pattern, option string, deadline time.Time) *run {
	r := &run{deadline: deadline, names: map[string]int{}}
	r.match = newFilter(matchString, pattern, option)
	r.skip = newFilter(matchString, *skipPattern, "-test.skip")
	return r
}

// nameFor gives a test its full name, and says whether it is to run.
func (r *run) nameFor(parent *common, name string) (full string, ok bool) {
	full = name
	if parent.level > 0 {
		full = r.unique(parent.name, rewrite(name))
	}
	levels := strings.Split(full, "/")
	matched, _ := r.match.matches(levels)
	if !matched {
		return full, false
	}
	if r.skip.choices != nil {
		if skipped, partial := r.skip.matches(levels); skipped && !partial {
			return full, false
		}
	}
	return full, true
}

// unique appends a number to names that were given before.
func (r *run) unique(parent, name string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	base := parent + "/" + name
	for {
		n := r.names[base]
		r.names[base] = n + 1
		if n == 0 && name != "" {
			return base
		}
		full := base + fmt.Sprintf("#%02d", n)
		if _, given := r.names[full]; !given {
			r.names[full] = 1
			return full
		}
	}
}

// rewrite makes a name that can be read and typed.
func rewrite(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case !strconv.IsPrint(r):
			q := strconv.QuoteRune(r)
			b.WriteString(q[1 : len(q)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// enter waits until one more test may run in parallel.
func (r *run) enter() {
	r.mu.Lock()
	if r.running < *parallelTests {
		r.running++
		r.mu.Unlock()
		return
	}
	turn := make(chan bool)
	r.waiting = append(r.waiting, turn)
	r.mu.Unlock()
	<-turn
}

// leave lets the next one in.
func (r *run) leave() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.waiting) > 0 {
		close(r.waiting[0])
		r.waiting = r.waiting[1:]
		return
	}
	r.running--
}
