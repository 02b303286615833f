package template

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is what a token is; a tokenError ends the tokens, and its text says what is wrong.
type tokenKind int

const (
	tokenEOF tokenKind = iota
	tokenText
	tokenLeft  // {{
	tokenRight // }}
	tokenName
	tokenField // .Name
	tokenDot   // .
	tokenVar   // $name
	tokenString
	tokenChar
	tokenNumber
	tokenPipe
	tokenAssign  // =
	tokenDeclare // :=
	tokenComma
	tokenOpen
	tokenClose
	tokenSpace
	tokenOther
	tokenError
)

type token struct {
	kind tokenKind
	pos  int
	text string
}

func (t token) String() string {
	switch {
	case t.kind == tokenEOF:
		return "EOF"
	case t.kind == tokenDot || t.kind == tokenName && keywords[t.text]:
		return "<" + t.text + ">"
	case len(t.text) > 10:
		return fmt.Sprintf("%.10q...", t.text)
	}
	return fmt.Sprintf("%q", t.text)
}

var keywords = map[string]bool{
	"if": true, "else": true, "end": true, "range": true, "with": true, "template": true, "define": true, "block": true,
	"nil": true, "break": true, "continue": true,
}

// scanError ends parsing.
type scanError struct {
	pos  int
	text string
}

// lex cuts a text into tokens.
func lex(text, left, right string) (tokens []token) {
	pos := 0
	defer func() {
		if e := recover(); e != nil {
			wrong := e.(scanError)
			tokens = append(tokens, token{tokenError, wrong.pos, wrong.text})
		}
	}()
	for {
		start := strings.Index(text[pos:], left)
		if start < 0 {
			if pos < len(text) {
				tokens = append(tokens, token{tokenText, pos, text[pos:]})
			}
			return append(tokens, token{tokenEOF, len(text), ""})
		}
		start += pos
		before := text[pos:start]
		inside := start + len(left)
		if trims(text[inside:]) {
			before = strings.TrimRight(before, spaces)
			inside += 2
		}
		if before != "" {
			tokens = append(tokens, token{tokenText, pos, before})
		}
		if strings.HasPrefix(text[inside:], "/*") {
			end := strings.Index(text[inside:], "*/")
			if end < 0 {
				panic(scanError{inside, "unclosed comment"})
			}
			pos = inside + end + 2
			trim := strings.HasPrefix(text[pos:], " -"+right) || strings.HasPrefix(text[pos:], "\t-"+right) ||
				strings.HasPrefix(text[pos:], "\n-"+right) || strings.HasPrefix(text[pos:], "\r-"+right)
			if trim {
				pos += 2
			}
			if !strings.HasPrefix(text[pos:], right) {
				panic(scanError{pos, "comment ends before closing delimiter"})
			}
			pos += len(right)
			if trim {
				pos += leadingSpace(text[pos:])
			}
			continue
		}
		tokens = append(tokens, token{tokenLeft, start, left})
		pos = lexAction(&tokens, text, inside, right)
	}
}

const spaces = " \t\r\n"

// trims reports whether a trim marker begins an action.
func trims(s string) bool {
	return len(s) >= 2 && s[0] == '-' && strings.IndexByte(spaces, s[1]) >= 0
}

func leadingSpace(s string) int { return len(s) - len(strings.TrimLeft(s, spaces)) }

// lexAction reads tokens up to the right delimiter, and returns where text goes on.
func lexAction(tokens *[]token, text string, pos int, right string) int {
	parens := 0
	for {
		rest := text[pos:]
		if len(rest) > 1 && strings.IndexByte(spaces, rest[0]) >= 0 && rest[1] == '-' && strings.HasPrefix(rest[2:], right) && parens == 0 {
			*tokens = append(*tokens, token{tokenRight, pos + 2, right})
			pos += 2 + len(right)
			return pos + leadingSpace(text[pos:])
		}
		if strings.HasPrefix(rest, right) {
			if parens > 0 {
				panic(scanError{pos, "unclosed left paren"})
			}
			*tokens = append(*tokens, token{tokenRight, pos, right})
			return pos + len(right)
		}
		if rest == "" {
			panic(scanError{pos, "unclosed action"})
		}
		t := next(pos, rest, right)
		switch t.kind {
		case tokenOpen:
			parens++
		case tokenClose:
			if parens--; parens < 0 {
				panic(scanError{pos, "unexpected right paren"})
			}
		}
		*tokens = append(*tokens, t)
		pos += len(t.text)
	}
}

func alnum(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func nameLength(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !alnum(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// next reads one token of an action.
func next(pos int, rest, right string) token {
	simple := func(kind tokenKind, n int) token { return token{kind, pos, rest[:n]} }
	r, _ := utf8.DecodeRuneInString(rest)
	switch {
	case strings.IndexByte(spaces, rest[0]) >= 0:
		n := leadingSpace(rest)
		if n > 1 && strings.HasPrefix(rest[n:], "-"+right) {
			n-- // the last one belongs to the trim marker
		}
		return simple(tokenSpace, n)
	case strings.HasPrefix(rest, ":="):
		return simple(tokenDeclare, 2)
	case r == ':':
		panic(scanError{pos, "expected :="})
	case r == '=':
		return simple(tokenAssign, 1)
	case r == '|':
		return simple(tokenPipe, 1)
	case r == ',':
		return simple(tokenComma, 1)
	case r == '(':
		return simple(tokenOpen, 1)
	case r == ')':
		return simple(tokenClose, 1)
	case r == '"':
		return simple(tokenString, quoted(rest, '"', pos, "unterminated quoted string"))
	case r == '\'':
		return simple(tokenChar, quoted(rest, '\'', pos, "unterminated character constant"))
	case r == '`':
		end := strings.IndexByte(rest[1:], '`')
		if end < 0 {
			panic(scanError{pos, "unterminated raw quoted string"})
		}
		return simple(tokenString, end+2)
	case r == '$':
		return ended(simple(tokenVar, 1+nameLength(rest[1:])), rest, right)
	case r == '.' && (len(rest) < 2 || rest[1] < '0' || rest[1] > '9'):
		if n := nameLength(rest[1:]); n > 0 {
			return ended(simple(tokenField, 1+n), rest, right)
		}
		return ended(simple(tokenDot, 1), rest, right)
	case r == '.' || r == '+' || r == '-' || '0' <= r && r <= '9':
		n := 1
		for n < len(rest) && (alnum(rune(rest[n])) || rest[n] == '.' || (rest[n] == '+' || rest[n] == '-') && exponent(rest, n)) {
			n++
		}
		return simple(tokenNumber, n)
	case alnum(r):
		return ended(simple(tokenName, nameLength(rest)), rest, right)
	case r < unicode.MaxASCII && unicode.IsPrint(r):
		return simple(tokenOther, 1)
	}
	panic(scanError{pos, fmt.Sprintf("unrecognized character in action: %#U", r)})
}

// exponent reports whether a sign belongs to a number: after e or p, or before an imaginary part.
func exponent(s string, n int) bool {
	c := s[n-1] | 0x20
	return c == 'e' && !strings.HasPrefix(s, "0x") || c == 'p' || strings.HasPrefix(s[n+1:], "i") ||
		strings.IndexByte(strings.TrimLeft(s[n+1:], "0123456789."), 'i') == 0
}

// ended sees that a name is followed by what may follow.
func ended(t token, rest, right string) token {
	after := rest[len(t.text):]
	if after == "" || strings.HasPrefix(after, right) || strings.ContainsRune(spaces+".,|:=()", rune(after[0])) {
		return t
	}
	r, _ := utf8.DecodeRuneInString(after)
	panic(scanError{t.pos, fmt.Sprintf("bad character %#U", r)})
}

func quoted(s string, quote byte, pos int, problem string) int {
	for i := 1; i < len(s) && s[i] != '\n'; i++ {
		switch s[i] {
		case '\\':
			i++
		case quote:
			return i + 1
		}
	}
	panic(scanError{pos, problem})
}
