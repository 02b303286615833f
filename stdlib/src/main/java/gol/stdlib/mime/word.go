package mime

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WordEncoder writes encoded words: BEncoding or QEncoding.
type WordEncoder byte

const (
	// BEncoding is base64.
	BEncoding = WordEncoder('b')
	// QEncoding leaves most letters as they are.
	QEncoding = WordEncoder('q')
)

var errInvalidWord = errors.New("mime: invalid RFC 2047 encoded-word")

// mostContent is how long the encoded text of a word of UTF-8 may be: words have at most 75 bytes.
const mostContent = 75 - len("=?UTF-8?q?") - len("?=")

// needsEncoding reports whether s has other runes than printable ASCII and tabs.
func needsEncoding(s string) bool {
	for _, r := range s {
		if (r < ' ' || r > '~') && r != '\t' {
			return true
		}
	}
	return false
}

// Encode returns s as encoded words of a charset, in which s is; s itself if it is printable ASCII. UTF-8 is split into words of at
// most 75 bytes.
func (e WordEncoder) Encode(charset, s string) string {
	if !needsEncoding(s) {
		return s
	}
	var words []string
	for s != "" {
		n := len(s)
		if strings.EqualFold(charset, "UTF-8") {
			n = e.fitting(s)
		}
		words = append(words, "=?"+charset+"?"+string(rune(e))+"?"+e.content(s[:n])+"?=")
		s = s[n:]
	}
	return strings.Join(words, " ")
}

// fitting is how many bytes of s, in whole runes, go into one word.
func (e WordEncoder) fitting(s string) int {
	length := 0
	for i := 0; i < len(s); {
		n := 1
		if e == BEncoding || !plain(s[i]) && s[i] != ' ' {
			_, n = utf8.DecodeRuneInString(s[i:])
		}
		if e == BEncoding {
			length = base64.StdEncoding.EncodedLen(i + n)
		} else {
			length += len(e.content(s[i : i+n]))
		}
		if length > mostContent {
			return i
		}
		i += n
	}
	return len(s)
}

// plain reports whether QEncoding leaves a byte as it is.
func plain(c byte) bool { return c > ' ' && c <= '~' && c != '=' && c != '?' && c != '_' }

// content encodes the text of one word.
func (e WordEncoder) content(s string) string {
	if e == BEncoding {
		return base64.StdEncoding.EncodeToString([]byte(s))
	}
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			b = append(b, '_')
		case plain(c):
			b = append(b, c)
		default:
			b = append(b, '=', hexDigits[c>>4], hexDigits[c&0xf])
		}
	}
	return string(b)
}

// WordDecoder decodes headers with encoded words.
type WordDecoder struct {
	// CharsetReader makes UTF-8 of other charsets than UTF-8, ISO-8859-1 and US-ASCII, whose names it gets in lower case.
	CharsetReader func(charset string, input io.Reader) (io.Reader, error)
}

// Decode decodes an encoded word.
func (d *WordDecoder) Decode(word string) (string, error) {
	parts := strings.Split(word, "?")
	if len(word) < 8 || len(parts) != 5 || parts[0] != "=" || parts[4] != "=" || parts[1] == "" || len(parts[2]) != 1 {
		return "", errInvalidWord
	}
	content, err := decode(parts[2][0], parts[3])
	if err != nil {
		return "", err
	}
	return d.convert(parts[1], content)
}

// DecodeHeader decodes all encoded words of a header; what lies between two of them is left out if it is space only. Words that are
// wrong stay as they are; a charset that cannot be read is an error.
func (d *WordDecoder) DecodeHeader(header string) (string, error) {
	var b strings.Builder
	afterWord := false
	for {
		start := strings.Index(header, "=?")
		if start < 0 {
			break
		}
		charset, encoding, text, rest, ok := cutWord(header[start+2:])
		if !ok {
			break
		}
		content, err := decode(encoding, text)
		if err != nil {
			b.WriteString(header[:len(header)-len(rest)])
			header, afterWord = rest, false
			continue
		}
		if between := header[:start]; !afterWord || strings.Trim(between, " \t\r\n") != "" {
			b.WriteString(between)
		}
		s, err := d.convert(charset, content)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
		header, afterWord = rest, true
	}
	return b.String() + header, nil
}

// cutWord cuts charset?encoding?text?= off s.
func cutWord(s string) (charset string, encoding byte, text, rest string, ok bool) {
	charset, s, ok = strings.Cut(s, "?")
	if !ok || len(s) < 4 || s[1] != '?' {
		return "", 0, "", "", false
	}
	text, rest, ok = strings.Cut(s[2:], "?=")
	return charset, s[0], text, rest, ok
}

func decode(encoding byte, text string) ([]byte, error) {
	switch encoding {
	case 'B', 'b':
		return base64.StdEncoding.DecodeString(text)
	case 'Q', 'q':
		return decodeQ(text)
	}
	return nil, errInvalidWord
}

func decodeQ(s string) ([]byte, error) {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '_':
			c = ' '
		case c == '=':
			if i+2 >= len(s) {
				return nil, errInvalidWord
			}
			c = 0
			for range 2 {
				i++
				d, ok := digit(s[i])
				if !ok {
					return nil, fmt.Errorf("mime: invalid hex byte %#02x", s[i])
				}
				c = c<<4 | d
			}
		case c > '~' || c < ' ' && c != '\n' && c != '\r' && c != '\t':
			return nil, errInvalidWord
		}
		b = append(b, c)
	}
	return b, nil
}

// convert makes UTF-8 of a text in a charset.
func (d *WordDecoder) convert(charset string, content []byte) (string, error) {
	var b strings.Builder
	switch {
	case strings.EqualFold(charset, "utf-8"):
		return string(content), nil
	case strings.EqualFold(charset, "iso-8859-1"):
		for _, c := range content {
			b.WriteRune(rune(c))
		}
	case strings.EqualFold(charset, "us-ascii"):
		for _, c := range content {
			if c >= utf8.RuneSelf {
				b.WriteRune(utf8.RuneError)
			} else {
				b.WriteByte(c)
			}
		}
	case d.CharsetReader == nil:
		return "", fmt.Errorf("mime: unhandled charset %q", charset)
	default:
		r, err := d.CharsetReader(strings.ToLower(charset), bytes.NewReader(content))
		if err == nil {
			_, err = io.Copy(&b, r)
		}
		if err != nil {
			return "", err
		}
	}
	return b.String(), nil
}
