// Package fmt formats values and reads them back.
package fmt

import (
	"errors"
	"io"
)

// Stringer says how a value is printed.
type Stringer interface{ String() string }

// GoStringer says how a value is printed by %#v.
type GoStringer interface{ GoString() string }

// State is what a Formatter gets to know and write to.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter prints itself under any verb.
type Formatter interface{ Format(f State, verb rune) }

// Println prints the operands, separated by spaces, and a newline.
func Println(a ...any) (n int, err error)

// Printf prints by a format.
func Printf(format string, a ...any) (n int, err error)

// Print prints the operands, with spaces between those that are no strings.
func Print(a ...any) (n int, err error)

func Sprintln(a ...any) string
func Sprintf(format string, a ...any) string
func Sprint(a ...any) string

func Fprintln(w io.Writer, a ...any) (n int, err error) { return w.Write(linesOf(a)) }

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(formatted(format, a))
}

func Fprint(w io.Writer, a ...any) (n int, err error) { return w.Write(printed(a)) }

func linesOf(a []any) []byte
func formatted(format string, a []any) []byte
func printed(a []any) []byte

func Append(b []byte, a ...any) []byte                 { return append(b, printed(a)...) }
func Appendln(b []byte, a ...any) []byte               { return append(b, linesOf(a)...) }
func Appendf(b []byte, format string, a ...any) []byte { return append(b, formatted(format, a)...) }

// FormatString gives the directive that a Formatter was called for.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = Append(b, w)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = Append(b, p)
	}
	return string(b) + string(verb)
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// errorf gives the text, the operands of %w that are errors, and how many %w there were.
func errorf(format string, a []any) (text string, wrapped []error, verbs int)

// Errorf returns an error with a formatted text; %w wraps its operand.
func Errorf(format string, a ...any) error {
	text, wrapped, verbs := errorf(format, a)
	switch {
	case verbs == 0:
		return errors.New(text)
	case verbs == 1:
		w := &wrapError{msg: text}
		if len(wrapped) == 1 {
			w.err = wrapped[0]
		}
		return w
	default:
		return &wrapErrors{text, wrapped}
	}
}
