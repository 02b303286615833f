package flag

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"
)

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// short replaces strconv's errors, which repeat the value.
func short(err error) error {
	if n, ok := err.(*strconv.NumError); ok {
		switch n.Err {
		case strconv.ErrSyntax:
			return errParse
		case strconv.ErrRange:
			return errRange
		}
	}
	return err
}

// scalar is how the values of a type are read and written.
type scalar[T any] struct {
	name  string
	parse func(string) (T, error)
	text  func(T) string
}

// variable is a flag of a plain type.
type variable[T any] struct {
	p *T
	s *scalar[T]
}

func (v *variable[T]) Set(text string) error {
	x, err := v.s.parse(text)
	if err != nil {
		err = short(err)
	}
	*v.p = x
	return err
}

func (v *variable[T]) Get() any { return *v.p }

func (v *variable[T]) String() string {
	if v.p == nil {
		return ""
	}
	return v.s.text(*v.p)
}

func (v *variable[T]) IsBoolFlag() bool { return v.s.name == "" }
func (v *variable[T]) typeName() string { return v.s.name }

func (v *variable[T]) zeroText() string {
	var zero T
	return v.s.text(zero)
}

var bools = &scalar[bool]{"", func(s string) (bool, error) {
	v, err := strconv.ParseBool(s)
	if err != nil {
		err = errParse
	}
	return v, err
}, strconv.FormatBool}

var ints = &scalar[int]{"int", func(s string) (int, error) {
	v, err := strconv.ParseInt(s, 0, strconv.IntSize)
	return int(v), err
}, strconv.Itoa}

var int64s = &scalar[int64]{"int", func(s string) (int64, error) { return strconv.ParseInt(s, 0, 64) },
	func(v int64) string { return strconv.FormatInt(v, 10) }}

var uints = &scalar[uint]{"uint", func(s string) (uint, error) {
	v, err := strconv.ParseUint(s, 0, strconv.IntSize)
	return uint(v), err
}, func(v uint) string { return strconv.FormatUint(uint64(v), 10) }}

var uint64s = &scalar[uint64]{"uint", func(s string) (uint64, error) { return strconv.ParseUint(s, 0, 64) },
	func(v uint64) string { return strconv.FormatUint(v, 10) }}

var texts = &scalar[string]{"string", func(s string) (string, error) { return s, nil }, func(s string) string { return s }}

var floats = &scalar[float64]{"float", func(s string) (float64, error) { return strconv.ParseFloat(s, 64) },
	func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }}

var durations = &scalar[time.Duration]{"duration", func(s string) (time.Duration, error) {
	v, err := time.ParseDuration(s)
	if err != nil {
		err = errParse
	}
	return v, err
}, time.Duration.String}

type textValue struct{ p encoding.TextUnmarshaler }

func newText(p encoding.TextUnmarshaler, value encoding.TextMarshaler) textValue {
	target := reflect.ValueOf(p)
	if target.Kind() != reflect.Pointer {
		panic("variable value type must be a pointer")
	}
	def := reflect.ValueOf(value)
	if def.Kind() == reflect.Pointer {
		def = def.Elem()
	}
	if def.Type() != target.Type().Elem() {
		panic(fmt.Sprintf("default type does not match variable type: %v != %v", def.Type(), target.Type().Elem()))
	}
	target.Elem().Set(def)
	return textValue{p}
}

func (v textValue) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }
func (v textValue) Get() any           { return v.p }

func (v textValue) String() string {
	if m, ok := v.p.(encoding.TextMarshaler); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return ""
}

type function func(string) error

func (f function) Set(s string) error { return f(s) }
func (f function) String() string     { return "" }

type boolFunction func(string) error

func (f boolFunction) Set(s string) error { return f(s) }
func (f boolFunction) String() string     { return "" }
func (f boolFunction) IsBoolFlag() bool   { return true }
