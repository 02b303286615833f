// Package bytes searches, splits and changes byte slices.
package bytes

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Equal reports whether a and b hold the same bytes.
func Equal(a, b []byte) bool

// Compare compares byte by byte: -1, 0 or +1.
func Compare(a, b []byte) int

// Index returns where sep first stands in s, -1 if nowhere.
func Index(s, sep []byte) int

// LastIndex returns where sep last stands in s, -1 if nowhere.
func LastIndex(s, sep []byte) int

// IndexByte returns where c first stands in b, -1 if nowhere.
func IndexByte(b []byte, c byte) int

// LastIndexByte returns where c last stands in s, -1 if nowhere.
func LastIndexByte(s []byte, c byte) int

// IndexRune returns where r first stands in s, -1 if nowhere; RuneError is found at invalid bytes too.
func IndexRune(s []byte, r rune) int

// IndexAny returns where the first of the characters stands in s, -1 if none does.
func IndexAny(s []byte, chars string) int

// LastIndexAny returns where the last of the characters stands in s, -1 if none does.
func LastIndexAny(s []byte, chars string) int

// Count counts sep in s without overlaps; an empty one occurs around every character.
func Count(s, sep []byte) int

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether any of the characters is within b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether f holds for any character of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// EqualFold compares under Unicode's simple case folding.
func EqualFold(s, t []byte) bool

// Clone returns a copy of b; nil of nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// bounds of the parts of s: starts and ends in turn.
func fieldBounds(s []byte) []int
func splitBounds(s, sep []byte, keep bool, n int) []int

func parts(s []byte, bounds []int) [][]byte {
	a := make([][]byte, len(bounds)/2)
	for i := range a {
		lo, hi := bounds[2*i], bounds[2*i+1]
		a[i] = s[lo:hi:hi]
	}
	return a
}

func split(s, sep []byte, keep bool, n int) [][]byte {
	if n == 0 {
		return nil
	}
	return parts(s, splitBounds(s, sep, keep, n))
}

// Split splits around sep; between all characters if sep is empty.
func Split(s, sep []byte) [][]byte { return split(s, sep, false, -1) }

// SplitN is Split into at most n parts (n < 0: all).
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, false, n) }

// SplitAfter splits after each sep.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, true, -1) }

// SplitAfterN is SplitAfter into at most n parts (n < 0: all).
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, true, n) }

// Fields splits around white space.
func Fields(s []byte) [][]byte { return parts(s, fieldBounds(s)) }

// eachField yields what stands between characters for which f holds.
func eachField(s []byte, f func(rune) bool, yield func([]byte) bool) {
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				if !yield(s[start:i:i]) {
					return
				}
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		yield(s[start:len(s):len(s)])
	}
}

// FieldsFunc splits around runs of characters for which f holds.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := make([][]byte, 0, 8)
	eachField(s, f, func(b []byte) bool {
		fields = append(fields, b)
		return true
	})
	return fields
}

func isSpace(r rune) bool

// FieldsFuncSeq yields the parts that FieldsFunc returns.
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) { eachField(s, f, yield) }
}

// FieldsSeq yields the parts that Fields returns.
func FieldsSeq(s []byte) iter.Seq[[]byte] { return FieldsFuncSeq(s, isSpace) }

// Lines yields the lines of s, each with its newline.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			n := IndexByte(s, '\n') + 1
			if n == 0 {
				n = len(s)
			}
			if !yield(s[:n:n]) {
				return
			}
			s = s[n:]
		}
	}
}

func splitSeq(s, sep []byte, keep int) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		rest := s
		if len(sep) == 0 {
			for len(rest) > 0 {
				_, size := utf8.DecodeRune(rest)
				if !yield(rest[:size:size]) {
					return
				}
				rest = rest[size:]
			}
			return
		}
		for {
			i := Index(rest, sep)
			if i < 0 {
				break
			}
			if !yield(rest[: i+keep : i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
		yield(rest[:len(rest):len(rest)])
	}
}

// SplitSeq yields the parts that Split returns.
func SplitSeq(s, sep []byte) iter.Seq[[]byte] { return splitSeq(s, sep, 0) }

// SplitAfterSeq yields the parts that SplitAfter returns.
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return splitSeq(s, sep, len(sep)) }

// Join puts the elements together with sep between them, in a new slice.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	n := len(sep) * (len(s) - 1)
	for _, v := range s {
		n += len(v)
	}
	b := make([]byte, 0, n)
	for i, v := range s {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, v...)
	}
	return b
}

func repeat(b []byte, count int) []byte

// Repeat returns b so many times.
func Repeat(b []byte, count int) []byte {
	if count == 0 {
		return []byte{}
	}
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > (1<<63-1)/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	return repeat(b, count)
}

// Replace returns a copy with the first n (n < 0: all) occurrences of old replaced.
func Replace(s, old, new []byte, n int) []byte

// ReplaceAll returns a copy with all occurrences of old replaced.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// ToUpper returns a copy with all letters in upper case.
func ToUpper(s []byte) []byte

// ToUpperSpecial maps all letters to upper case, by the rules of c first.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial maps all letters to lower case, by the rules of c first.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial maps all letters to title case, by the rules of c first.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// ToLower returns a copy with all letters in lower case.
func ToLower(s []byte) []byte

// ToTitle returns a copy with all letters in title case.
func ToTitle(s []byte) []byte

// Title gives each word's first letter its title case.
//
// Deprecated: its idea of a word is simple.
func Title(s []byte) []byte

// ToValidUTF8 returns a copy with each run of invalid bytes replaced.
func ToValidUTF8(s, replacement []byte) []byte

// Runes returns the characters.
func Runes(s []byte) []rune { return []rune(string(s)) }

func trimmed(s []byte, cutset string, left, right bool) (lo, hi int)
func trimmedSpace(s []byte) (lo, hi int)

func cut(s []byte, lo, hi int) []byte {
	if lo == hi {
		return nil
	}
	return s[lo:hi]
}

// Trim cuts characters of cutset at both ends.
func Trim(s []byte, cutset string) []byte {
	if len(s) == 0 || cutset == "" {
		return s
	}
	lo, hi := trimmed(s, cutset, true, true)
	return cut(s, lo, hi)
}

// TrimLeft cuts characters of cutset at the start.
func TrimLeft(s []byte, cutset string) []byte {
	if len(s) == 0 || cutset == "" {
		return s
	}
	lo, hi := trimmed(s, cutset, true, false)
	return cut(s, lo, hi)
}

// TrimRight cuts characters of cutset at the end.
func TrimRight(s []byte, cutset string) []byte {
	if len(s) == 0 || cutset == "" {
		return s
	}
	_, hi := trimmed(s, cutset, false, true)
	return s[:hi]
}

// TrimSpace cuts white space at both ends.
func TrimSpace(s []byte) []byte {
	lo, hi := trimmedSpace(s)
	return cut(s, lo, hi)
}

// TrimPrefix cuts prefix, if s begins with it.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix cuts suffix, if s ends with it.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc cuts characters for which f holds at both ends.
func TrimFunc(s []byte, f func(rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc cuts characters for which f holds at the start.
func TrimLeftFunc(s []byte, f func(rune) bool) []byte {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if !f(r) {
			return s[i:]
		}
		i += size
	}
	return nil
}

// TrimRightFunc cuts characters for which f holds at the end.
func TrimRightFunc(s []byte, f func(rune) bool) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRune(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// IndexFunc returns the first place where f holds, -1 if none.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += size
	}
	return -1
}

// LastIndexFunc returns the last place where f holds, -1 if none.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRune(s[:end])
		end -= size
		if f(r) {
			return end
		}
	}
	return -1
}

// Map returns a copy with each character replaced by what mapping gives for it, or dropped if that is negative.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		i += size
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// Cut returns what stands before and after the first sep, and whether there is one.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without prefix, and whether it had it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it had it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
