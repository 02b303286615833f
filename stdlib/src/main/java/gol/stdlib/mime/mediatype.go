// Package mime has media types, as in the header Content-Type, the types of files by their extensions, and encoded words in
// headers (RFC 2045, 2047, 2231).
package mime

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// ErrInvalidMediaParameter is returned by ParseMediaType, together with the media type, if a parameter cannot be read.
var ErrInvalidMediaParameter = errors.New("mime: invalid media parameter")

var (
	errNoType    = errors.New("mime: no media type")
	errNoSlash   = errors.New("mime: expected slash after first token")
	errNoSubtype = errors.New("mime: expected token after slash")
	errMore      = errors.New("mime: unexpected content after media subtype")
	errTwice     = errors.New("mime: duplicate parameter name")
)

// special are the bytes that stand in no token, beside spaces, control characters and all that is not ASCII.
const special = `()<>@,;:\"/[]?=`

func isSpecial(c byte) bool { return strings.IndexByte(special, c) >= 0 }

func isTokenByte(c byte) bool { return c > ' ' && c < 0x7f && !isSpecial(c) }

func isToken(s string) bool {
	token, rest := token(s)
	return token != "" && rest == ""
}

// token cuts the longest token off s.
func token(s string) (token, rest string) {
	for i := range len(s) {
		if !isTokenByte(s[i]) {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

const hexDigits = "0123456789ABCDEF"

// FormatMediaType writes a media type with its parameters, in the order of their names; "" if a name is no token. Values that
// are not printable ASCII are encoded.
func FormatMediaType(t string, param map[string]string) string {
	major, minor, both := strings.Cut(t, "/")
	if !isToken(major) || both && !isToken(minor) {
		return ""
	}
	var b strings.Builder
	b.WriteString(strings.ToLower(t))
	for _, name := range slices.Sorted(maps.Keys(param)) {
		if !isToken(name) {
			return ""
		}
		b.WriteString("; " + strings.ToLower(name))
		value := param[name]
		switch {
		case needsEncoding(value):
			b.WriteString("*=utf-8''")
			for i := range len(value) {
				if c := value[i]; !isTokenByte(c) || c == '*' || c == '\'' || c == '%' {
					b.WriteString("%" + hexDigits[c>>4:c>>4+1] + hexDigits[c&0xf:c&0xf+1])
				} else {
					b.WriteByte(c)
				}
			}
		case isToken(value):
			b.WriteString("=" + value)
		default:
			b.WriteString(`="` + quoter.Replace(value) + `"`)
		}
	}
	return b.String()
}

var quoter = strings.NewReplacer(`"`, `\"`, `\`, `\\`)

// checkType checks a type without parameters, which may have one part only.
func checkType(s string) error {
	major, rest := token(s)
	switch {
	case major == "":
		return errNoType
	case rest == "":
		return nil
	case rest[0] != '/':
		return errNoSlash
	}
	minor, rest := token(rest[1:])
	switch {
	case minor == "":
		return errNoSubtype
	case rest != "":
		return errMore
	}
	return nil
}

// ParseMediaType reads a media type and its parameters, whose names become lower case. Parameters in parts are put together.
func ParseMediaType(v string) (mediatype string, params map[string]string, err error) {
	base, _, _ := strings.Cut(v, ";")
	mediatype = strings.TrimSpace(strings.ToLower(base))
	if err := checkType(mediatype); err != nil {
		return "", nil, err
	}
	params = map[string]string{}
	parts := map[string]map[string]string{} // by the name before the first *, then by the whole name
	for rest := v[len(base):]; ; {
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if rest == "" {
			break
		}
		name, value, after, ok := parameter(rest)
		if !ok {
			if strings.TrimSpace(rest) == ";" {
				break // one that follows the last parameter is nothing
			}
			return mediatype, nil, ErrInvalidMediaParameter
		}
		rest = after
		into := params
		if key, _, starred := strings.Cut(name, "*"); starred {
			if into = parts[key]; into == nil {
				into = map[string]string{}
				parts[key] = into
			}
		}
		if old, known := into[name]; known && old != value {
			return "", nil, errTwice
		}
		into[name] = value
	}
	for key, m := range parts {
		if value, ok := join(key, m); ok {
			params[key] = value
		}
	}
	return mediatype, params, nil
}

// parameter cuts "; name=value" off s, where value is a token or quoted.
func parameter(s string) (name, value, rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, ";")
	if !ok {
		return "", "", "", false
	}
	name, rest = token(strings.TrimLeftFunc(rest, unicode.IsSpace))
	rest, ok = strings.CutPrefix(strings.TrimLeftFunc(rest, unicode.IsSpace), "=")
	if name == "" || !ok {
		return "", "", "", false
	}
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	if strings.HasPrefix(rest, `"`) {
		value, rest, ok = quoted(rest)
	} else {
		value, rest = token(rest)
		ok = value != ""
	}
	return strings.ToLower(name), value, rest, ok
}

// quoted cuts a quoted string off s. A backslash that is not before a special byte stands for itself: some write paths so.
func quoted(s string) (value, rest string, ok bool) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '"':
			return b.String(), s[i+1:], true
		case c == '\r' || c == '\n':
			return "", "", false
		case c == '\\' && i+1 < len(s) && isSpecial(s[i+1]):
			i++
			c = s[i]
		}
		b.WriteByte(c)
	}
	return "", "", false
}

// join puts the parts of a parameter together: key*, or key*0, key*1, … of which those with a further * are encoded.
func join(key string, m map[string]string) (value string, ok bool) {
	if s, whole := m[key+"*"]; whole {
		return decodeExtended(s)
	}
	var b strings.Builder
	for n := 0; ; n++ {
		name := fmt.Sprintf("%s*%d", key, n)
		s, plain := m[name]
		if !plain {
			encoded := false
			if s, encoded = m[name+"*"]; !encoded {
				return b.String(), ok
			}
			if n == 0 {
				s, _ = decodeExtended(s)
			} else {
				s, _ = unescape(s)
			}
		}
		ok = true
		b.WriteString(s)
	}
}

// decodeExtended decodes charset'language'text.
func decodeExtended(s string) (text string, ok bool) {
	charset, rest, _ := strings.Cut(s, "'")
	_, text, ok = strings.Cut(rest, "'")
	if charset = strings.ToLower(charset); !ok || charset != "us-ascii" && charset != "utf-8" {
		return "", false
	}
	return unescape(text)
}

// unescape replaces %xx; if one of them is wrong, nothing is left.
func unescape(s string) (text string, ok bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' {
			if i+2 >= len(s) {
				return "", false
			}
			high, ok1 := digit(s[i+1])
			low, ok2 := digit(s[i+2])
			if !ok1 || !ok2 {
				return "", false
			}
			c = high<<4 | low
			i += 2
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

func digit(c byte) (value byte, ok bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
