package strings

// Builder puts a string together; its zero value is empty. It must not be copied once used.
//
//gol:class gol.stdlib.strings.Builder
type Builder struct{}

// String returns what was written so far, without a copy.
func (b *Builder) String() string

// Len returns the number of bytes written.
func (b *Builder) Len() int

// Cap returns the size of the buffer.
func (b *Builder) Cap() int

// Reset empties the builder.
func (b *Builder) Reset()

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int)

// Write appends bytes; the error is always nil.
func (b *Builder) Write(p []byte) (int, error)

// WriteByte appends a byte; the error is always nil.
func (b *Builder) WriteByte(c byte) error

// WriteRune appends a character in UTF-8; the error is always nil.
func (b *Builder) WriteRune(r rune) (int, error)

// WriteString appends a string; the error is always nil.
func (b *Builder) WriteString(s string) (int, error)
