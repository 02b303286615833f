// Package html escapes text for HTML.
package html

import "strings"

// EscapeString replaces <, >, &, ' and ".
func EscapeString(s string) string {
	if !strings.ContainsAny(s, "&'<>\"") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '&':
			b.WriteString("&amp;")
		case '\'':
			b.WriteString("&#39;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '"':
			b.WriteString("&#34;")
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// UnescapeString replaces numbered entities and the named ones of HTML 4.
func UnescapeString(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		text, n := entity(s[i:])
		b.WriteString(text)
		s = s[i+n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// entity reads the entity at the beginning of s: what it stands for and its length.
func entity(s string) (string, int) {
	if len(s) > 3 && s[1] == '#' {
		return numbered(s)
	}
	n := 1
	for n < len(s) && isLetterOrDigit(s[n]) {
		n++
	}
	name := s[1:n]
	if n < len(s) && s[n] == ';' {
		if text := named(name); text != "" {
			return text, n + 1
		}
	}
	for end := min(len(name), 6); end > 1; end-- {
		if text := bare(name[:end]); text != "" {
			return text, end + 1
		}
	}
	return s[:n], n
}

func isLetterOrDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func numbered(s string) (string, int) {
	i, base := 2, 10
	if s[2] == 'x' || s[2] == 'X' {
		i, base = 3, 16
	}
	x := 0
	for ; i < len(s); i++ {
		d := digit(s[i], base)
		if d < 0 {
			break
		}
		if x <= 0x110000 {
			x = x*base + d
		}
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	if i <= 3 {
		return "&", 1
	}
	switch {
	case 0x80 <= x && x <= 0x9f:
		return string([]rune(windows1252)[x-0x80]), i
	case x == 0 || 0xd800 <= x && x <= 0xdfff || x > 0x10ffff:
		return "\ufffd", i
	}
	return string(rune(x)), i
}

// windows1252 is what browsers show for the numbers 0x80 to 0x9f.
const windows1252 = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
	"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178"

func digit(c byte, base int) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case base == 16 && 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func named(name string) string

// bare is for the entities that may stand without a semicolon.
func bare(name string) string
