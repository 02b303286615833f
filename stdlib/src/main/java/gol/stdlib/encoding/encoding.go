// Package encoding has the interfaces of values that turn themselves into bytes and back.
package encoding

// BinaryMarshaler turns itself into a binary form.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// BinaryUnmarshaler takes its value from the form that MarshalBinary makes.
type BinaryUnmarshaler interface{ UnmarshalBinary(data []byte) error }

// BinaryAppender appends its binary form.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// TextMarshaler turns itself into text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// TextUnmarshaler takes its value from the text that MarshalText makes.
type TextUnmarshaler interface{ UnmarshalText(text []byte) error }

// TextAppender appends its text.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
