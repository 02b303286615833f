// Errors: the predeclared interface, wrapping, comparison.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
)

type code int

func (c code) Error() string        { return fmt.Sprintf("code %d", int(c)) }
func (c code) Is(target error) bool { return target == io.EOF && c == 7 }

type wrap struct {
	msg string
	err error
}

func (w *wrap) Error() string { return w.msg + ": " + w.err.Error() }
func (w *wrap) Unwrap() error { return w.err }

func typedNil() error {
	var w *wrap
	return w
}

func main() {
	e1 := &wrap{"outer", fmt.Errorf("mid: %w", code(7))}
	fmt.Println(e1, errors.Is(e1, code(7)), errors.Is(e1, io.EOF), errors.Is(e1, code(8)))
	var c code
	var w *wrap
	fmt.Println(errors.As(e1, &c), int(c), errors.As(e1, &w), w.msg, errors.As(io.EOF, &w))
	j := errors.Join(io.EOF, nil, code(1))
	fmt.Printf("%q %v %v\n", j.Error(), errors.Is(j, io.EOF), errors.Join(nil, nil) == nil)
	m := fmt.Errorf("%w and %w", io.EOF, fs.ErrNotExist)
	fmt.Println(m, errors.Is(m, fs.ErrNotExist), errors.Unwrap(m) == nil, errors.Unwrap(e1))
	fmt.Println(typedNil() == nil, typedNil() != nil, errors.New("a") == errors.New("a"), code(1) == error(code(1)))
	_, err := strconv.Atoi("x1")
	var ne *strconv.NumError
	fmt.Println(err, errors.As(err, &ne), ne.Func, ne.Num, errors.Is(err, strconv.ErrSyntax))
	if x, ok := errors.AsType[code](e1); ok {
		fmt.Println("AsType", int(x))
	}
	fmt.Printf("%v %+v %q %s\n", code(3), code(3), code(3), code(3))
	defer func() {
		err := recover().(error)
		fmt.Println(err, errors.As(err, new(interface{ RuntimeError() })))
		var ae error = err
		_, isRuntime := ae.(interface{ RuntimeError() })
		fmt.Println(isRuntime)
	}()
	var a any = "s"
	_ = a.(error)
}
