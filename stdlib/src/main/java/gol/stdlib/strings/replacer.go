package strings

import (
	"io"
	"unsafe"
)

// Replacer replaces a list of strings.
type Replacer struct {
	table unsafe.Pointer
}

func replacerTable(oldnew []string) unsafe.Pointer
func replaceBy(table unsafe.Pointer, s string) string

// NewReplacer makes a replacer from pairs; the earlier pair wins where several match.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{replacerTable(append([]string(nil), oldnew...))}
}

// Replace returns s with all replacements done.
func (r *Replacer) Replace(s string) string { return replaceBy(r.table, s) }

// WriteString writes s with all replacements done.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, replaceBy(r.table, s))
}
