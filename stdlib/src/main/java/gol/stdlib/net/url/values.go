package url

import (
	"errors"
	"slices"
	"strings"
)

// Values are the keys and values of a query or a form.
type Values map[string][]string

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if list := v[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// Set makes value the only one of key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add appends a value to those of key.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del drops the values of key.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether key is set.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode writes the values as a query, in the order of the keys.
func (v Values) Encode() string {
	keys := make([]string, 0, len(v))
	for key := range v {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var text strings.Builder
	for _, key := range keys {
		name := QueryEscape(key)
		for _, value := range v[key] {
			if text.Len() > 0 {
				text.WriteByte('&')
			}
			text.WriteString(name)
			text.WriteByte('=')
			text.WriteString(QueryEscape(value))
		}
	}
	return text.String()
}

const maxParameters = 10000

// ParseQuery reads a query; with an error the values that could be read are returned too.
func ParseQuery(query string) (Values, error) {
	v := Values{}
	if strings.Count(query, "&") >= maxParameters {
		return v, errors.New("number of URL query parameters exceeded limit")
	}
	var first error
	for _, pair := range strings.Split(query, "&") {
		if strings.IndexByte(pair, ';') >= 0 {
			first = errors.New("invalid semicolon separator in query")
			continue
		}
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		key, err := QueryUnescape(name)
		if err == nil {
			value, err = QueryUnescape(value)
		}
		if err != nil {
			if first == nil {
				first = err
			}
			continue
		}
		v[key] = append(v[key], value)
	}
	return v, first
}
