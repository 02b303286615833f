// Package scanner takes UTF-8 text apart into tokens: by default those of Go.
package scanner

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Position is a place in a text; it is valid if Line is above 0.
type Position struct {
	Filename string
	Offset   int // in bytes, from 0
	Line     int // from 1
	Column   int // in characters, from 1
}

// IsValid reports whether the position is one.
func (pos *Position) IsValid() bool { return pos.Line > 0 }

func (pos Position) String() string {
	s := pos.Filename
	if s == "" {
		s = "<input>"
	}
	if pos.IsValid() {
		s += fmt.Sprintf(":%d:%d", pos.Line, pos.Column)
	}
	return s
}

// What Scan recognizes; everything else comes as single characters.
const (
	ScanIdents     = 1 << -Ident
	ScanInts       = 1 << -Int
	ScanFloats     = 1 << -Float // with Ints, too
	ScanChars      = 1 << -Char
	ScanStrings    = 1 << -String
	ScanRawStrings = 1 << -RawString
	ScanComments   = 1 << -Comment
	SkipComments   = 1 << -skipComment // with ScanComments: comments are white space
	GoTokens       = ScanIdents | ScanFloats | ScanChars | ScanStrings | ScanRawStrings | ScanComments | SkipComments
)

// What Scan returns beside characters.
const (
	EOF = -(iota + 1)
	Ident
	Int
	Float
	Char
	String
	RawString
	Comment
	skipComment
)

var tokenNames = map[rune]string{
	EOF:       "EOF",
	Ident:     "Ident",
	Int:       "Int",
	Float:     "Float",
	Char:      "Char",
	String:    "String",
	RawString: "RawString",
	Comment:   "Comment",
}

// TokenString returns a token's name, or the character quoted.
func TokenString(tok rune) string {
	if name, ok := tokenNames[tok]; ok {
		return name
	}
	return fmt.Sprintf("%q", string(tok))
}

// GoWhitespace is Go's white space, a bit for each character up to ' '.
const GoWhitespace = 1<<'\t' | 1<<'\n' | 1<<'\r' | 1<<' '

// unread stands for a character that was not looked at yet.
const unread = -100

// Scanner reads characters and tokens from a text.
type Scanner struct {
	// Error is told of each error; without it they go to standard error.
	Error func(s *Scanner, msg string)

	// ErrorCount counts the errors.
	ErrorCount int

	// Mode has a bit for each kind of token that is recognized.
	Mode uint

	// Whitespace has a bit for each character up to ' ' that Scan skips.
	Whitespace uint64

	// IsIdentRune, if set, decides which characters make identifiers, by their place in it.
	IsIdentRune func(ch rune, i int) bool

	// Position is where the last token begins. It is not valid before the first Scan, and after Next.
	Position

	src  *bufio.Reader
	ch   rune // the next character, if it was looked at
	size int  // its width in bytes

	// of the next character
	offset, line, column int

	token   strings.Builder // the last token's text
	inToken bool
}

// Init makes the scanner read from src, with everything as for Go.
func (s *Scanner) Init(src io.Reader) *Scanner {
	s.src = bufio.NewReader(src)
	s.ch = unread
	s.offset, s.line, s.column = 0, 1, 1
	s.token.Reset()
	s.inToken = false
	s.Error = nil
	s.ErrorCount = 0
	s.Mode = GoTokens
	s.Whitespace = GoWhitespace
	s.Line = 0
	return s
}

// Peek returns the next character without taking it, or EOF.
func (s *Scanner) Peek() rune {
	if s.ch == unread {
		s.look()
		if s.ch == '\uFEFF' && s.offset == 0 { // a byte order mark
			s.offset += s.size
			s.column++
			s.look()
		}
	}
	return s.ch
}

func (s *Scanner) look() {
	ch, size, err := s.src.ReadRune()
	if err != nil {
		s.ch, s.size = EOF, 0
		if err != io.EOF {
			s.error(err.Error())
		}
		return
	}
	s.ch, s.size = ch, size
	switch {
	case ch == 0:
		s.error("invalid character NUL")
	case ch == utf8.RuneError && size == 1:
		s.error("invalid UTF-8 encoding")
	}
}

// take takes the next character, which was looked at.
func (s *Scanner) take() rune {
	ch := s.Peek()
	if ch == EOF {
		return EOF
	}
	if s.inToken {
		if ch == utf8.RuneError && s.size == 1 {
			s.src.UnreadRune()
			b, _ := s.src.ReadByte()
			s.token.WriteByte(b)
		} else {
			s.token.WriteRune(ch)
		}
	}
	s.offset += s.size
	if ch == '\n' {
		s.line++
		s.column = 1
	} else {
		s.column++
	}
	s.ch = unread
	return ch
}

// Next takes the next character, or returns EOF.
func (s *Scanner) Next() rune {
	s.inToken = false
	s.token.Reset()
	s.Line = 0
	return s.take()
}

func (s *Scanner) error(msg string) {
	s.ErrorCount++
	if s.Error != nil {
		s.Error(s, msg)
		return
	}
	pos := s.Position
	if !pos.IsValid() {
		pos = s.Pos()
	}
	fmt.Fprintf(os.Stderr, "%s: %s\n", pos, msg)
}

func (s *Scanner) errorf(format string, args ...any) { s.error(fmt.Sprintf(format, args...)) }

func (s *Scanner) isIdent(ch rune, i int) bool {
	if s.IsIdentRune != nil {
		return ch != EOF && s.IsIdentRune(ch, i)
	}
	return ch == '_' || unicode.IsLetter(ch) || unicode.IsDigit(ch) && i > 0
}

func (s *Scanner) isSpace(ch rune) bool {
	return ch >= 0 && ch <= ' ' && s.Whitespace&(1<<uint(ch)) != 0
}

// Pos returns the place behind the last character or token that was taken.
func (s *Scanner) Pos() (pos Position) {
	s.Peek() // behind a byte order mark
	return Position{s.Filename, s.offset, s.line, s.column}
}

// TokenText returns the last token's text.
func (s *Scanner) TokenText() string { return s.token.String() }

// Scan takes the next token, and returns its kind or its character.
func (s *Scanner) Scan() rune {
	for {
		s.inToken = false
		s.token.Reset()
		s.Line = 0
		for s.isSpace(s.Peek()) {
			s.take()
		}
		s.Offset, s.Line, s.Column = s.offset, s.line, s.column
		s.inToken = true
		tok := s.scan()
		if tok != skipComment {
			s.inToken = false
			return tok
		}
	}
}

func (s *Scanner) scan() rune {
	ch := s.Peek()
	switch {
	case s.isIdent(ch, 0) && (s.Mode&ScanIdents != 0 || s.IsIdentRune != nil):
		if s.Mode&ScanIdents == 0 {
			return s.take()
		}
		s.take()
		for i := 1; s.isIdent(s.Peek(), i); i++ {
			s.take()
		}
		return Ident
	case isDecimal(ch):
		if s.Mode&(ScanInts|ScanFloats) != 0 {
			return s.number(false)
		}
		return s.take()
	}
	switch ch {
	case EOF:
		return EOF
	case '"':
		s.take()
		if s.Mode&ScanStrings != 0 {
			s.quoted('"')
			s.take()
			return String
		}
		return ch
	case '\'':
		s.take()
		if s.Mode&ScanChars != 0 {
			if s.quoted('\'') != 1 {
				s.error("invalid char literal")
			}
			s.take()
			return Char
		}
		return ch
	case '.':
		s.take()
		if isDecimal(s.Peek()) && s.Mode&ScanFloats != 0 {
			return s.number(true)
		}
		return ch
	case '/':
		s.take()
		if next := s.Peek(); (next == '/' || next == '*') && s.Mode&ScanComments != 0 {
			s.comment(next)
			if s.Mode&SkipComments != 0 {
				return skipComment
			}
			return Comment
		}
		return ch
	case '`':
		s.take()
		if s.Mode&ScanRawStrings != 0 {
			s.raw()
			return RawString
		}
		return ch
	}
	return s.take()
}

func (s *Scanner) raw() {
	for {
		switch s.take() {
		case '`':
			return
		case EOF:
			s.error("literal not terminated")
			return
		}
	}
}

// quoted takes the rest of a literal up to its closing quote, or the end of a line in its place,
// and returns the number of its characters.
func (s *Scanner) quoted(quote rune) int {
	for n := 0; ; n++ {
		switch ch := s.Peek(); ch {
		case quote:
			return n
		case EOF, '\n':
			s.error("literal not terminated")
			return n
		case '\\':
			s.take()
			s.escape(quote)
		default:
			s.take()
		}
	}
}

func (s *Scanner) escape(quote rune) {
	switch ch := s.Peek(); ch {
	case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', quote:
		s.take()
	case '0', '1', '2', '3', '4', '5', '6', '7':
		s.escapeDigits(8, 3)
	case 'x':
		s.take()
		s.escapeDigits(16, 2)
	case 'u':
		s.take()
		s.escapeDigits(16, 4)
	case 'U':
		s.take()
		s.escapeDigits(16, 8)
	default:
		s.error("invalid char escape")
	}
}

func (s *Scanner) escapeDigits(base, n int) {
	for ; n > 0 && digitValue(s.Peek()) < base; n-- {
		s.take()
	}
	if n > 0 {
		s.error("invalid char escape")
	}
}

// comment takes the rest of a comment, whose second character is next.
func (s *Scanner) comment(next rune) {
	s.take()
	if next == '/' {
		for ch := s.Peek(); ch != '\n' && ch != EOF; ch = s.Peek() {
			s.take()
		}
		return
	}
	for last := rune(0); ; {
		ch := s.take()
		switch {
		case ch == EOF:
			s.error("comment not terminated")
			return
		case last == '*' && ch == '/':
			return
		}
		last = ch
	}
}
