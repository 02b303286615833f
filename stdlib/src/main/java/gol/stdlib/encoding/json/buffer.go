package json

import (
	"bytes"
	"io"
)

// Compact appends src to dst without insignificant spaces.
func Compact(dst *bytes.Buffer, src []byte) error {
	text, msg, offset := compact(src, false)
	if msg != "" {
		return &SyntaxError{msg, offset}
	}
	dst.Write(text)
	return nil
}

// Indent appends src to dst in lines that begin with prefix and, for each level, indent.
func Indent(dst *bytes.Buffer, src []byte, prefix, indentation string) error {
	text, msg, offset := indent(src, prefix, indentation)
	if msg != "" {
		return &SyntaxError{msg, offset}
	}
	dst.Write(text)
	return nil
}

// HTMLEscape appends src to dst with <, > and & escaped in strings.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(htmlEscape(src)) }

// Buffered returns what was read and not used.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.start:]) }
