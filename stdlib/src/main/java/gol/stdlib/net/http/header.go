package http

import (
	"io"
	"slices"
	"strings"
	"time"
)

// Header holds the fields of a message by their canonical names.
type Header map[string][]string

// isToken reports whether s may be the name of a field, method or cookie.
func isToken(s string) bool

// isFieldValue reports whether s has no control characters but tabs.
func isFieldValue(s string) bool

// CanonicalHeaderKey returns the name with capitals after hyphens only; names that are none are left.
func CanonicalHeaderKey(s string) string

// splitField returns name and value of a line; no name if it is malformed.
func splitField(line []byte) (name, value string)

// Add appends a value to a field.
func (h Header) Add(key, value string) {
	key = CanonicalHeaderKey(key)
	h[key] = append(h[key], value)
}

// Set makes value the only one of a field.
func (h Header) Set(key, value string) { h[CanonicalHeaderKey(key)] = []string{value} }

// Get returns a field's first value, or "".
func (h Header) Get(key string) string { return h.get(CanonicalHeaderKey(key)) }

// get is Get for a canonical name.
func (h Header) get(key string) string {
	if values := h[key]; len(values) > 0 {
		return values[0]
	}
	return ""
}

func (h Header) has(key string) bool {
	_, ok := h[key]
	return ok
}

// Values returns a field's values.
func (h Header) Values(key string) []string { return h[CanonicalHeaderKey(key)] }

// Del drops a field.
func (h Header) Del(key string) { delete(h, CanonicalHeaderKey(key)) }

// Clone returns a copy, nil for nil.
func (h Header) Clone() Header {
	if h == nil {
		return nil
	}
	c := make(Header, len(h))
	for key, values := range h {
		c[key] = slices.Clone(values)
	}
	return c
}

// Write writes the fields in the order of their names.
func (h Header) Write(w io.Writer) error { return h.WriteSubset(w, nil) }

func oneLine(s string) string {
	if strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\n", " "), "\r", " ")
	}
	return trim(s)
}

// WriteSubset is Write without the fields that exclude has.
func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error {
	keys := make([]string, 0, len(h))
	for key := range h {
		if !exclude[key] && isToken(key) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		for _, value := range h[key] {
			if _, err := io.WriteString(w, key+": "+oneLine(value)+"\r\n"); err != nil {
				return err
			}
		}
	}
	return nil
}

// trim cuts white space of HTTP off.
func trim(s string) string { return strings.Trim(s, " \t\r\n") }

// hasElement reports whether a list of values separated by commas has a word.
func hasElement(values []string, word string) bool {
	for _, value := range values {
		for _, e := range strings.Split(value, ",") {
			if strings.EqualFold(trim(e), word) {
				return true
			}
		}
	}
	return false
}

// TimeFormat is how HTTP writes times, which must be in UTC.
const TimeFormat = "Mon, 02 Jan 2006 15:04:05 GMT"

// ParseTime reads a time in one of the three forms that HTTP allows.
func ParseTime(text string) (t time.Time, err error) {
	for _, layout := range []string{TimeFormat, time.RFC850, time.ANSIC} {
		if t, err = time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return t, err
}
