package url

import "strings"

// What stays as it is beside letters, digits and the marks "-_.~", in each part of a URL.
const (
	plainInPath     = "$&+,/:;=@"
	plainInSegment  = "$&+:=@"
	plainInUser     = "$&+,;="
	plainInQuery    = ""
	plainInFragment = "$&+,/:;=?@!()*"
	plainInHost     = "!$&'()*+,;=:[]<>\""
)

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isPlain(c byte, plain string) bool {
	return isAlnum(c) || c == '-' || c == '_' || c == '.' || c == '~' || strings.IndexByte(plain, c) >= 0
}

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

func escape(s string, plain string) string { return escapeWith(s, plain, "%20") }

func escapeWith(s string, plain string, space string) string {
	const digits = "0123456789ABCDEF"
	start := 0
	for start < len(s) && isPlain(s[start], plain) {
		start++
	}
	if start == len(s) {
		return s
	}
	out := append(make([]byte, 0, len(s)+16), s[:start]...)
	for ; start < len(s); start++ {
		c := s[start]
		switch {
		case isPlain(c, plain):
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
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%':
			b := hexPair(s, i)
			if b < 0 {
				return "", badEscape(s[i:])
			}
			if b != '%' {
				if !zone && b < 0x80 || zone && b != ' ' && !isPlain(byte(b), plainInHost) {
					return "", badEscape(s[i:])
				}
			}
			i += 2
		case c < 0x80 && !isPlain(c, plainInHost):
			return "", InvalidHostError(s[i : i+1])
		}
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
