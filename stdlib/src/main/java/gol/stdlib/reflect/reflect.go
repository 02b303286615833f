package reflect

import "unsafe"

type Kind uint

const Pointer Kind = 22

type Type interface {
	String() string
	Kind() Kind
}

//gol:class gol.stdlib.reflect.RuntimeType
type rtype struct{ t unsafe.Pointer }

func (t *rtype) String() string
func (t *rtype) kind() int
func (t *rtype) Kind() Kind { return Kind(t.kind()) }

func typeOf(v any) *rtype

func TypeOf(v any) Type {
	if t := typeOf(v); t != nil {
		return t
	}
	return nil
}

type Value struct{ v any }

func ValueOf(v any) Value { return Value{v} }

// The run-time type of what natives make must be known before they make it.
func init() { typeOf((*rtype)(nil)) }
