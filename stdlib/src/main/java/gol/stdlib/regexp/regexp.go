// Package regexp searches for regular expressions, in time that is linear in the text.
package regexp

import (
	"io"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Regexp is a compiled expression; several goroutines may use it at once.
type Regexp struct {
	expr     string
	prog     unsafe.Pointer
	names    []string // of the groups; the first is the whole match
	prefix   string
	complete bool // the expression is the prefix
	posix    bool
	longest  bool
}

// compile gives the program and the groups' names, or what is wrong and with which part.
func compile(expr string, posix, longest bool) (prog unsafe.Pointer, names []string, code, part string)

// input prepares a text for searching with a program.
func input(prog unsafe.Pointer, s string) unsafe.Pointer

// inputBytes is input for bytes that are not changed while it is used.
func inputBytes(prog unsafe.Pointer, b []byte) unsafe.Pointer

// search looks for the next match from a place on, and fills loc with the places of as many groups as it has room for.
func search(in unsafe.Pointer, from int, loc []int) bool

// Compile reads an expression.
func Compile(expr string) (*Regexp, error) { return newRegexp(expr, false, false) }

// CompilePOSIX reads an expression in the syntax of egrep; the longest of the leftmost matches is taken.
func CompilePOSIX(expr string) (*Regexp, error) { return newRegexp(expr, true, true) }

func newRegexp(expr string, posix, longest bool) (*Regexp, error) {
	for i := 0; i < len(expr); {
		r, n := utf8.DecodeRuneInString(expr[i:])
		if r == utf8.RuneError && n == 1 {
			return nil, &syntax.Error{Code: syntax.ErrInvalidUTF8, Expr: expr[i:]}
		}
		i += n
	}
	prog, names, code, part := compile(expr, posix, longest)
	if code != "" {
		return nil, &syntax.Error{Code: syntax.ErrorCode(code), Expr: part}
	}
	re := &Regexp{expr: expr, prog: prog, names: names, posix: posix, longest: longest}
	re.prefix, re.complete = literalPrefix(expr)
	return re, nil
}

// MustCompile is Compile; it panics if there is an error.
func MustCompile(str string) *Regexp { return must(str, "Compile", Compile) }

// MustCompilePOSIX is CompilePOSIX; it panics if there is an error.
func MustCompilePOSIX(str string) *Regexp { return must(str, "CompilePOSIX", CompilePOSIX) }

func must(expr, name string, compile func(string) (*Regexp, error)) *Regexp {
	re, err := compile(expr)
	if err != nil {
		quoted := strconv.Quote(expr)
		if strconv.CanBackquote(expr) {
			quoted = "`" + expr + "`"
		}
		panic("regexp: " + name + "(" + quoted + "): " + err.Error())
	}
	return re
}

// Longest lets later searches take the longest of the leftmost matches.
func (re *Regexp) Longest() {
	if longer, err := newRegexp(re.expr, re.posix, true); err == nil {
		*re = *longer
	}
}

// Copy returns a copy; there is no need for one.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

func (re *Regexp) String() string { return re.expr }

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return len(re.names) - 1 }

// SubexpNames returns the groups' names; the first is "", for the whole.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the number of the first group of that name, -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(re.names, name)
}

// LiteralPrefix returns the text with which every match begins, and whether it is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prefix, re.complete }

const special = `\.+*?()|[]{}^$`

// literalPrefix reads literal characters off an expression.
func literalPrefix(expr string) (prefix string, complete bool) {
	if strings.Contains(expr, "|") || strings.HasPrefix(expr, "(?") {
		return "", false
	}
	for i := 0; i < len(expr); {
		r, n := utf8.DecodeRuneInString(expr[i:])
		if r == '\\' && i+1 < len(expr) && strings.IndexByte(special, expr[i+1]) >= 0 {
			r, n = rune(expr[i+1]), 2
		} else if strings.ContainsRune(special, r) {
			return prefix, false
		}
		if i += n; i < len(expr) && strings.IndexByte("*?{", expr[i]) >= 0 {
			return prefix, false
		}
		prefix += string(r)
		if i < len(expr) && expr[i] == '+' {
			return prefix, false
		}
	}
	return prefix, true
}

// QuoteMeta returns an expression for a text as it stands.
func QuoteMeta(s string) string {
	if !strings.ContainsAny(s, special) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(special, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// AppendText appends the expression's text.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText returns the expression's text.
func (re *Regexp) MarshalText() ([]byte, error) { return []byte(re.expr), nil }

// UnmarshalText compiles a text.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *compiled
	return nil
}

// Match reports whether b has a match.
func Match(pattern string, b []byte) (matched bool, err error) {
	re, err := Compile(pattern)
	return err == nil && re.Match(b), err
}

// MatchString reports whether s has a match.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	return err == nil && re.MatchString(s), err
}

// MatchReader reports whether the text that r gives has a match.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	return err == nil && re.MatchReader(r), err
}

func (re *Regexp) Match(b []byte) bool { return search(inputBytes(re.prog, b), 0, nil) }

func (re *Regexp) MatchString(s string) bool {
	if re.complete {
		return strings.Contains(s, re.prefix)
	}
	return search(input(re.prog, s), 0, nil)
}

func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.MatchString(readAll(r)) }

// readAll reads runes to the end.
func readAll(r io.RuneReader) string {
	var b strings.Builder
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			return b.String()
		}
		if c == utf8.RuneError && size == 1 {
			b.WriteByte(0xff)
		} else {
			b.WriteRune(c)
		}
	}
}

// text is what is searched: a prepared input, its length and how wide the rune at a place is.
type text struct {
	in    unsafe.Pointer
	n     int
	width func(i int) int
}

func (re *Regexp) ofString(s string) text {
	return text{input(re.prog, s), len(s), func(i int) int {
		_, n := utf8.DecodeRuneInString(s[i:])
		return n
	}}
}

func (re *Regexp) ofBytes(b []byte) text {
	return text{inputBytes(re.prog, b), len(b), func(i int) int {
		_, n := utf8.DecodeRune(b[i:])
		return n
	}}
}

// each calls f for up to n matches one after another, n < 0 for all; an empty one directly after a match is none.
func (re *Regexp) each(t text, n, groups int, f func(loc []int)) {
	last := -1
	for at := 0; n != 0 && at <= t.n; {
		loc := make([]int, 2*groups)
		if !search(t.in, at, loc) {
			return
		}
		start, end := loc[0], loc[1]
		if end > at {
			at = end
		} else {
			at += max(t.width(at), 1)
		}
		if start < end || start != last {
			f(loc)
			n--
		}
		last = end
	}
}

// first returns the places of the first match, nil if there is none.
func (re *Regexp) first(in unsafe.Pointer, groups int) []int {
	loc := make([]int, 2*groups)
	if !search(in, 0, loc) {
		return nil
	}
	return loc
}

// Split cuts s at up to n-1 matches, at all if n < 0.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	var parts []string
	from, cut := 0, 0
	re.each(re.ofString(s), n, 1, func(loc []int) {
		if n > 0 && len(parts) == n-1 {
			return
		}
		if cut = loc[0]; loc[1] != 0 {
			parts = append(parts, s[from:cut])
		}
		from = loc[1]
	})
	if cut != len(s) {
		parts = append(parts, s[from:])
	}
	return parts
}
