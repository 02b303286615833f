package url

import (
	"internal/byteset"
	"strings"
)

const alnum = "a-zA-Z0-9"

// What stays as it is in each part of a URL.
var (
	plain           = byteset.Of(alnum + "_.~-")
	plainInPath     = plain.With("$&+,/:;=@")
	plainInSegment  = plain.With("$&+:=@")
	plainInUser     = plain.With("$&+,;=")
	plainInQuery    = plain
	plainInFragment = plain.With("$&+,/:;=?@!()*")
	plainInHost     = plain.With("!$&'()*+,;=:[]<>\"")
	inHost          = plainInHost.With("\x80-\xff")
)

func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// hexPair returns the byte that s[i:], which starts with a percent sign, stands for; negative if it is malformed.
func hexPair(s string, i int) int {
	if i+2 >= len(s) {
		return -1
	}
	high, low := hexValue(s[i+1]), hexValue(s[i+2])
	if high < 0 || low < 0 {
		return -1
	}
	return high<<4 | low
}

func escape(s string, plain *byteset.Set) string { return escapeWith(s, plain, "%20") }

func escapeWith(s string, plain *byteset.Set, space string) string {
	const digits = "0123456789ABCDEF"
	start := byteset.Span(s, plain)
	if start == len(s) {
		return s
	}
	out := append(make([]byte, 0, len(s)+16), s[:start]...)
	for ; start < len(s); start++ {
		c := s[start]
		switch {
		case plain[c]:
			out = append(out, c)
		case c == ' ':
			out = append(out, space...)
		default:
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

// badEscape is the error for the malformed escape at the start of s.
func badEscape(s string) error { return EscapeError(s[:min(3, len(s))]) }

func unescape(s string) (string, error) { return unescapeWith(s, '+') }

func unescapeWith(s string, plus byte) (string, error) {
	if strings.IndexByte(s, '%') < 0 && (plus == '+' || strings.IndexByte(s, '+') < 0) {
		return s, nil
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '%':
			b := hexPair(s, i)
			if b < 0 {
				return "", badEscape(s[i:])
			}
			out = append(out, byte(b))
			i += 2
		case '+':
			out = append(out, plus)
		default:
			out = append(out, c)
		}
	}
	return string(out), nil
}

// unescapeHost is unescape for hosts, where ASCII must not be escaped but in the zone of an IPv6 address.
func unescapeHost(s string, zone bool) (string, error) {
	for i := byteset.Span(s, inHost); i < len(s); i += byteset.Span(s[i:], inHost) {
		if s[i] != '%' {
			return "", InvalidHostError(s[i : i+1])
		}
		b := hexPair(s, i)
		if b < 0 || b != '%' && (!zone && b < 0x80 || zone && b != ' ' && !plainInHost[b]) {
			return "", badEscape(s[i:])
		}
		i += 3
	}
	return unescape(s)
}

// QueryEscape makes s fit for a query.
func QueryEscape(s string) string { return escapeWith(s, plainInQuery, "+") }

// PathEscape makes s fit for one element of a path.
func PathEscape(s string) string { return escape(s, plainInSegment) }

// QueryUnescape undoes QueryEscape.
func QueryUnescape(s string) (string, error) { return unescapeWith(s, ' ') }

// PathUnescape undoes PathEscape.
func PathUnescape(s string) (string, error) { return unescape(s) }
