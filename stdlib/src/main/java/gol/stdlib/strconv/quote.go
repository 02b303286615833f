package strconv

import "unicode/utf8"

func quote(s string, ascii, graphic bool) string
func quoteRune(r rune, ascii, graphic bool) string

// Quote writes s as a Go string literal in double quotes.
func Quote(s string) string { return quote(s, false, false) }

// QuoteToASCII is Quote with all but ASCII escaped.
func QuoteToASCII(s string) string { return quote(s, true, false) }

// QuoteToGraphic is Quote that leaves graphic characters.
func QuoteToGraphic(s string) string { return quote(s, false, true) }

// QuoteRune writes r as a Go character literal.
func QuoteRune(r rune) string { return quoteRune(r, false, false) }

// QuoteRuneToASCII is QuoteRune with all but ASCII escaped.
func QuoteRuneToASCII(r rune) string { return quoteRune(r, true, false) }

// QuoteRuneToGraphic is QuoteRune that leaves graphic characters.
func QuoteRuneToGraphic(r rune) string { return quoteRune(r, false, true) }

func AppendQuote(dst []byte, s string) []byte          { return append(dst, Quote(s)...) }
func AppendQuoteToASCII(dst []byte, s string) []byte   { return append(dst, QuoteToASCII(s)...) }
func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, QuoteToGraphic(s)...) }
func AppendQuoteRune(dst []byte, r rune) []byte        { return append(dst, QuoteRune(r)...) }
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return append(dst, QuoteRuneToASCII(r)...) }
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// CanBackquote reports whether s can stand in backquotes on one line.
func CanBackquote(s string) bool

// IsPrint reports whether Go would print r as it is.
func IsPrint(r rune) bool

// IsGraphic reports whether r is graphic.
func IsGraphic(r rune) bool

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// UnquoteChar reads the first character or escape of s, as it stands between quotes.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if len(s) == 0 {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	if c == quote && (quote == '\'' || quote == '"') {
		return 0, false, "", ErrSyntax
	}
	if c >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	}
	if c != '\\' {
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c, s = s[1], s[2:]
	digits := 0
	switch c {
	case 'a':
		return '\a', false, s, nil
	case 'b':
		return '\b', false, s, nil
	case 'f':
		return '\f', false, s, nil
	case 'n':
		return '\n', false, s, nil
	case 'r':
		return '\r', false, s, nil
	case 't':
		return '\t', false, s, nil
	case 'v':
		return '\v', false, s, nil
	case '\\':
		return '\\', false, s, nil
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		return rune(c), false, s, nil
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := rune(c - '0')
		if len(s) < 2 {
			return 0, false, "", ErrSyntax
		}
		for i := range 2 {
			d := rune(s[i]) - '0'
			if d < 0 || d > 7 {
				return 0, false, "", ErrSyntax
			}
			v = v*8 + d
		}
		if v > 255 {
			return 0, false, "", ErrSyntax
		}
		return v, false, s[2:], nil
	default:
		return 0, false, "", ErrSyntax
	}
	if len(s) < digits {
		return 0, false, "", ErrSyntax
	}
	var v rune
	for i := range digits {
		d := hexDigit(s[i])
		if d < 0 {
			return 0, false, "", ErrSyntax
		}
		v = v<<4 | rune(d)
	}
	if digits == 2 {
		return v, false, s[2:], nil
	}
	if !utf8.ValidRune(v) {
		return 0, false, "", ErrSyntax
	}
	return v, true, s[digits:], nil
}

// unquote reads the literal at the start of s: its length and value.
func unquote(s string) (n int, value string, err error) {
	if len(s) < 2 {
		return 0, "", ErrSyntax
	}
	q := s[0]
	switch q {
	case '`':
		for i := 1; i < len(s); i++ {
			if s[i] == '`' {
				return i + 1, withoutReturns(s[1:i]), nil
			}
		}
		return 0, "", ErrSyntax
	case '"', '\'':
	default:
		return 0, "", ErrSyntax
	}
	var b []byte
	rest := s[1:]
	for count := 0; ; count++ {
		if rest == "" {
			return 0, "", ErrSyntax
		}
		if rest[0] == q {
			if count > 1 && q == '\'' {
				return 0, "", ErrSyntax
			}
			return len(s) - len(rest) + 1, string(b), nil
		}
		if rest[0] == '\n' {
			return 0, "", ErrSyntax
		}
		r, multibyte, tail, err := UnquoteChar(rest, q)
		if err != nil {
			return 0, "", err
		}
		if r < utf8.RuneSelf || !multibyte {
			b = append(b, byte(r))
		} else {
			b = utf8.AppendRune(b, r)
		}
		rest = tail
	}
}

func withoutReturns(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '\r' {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// QuotedPrefix returns the literal that s begins with.
func QuotedPrefix(s string) (string, error) {
	n, _, err := unquote(s)
	if err != nil {
		return "", err
	}
	return s[:n], nil
}

// Unquote returns the value of a string or character literal.
func Unquote(s string) (string, error) {
	n, value, err := unquote(s)
	if err == nil && n != len(s) {
		err = ErrSyntax
	}
	if err != nil {
		return "", err
	}
	return value, nil
}
