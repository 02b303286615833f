// Package csv reads and writes tables as text with separated fields.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a ParseError wraps.
var (
	ErrBareQuote  = errors.New("bare \" in non-quoted-field")
	ErrQuote      = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount = errors.New("wrong number of fields")

	// ErrTrailingComma is not used any more.
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

// ParseError says what is wrong where; lines and columns count from 1.
type ParseError struct {
	StartLine int // where the record starts
	Line      int
	Column    int // in bytes
	Err       error
}

func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	where := fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
	if e.StartLine != e.Line {
		return fmt.Sprintf("record on line %d; %s", e.StartLine, where)
	}
	return where
}

// Unwrap returns Err.
func (e *ParseError) Unwrap() error { return e.Err }

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

type position struct{ line, column int }

// Reader reads records. Its fields may be changed before the first one is read.
type Reader struct {
	Comma            rune
	Comment          rune
	FieldsPerRecord  int
	LazyQuotes       bool
	TrimLeadingSpace bool
	ReuseRecord      bool
	TrailingComma    bool

	r         *bufio.Reader
	lines     int
	offset    int64
	positions []position
	last      []string
}

// NewReader returns a reader of records with commas.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// Read returns the next record; at the end io.EOF.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.record(nil)
	}
	record, err = r.record(r.last)
	r.last = record
	return record, err
}

// ReadAll returns the remaining records.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.record(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos returns where a field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.positions) {
		panic("out of range index passed to FieldPos")
	}
	return r.positions[field].line, r.positions[field].column
}

// InputOffset returns how many bytes were read.
func (r *Reader) InputOffset() int64 { return r.offset }

// line reads a line with its end, which is \n.
func (r *Reader) line() ([]byte, error) {
	line, err := r.r.ReadBytes('\n')
	n := len(line)
	r.lines++
	r.offset += int64(n)
	if err == io.EOF && n > 0 {
		err = nil
		if line[n-1] == '\r' {
			line = line[:n-1]
		}
	}
	if n := len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line = append(line[:n-2], '\n')
	}
	return line, err
}

// ending returns 1 if the line has its end, else 0.
func ending(line []byte) int {
	if n := len(line); n > 0 && line[n-1] == '\n' {
		return 1
	}
	return 0
}

// first reads the line that a record begins with.
func (r *Reader) first() ([]byte, error) {
	for {
		line, err := r.line()
		if r.Comment != 0 && err == nil {
			if c, _ := utf8.DecodeRune(line); c == r.Comment {
				continue
			}
		}
		if err == nil && len(line) == ending(line) {
			continue
		}
		return line, err
	}
}

// parser is a record that is being read.
type parser struct {
	r      *Reader
	line   []byte
	pos    position
	start  int // its first line
	fields []string
	err    error
	end    error // of the input
}

func (r *Reader) record(dst []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	line, err := r.first()
	if err == io.EOF {
		return nil, err
	}
	p := &parser{r: r, line: line, pos: position{r.lines, 1}, start: r.lines, fields: dst[:0], end: err}
	r.positions = r.positions[:0]
	for p.field() {
	}
	if p.err == nil {
		p.err = p.end
	}
	switch {
	case r.FieldsPerRecord > 0:
		if len(p.fields) != r.FieldsPerRecord && p.err == nil {
			p.err = &ParseError{p.start, p.start, 1, ErrFieldCount}
		}
	case r.FieldsPerRecord == 0:
		r.FieldsPerRecord = len(p.fields)
	}
	if p.fields == nil {
		p.fields = []string{}
	}
	return p.fields, p.err
}

func (p *parser) add(text string, at position) {
	p.fields = append(p.fields, text)
	p.r.positions = append(p.r.positions, at)
}

// skip goes n bytes on in the line.
func (p *parser) skip(n int) {
	p.line = p.line[n:]
	p.pos.column += n
}

// field reads a field and reports whether there is another one.
func (p *parser) field() bool {
	if p.r.TrimLeadingSpace {
		i := bytes.IndexFunc(p.line, func(c rune) bool { return !unicode.IsSpace(c) })
		if i < 0 {
			i = len(p.line)
			p.pos.column -= ending(p.line)
		}
		p.skip(i)
	}
	if len(p.line) > 0 && p.line[0] == '"' {
		return p.quoted()
	}
	i := bytes.IndexRune(p.line, p.r.Comma)
	text := p.line[:len(p.line)-ending(p.line)]
	if i >= 0 {
		text = p.line[:i]
	}
	if !p.r.LazyQuotes {
		if j := bytes.IndexByte(text, '"'); j >= 0 {
			p.err = &ParseError{p.start, p.r.lines, p.pos.column + j, ErrBareQuote}
			return false
		}
	}
	p.add(string(text), p.pos)
	if i < 0 {
		return false
	}
	p.skip(i + utf8.RuneLen(p.r.Comma))
	return true
}

// quoted reads a field with quotation marks, perhaps over several lines.
func (p *parser) quoted() bool {
	at := p.pos
	p.skip(1)
	var text []byte
	for {
		i := bytes.IndexByte(p.line, '"')
		if i < 0 {
			if len(p.line) == 0 {
				if !p.r.LazyQuotes && p.end == nil {
					p.err = &ParseError{p.start, p.pos.line, p.pos.column, ErrQuote}
					return false
				}
				p.add(string(text), at)
				return false
			}
			text = append(text, p.line...)
			if p.end != nil {
				return false
			}
			p.pos.column += len(p.line)
			p.line, p.end = p.r.line()
			if len(p.line) > 0 {
				p.pos = position{p.pos.line + 1, 1}
			}
			if p.end == io.EOF {
				p.end = nil
			}
			continue
		}
		text = append(text, p.line[:i]...)
		p.skip(i + 1)
		c, size := utf8.DecodeRune(p.line)
		switch {
		case c == '"' && size > 0:
			text = append(text, '"')
			p.skip(1)
		case c == p.r.Comma && size > 0:
			p.skip(size)
			p.add(string(text), at)
			return true
		case len(p.line) == ending(p.line):
			p.add(string(text), at)
			return false
		case p.r.LazyQuotes:
			text = append(text, '"')
		default:
			p.err = &ParseError{p.start, p.r.lines, p.pos.column - 1, ErrQuote}
			return false
		}
	}
}

// Writer writes records, through a buffer.
type Writer struct {
	Comma   rune
	UseCRLF bool
	w       *bufio.Writer
}

// NewWriter returns a writer of records with commas.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// Write writes a record, with quotation marks where needed.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	var b strings.Builder
	for i, field := range record {
		if i > 0 {
			b.WriteRune(w.Comma)
		}
		if w.needsQuotes(field) {
			w.quote(&b, field)
		} else {
			b.WriteString(field)
		}
	}
	if w.UseCRLF {
		b.WriteByte('\r')
	}
	b.WriteByte('\n')
	_, err := w.w.WriteString(b.String())
	return err
}

func (w *Writer) quote(b *strings.Builder, field string) {
	b.WriteByte('"')
	for i := 0; i < len(field); i++ {
		switch c := field[i]; {
		case c == '"':
			b.WriteString(`""`)
		case c == '\r' && w.UseCRLF:
		case c == '\n' && w.UseCRLF:
			b.WriteString("\r\n")
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
}

func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	c, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(c)
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// Flush writes what is buffered.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the error of an earlier Write or Flush.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
