// Package json turns values into JSON and back.
package json

import (
	"encoding/base64"
	"reflect"
	"strconv"
)

// Marshaler writes itself as JSON.
type Marshaler interface{ MarshalJSON() ([]byte, error) }

// Unmarshaler reads itself from JSON, which it must copy if it keeps it.
type Unmarshaler interface{ UnmarshalJSON([]byte) error }

// SyntaxError says what is wrong with a text, and after how many bytes.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// UnmarshalTypeError says that a JSON value does not fit a Go type.
//
//gol:class gol.stdlib.encoding.json.UnmarshalTypeError
type UnmarshalTypeError struct {
	Value  string
	Type   reflect.Type
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field +
			" of type " + e.Type.String()
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.Type.String()
}

// InvalidUnmarshalError says that Unmarshal got no pointer, or a nil one.
type InvalidUnmarshalError struct{ Type reflect.Type }

func (e *InvalidUnmarshalError) Error() string {
	if e.Type == nil {
		return "json: Unmarshal(nil)"
	}
	if e.Type.Kind() != reflect.Pointer {
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// UnsupportedTypeError says that values of a type cannot be written.
type UnsupportedTypeError struct{ Type reflect.Type }

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// UnsupportedValueError says that a value cannot be written.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error is not used any more.
type InvalidUTF8Error struct{ S string }

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// MarshalerError is the error of a MarshalJSON or MarshalText method.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	return "json: error calling " + e.sourceFunc + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the method's error.
func (e *MarshalerError) Unwrap() error { return e.Err }

type textError struct{ text string }

func (e *textError) Error() string { return e.text }

// Number is a number as it is written.
type Number string

func (n Number) String() string            { return string(n) }
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }
func (n Number) Int64() (int64, error)     { return strconv.ParseInt(string(n), 10, 64) }

// RawMessage is JSON text that stays as it is.
type RawMessage []byte

// MarshalJSON returns the text itself.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON keeps a copy of the text.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return &textError{"json.RawMessage: UnmarshalJSON on nil pointer"}
	}
	*m = append((*m)[0:0], data...)
	return nil
}

// failure is why a value could not be written.
//
//gol:class gol.stdlib.encoding.json.Failure
type failure struct {
	kind   int
	typ    reflect.Type
	value  any
	text   string
	err    error
	offset int64
}

// Error makes it an error, as which decode may return it.
func (f *failure) Error() string { return f.text }

func (f *failure) error() error {
	switch f.kind {
	case 1:
		return &UnsupportedTypeError{f.typ}
	case 2:
		return &UnsupportedValueError{reflect.ValueOf(f.value), f.text}
	case 3:
		err := f.err
		if err == nil {
			msg, _ := f.value.(string)
			err = &SyntaxError{msg, f.offset}
		}
		return &MarshalerError{f.typ, err, f.text}
	default:
		return &textError{f.text}
	}
}

// encode writes v and, if line, a newline.
func encode(v any, html, line bool) ([]byte, *failure)

// checkValid gives what is wrong with a text, "" if nothing, and after how many bytes.
func checkValid(data []byte) (msg string, offset int64)

// decode reads a valid text into what target points to. number is a Number where numbers shall become that, else nil.
func decode(data []byte, target any, number any, strict bool) error

func compact(src []byte, html bool) (text []byte, msg string, offset int64)
func indent(src []byte, prefix, indent string) (text []byte, msg string, offset int64)
func htmlEscape(src []byte) []byte

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) {
	b, f := encode(v, true, false)
	if f != nil {
		return nil, f.error()
	}
	return b, nil
}

// MarshalIndent is Marshal in lines that begin with prefix and, for each level, indent.
func MarshalIndent(v any, prefix, indentation string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	text, msg, offset := indent(b, prefix, indentation)
	if msg != "" {
		return nil, &SyntaxError{msg, offset}
	}
	return text, nil
}

// Valid reports whether data is JSON.
func Valid(data []byte) bool {
	msg, _ := checkValid(data)
	return msg == ""
}

// Unmarshal reads data into what v points to.
func Unmarshal(data []byte, v any) error {
	if msg, offset := checkValid(data); msg != "" {
		return &SyntaxError{msg, offset}
	}
	return unmarshal(data, v, nil, false)
}

func unmarshal(data []byte, v any, number any, strict bool) error {
	if !isPointer(v) {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	switch err := decode(data, v, number, strict).(type) {
	case nil:
		return nil
	case *UnmarshalTypeError:
		return err
	case *failure:
		return base64.CorruptInputError(err.offset)
	default:
		return err
	}
}

// isPointer reports whether v is a pointer that is not nil.
func isPointer(v any) bool
