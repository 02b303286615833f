package regexp

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// replace copies a text of n bytes with matches replaced; it returns false if there are none.
func (re *Regexp) replace(t text, groups int, copyText func(dst []byte, from, to int) []byte,
	with func(dst []byte, loc []int) []byte) (result []byte, changed bool) {
	from := 0
	re.each(t, -1, groups, func(loc []int) {
		result = copyText(result, from, loc[0])
		result = with(result, loc)
		from = loc[1]
		changed = true
	})
	if !changed {
		return nil, false
	}
	return copyText(result, from, t.n), true
}

func (re *Regexp) replaceString(src string, groups int, with func(dst []byte, loc []int) []byte) string {
	result, changed := re.replace(re.ofString(src), groups, func(dst []byte, from, to int) []byte {
		return append(dst, src[from:to]...)
	}, with)
	if !changed {
		return src
	}
	return string(result)
}

func (re *Regexp) replaceBytes(src []byte, groups int, with func(dst []byte, loc []int) []byte) []byte {
	result, changed := re.replace(re.ofBytes(src), groups, func(dst []byte, from, to int) []byte {
		return append(dst, src[from:to]...)
	}, with)
	if !changed {
		return append([]byte(nil), src...)
	}
	return result
}

// groupsFor is how many groups a template needs to know.
func (re *Regexp) groupsFor(template string) int {
	if strings.IndexByte(template, '$') < 0 {
		return 1
	}
	return len(re.names)
}

// ReplaceAllString replaces matches by repl, in which $1 or ${name} is what a group has matched.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return re.replaceString(src, re.groupsFor(repl), func(dst []byte, loc []int) []byte {
		return re.ExpandString(dst, repl, src, loc)
	})
}

// ReplaceAllLiteralString replaces matches by repl as it stands.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return re.replaceString(src, 1, func(dst []byte, loc []int) []byte { return append(dst, repl...) })
}

// ReplaceAllStringFunc replaces matches by what repl makes of them.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return re.replaceString(src, 1, func(dst []byte, loc []int) []byte {
		return append(dst, repl(src[loc[0]:loc[1]])...)
	})
}

// ReplaceAll is ReplaceAllString for bytes.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	template := string(repl)
	return re.replaceBytes(src, re.groupsFor(template), func(dst []byte, loc []int) []byte {
		return expand(dst, template, loc, re.names, func(dst []byte, from, to int) []byte {
			return append(dst, src[from:to]...)
		})
	})
}

// ReplaceAllLiteral is ReplaceAllLiteralString for bytes.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replaceBytes(src, 1, func(dst []byte, loc []int) []byte { return append(dst, repl...) })
}

// ReplaceAllFunc is ReplaceAllStringFunc for bytes.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replaceBytes(src, 1, func(dst []byte, loc []int) []byte {
		return append(dst, repl(src[loc[0]:loc[1]])...)
	})
}

// Expand appends a template in which $1 and ${name} are parts of src, as a match has found them.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return expand(dst, string(template), match, re.names, func(dst []byte, from, to int) []byte {
		return append(dst, src[from:to]...)
	})
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return expand(dst, template, match, re.names, func(dst []byte, from, to int) []byte {
		return append(dst, src[from:to]...)
	})
}

func expand(dst []byte, template string, loc []int, names []string, part func(dst []byte, from, to int) []byte) []byte {
	for {
		before, after, found := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !found {
			return dst
		}
		if strings.HasPrefix(after, "$") {
			dst = append(dst, '$')
			template = after[1:]
			continue
		}
		name, rest := reference(after)
		template = rest
		if name == "" {
			dst = append(dst, '$')
			continue
		}
		if n, err := strconv.Atoi(name); err == nil && n < 1e8 {
			if 2*n+1 < len(loc) && loc[2*n] >= 0 {
				dst = part(dst, loc[2*n], loc[2*n+1])
			}
			continue
		}
		for i, s := range names {
			if s == name && 2*i+1 < len(loc) && loc[2*i] >= 0 {
				dst = part(dst, loc[2*i], loc[2*i+1])
				break
			}
		}
	}
}

// reference reads the name after a $, in braces or as long as it goes; "" if there is none.
func reference(s string) (name, rest string) {
	braces := strings.HasPrefix(s, "{")
	body := s
	if braces {
		body = s[1:]
	}
	end := 0
	for end < len(body) {
		r, n := utf8.DecodeRuneInString(body[end:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		end += n
	}
	if end == 0 || braces && !strings.HasPrefix(body[end:], "}") {
		return "", s
	}
	if braces {
		return body[:end], body[end+1:]
	}
	return body[:end], body[end:]
}

// clipped returns a part of b that cannot grow into what follows.
func clipped(b []byte, from, to int) []byte { return slices.Clip(b[from:to]) }
