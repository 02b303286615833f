package path

import "unicode/utf8"

// Match reports whether name matches a pattern of *, ?, [a-z], [^a-z] and \c.
func Match(pattern, name string) (matched bool, err error) {
	matched, ok := match(pattern, name)
	if !ok {
		return false, ErrBadPattern
	}
	if !matched && !valid(pattern) {
		return false, ErrBadPattern
	}
	return matched, nil
}

// match is whether the whole name matches, and whether the pattern was good as far as it was read.
func match(pattern, name string) (matched, ok bool) {
	for pattern != "" {
		if pattern[0] == '*' {
			for pattern != "" && pattern[0] == '*' {
				pattern = pattern[1:]
			}
			if pattern == "" {
				for i := 0; i < len(name); i++ {
					if name[i] == '/' {
						return false, true
					}
				}
				return true, true
			}
			for i := 0; ; {
				if m, ok := match(pattern, name[i:]); m || !ok {
					return m, ok
				}
				if i >= len(name) || name[i] == '/' {
					return false, true
				}
				_, size := utf8.DecodeRuneInString(name[i:])
				i += size
			}
		}
		rest, size, hit, ok := one(pattern, name)
		if !ok {
			return false, false
		}
		if !hit {
			return false, true
		}
		pattern, name = rest, name[size:]
	}
	return name == "", true
}

// one matches a pattern's first element, no star, with the first character of name.
func one(pattern, name string) (rest string, size int, hit, ok bool) {
	r, size := utf8.DecodeRuneInString(name)
	some := name != ""
	switch pattern[0] {
	case '?':
		return pattern[1:], size, some && r != '/', true
	case '[':
		rest, in, ok := class(pattern[1:], r)
		return rest, size, some && in, ok
	case '\\':
		pattern = pattern[1:]
		if pattern == "" {
			return "", 0, false, false
		}
	}
	return pattern[1:], 1, some && pattern[0] == name[0], true
}

// class matches a character with what stands after an opening bracket.
func class(pattern string, r rune) (rest string, in, ok bool) {
	negated := false
	if pattern != "" && pattern[0] == '^' {
		negated = true
		pattern = pattern[1:]
	}
	for ranges := 0; ; ranges++ {
		if pattern != "" && pattern[0] == ']' && ranges > 0 {
			return pattern[1:], in != negated, true
		}
		var lo, hi rune
		if lo, pattern, ok = char(pattern); !ok {
			return "", false, false
		}
		hi = lo
		if pattern[0] == '-' {
			if hi, pattern, ok = char(pattern[1:]); !ok {
				return "", false, false
			}
		}
		if lo <= r && r <= hi {
			in = true
		}
	}
}

// char is a character of a class; something must follow it.
func char(pattern string) (r rune, rest string, ok bool) {
	if pattern == "" || pattern[0] == '-' || pattern[0] == ']' {
		return 0, "", false
	}
	if pattern[0] == '\\' {
		pattern = pattern[1:]
		if pattern == "" {
			return 0, "", false
		}
	}
	r, size := utf8.DecodeRuneInString(pattern)
	if r == utf8.RuneError && size == 1 || size == len(pattern) {
		return 0, "", false
	}
	return r, pattern[size:], true
}

func valid(pattern string) bool {
	for pattern != "" {
		if pattern[0] == '*' {
			pattern = pattern[1:]
			continue
		}
		rest, _, _, ok := one(pattern, "")
		if !ok {
			return false
		}
		pattern = rest
	}
	return true
}
