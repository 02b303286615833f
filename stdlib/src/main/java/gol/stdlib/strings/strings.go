// Package strings searches, splits and changes strings.
package strings

import (
	"unicode"
	"unicode/utf8"
)

// Index returns where substr first stands in s, -1 if nowhere.
func Index(s, substr string) int

// LastIndex returns where substr last stands in s, -1 if nowhere.
func LastIndex(s, substr string) int

// IndexByte returns where c first stands in s, -1 if nowhere.
func IndexByte(s string, c byte) int

// LastIndexByte returns where c last stands in s, -1 if nowhere.
func LastIndexByte(s string, c byte) int

// IndexRune returns where r first stands in s, -1 if nowhere; RuneError is found at invalid bytes too.
func IndexRune(s string, r rune) int

// IndexAny returns where the first of the characters stands in s, -1 if none does.
func IndexAny(s, chars string) int

// LastIndexAny returns where the last of the characters stands in s, -1 if none does.
func LastIndexAny(s, chars string) int

// Contains reports whether substr is within s.
func Contains(s, substr string) bool

// ContainsAny reports whether any of the characters is within s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether f holds for any character of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Count counts substr in s without overlaps; the empty string occurs around every character.
func Count(s, substr string) int

// Compare compares byte by byte: -1, 0 or +1.
func Compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// Clone returns a copy of s.
func Clone(s string) string { return s }

// EqualFold compares under Unicode's simple case folding.
func EqualFold(s, t string) bool

// Fields splits around white space.
func Fields(s string) []string

// FieldsFunc splits around runs of characters for which f holds.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := make([]string, 0, 8)
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// split splits at most n times; keep is how much of the separator stays with the part before it.
func split(s, sep string, keep bool, n int) []string

// Split splits around sep; between all characters if sep is empty.
func Split(s, sep string) []string { return split(s, sep, false, -1) }

// SplitN is Split into at most n parts (n < 0: all).
func SplitN(s, sep string, n int) []string { return split(s, sep, false, n) }

// SplitAfter splits after each sep.
func SplitAfter(s, sep string) []string { return split(s, sep, true, -1) }

// SplitAfterN is SplitAfter into at most n parts (n < 0: all).
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, true, n) }

// Join puts the elements together with sep between them.
func Join(elems []string, sep string) string

func repeat(s string, count int) string

// Repeat returns s so many times.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if len(s) > 0 && count > (1<<63-1)/len(s) {
		panic("strings: Repeat output length overflow")
	}
	return repeat(s, count)
}

// Replace replaces the first n (n < 0: all) occurrences of old.
func Replace(s, old, new string, n int) string

// ReplaceAll replaces all occurrences of old.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// ToUpper maps all letters to upper case.
func ToUpper(s string) string

// ToUpperSpecial maps all letters to upper case, by the rules of c first.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial maps all letters to lower case, by the rules of c first.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial maps all letters to title case, by the rules of c first.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToLower maps all letters to lower case.
func ToLower(s string) string

// ToTitle maps all letters to title case.
func ToTitle(s string) string

// Title gives each word's first letter its title case.
//
// Deprecated: its idea of a word is simple.
func Title(s string) string

// ToValidUTF8 replaces each run of invalid bytes.
func ToValidUTF8(s, replacement string) string

// TrimSpace cuts white space at both ends.
func TrimSpace(s string) string

// Trim cuts characters of cutset at both ends.
func Trim(s, cutset string) string { return TrimRight(TrimLeft(s, cutset), cutset) }

// TrimLeft cuts characters of cutset at the start.
func TrimLeft(s, cutset string) string

// TrimRight cuts characters of cutset at the end.
func TrimRight(s, cutset string) string

// TrimPrefix cuts prefix, if s begins with it.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix cuts suffix, if s ends with it.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc cuts characters for which f holds at both ends.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc cuts characters for which f holds at the start.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc cuts characters for which f holds at the end.
func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// IndexFunc returns the first place where f holds, -1 if none.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns the last place where f holds, -1 if none.
func LastIndexFunc(s string, f func(rune) bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if f(r) {
			return end
		}
	}
	return -1
}

// Map replaces each character by what mapping gives for it, or drops it if that is negative.
func Map(mapping func(rune) rune, s string) string {
	for i, c := range s {
		r := mapping(c)
		if r == c && c != utf8.RuneError {
			continue
		}
		width := 0
		if c == utf8.RuneError {
			_, width = utf8.DecodeRuneInString(s[i:])
			if width != 1 && r == c {
				continue
			}
		} else {
			width = utf8.RuneLen(c)
		}
		var b Builder
		b.Grow(len(s) + utf8.UTFMax)
		b.WriteString(s[:i])
		if r >= 0 {
			b.WriteRune(r)
		}
		for _, c := range s[i+width:] {
			if r := mapping(c); r >= 0 {
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	return s
}

// Cut returns what stands before and after the first sep, and whether there is one.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix, and whether it had it.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it had it.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
