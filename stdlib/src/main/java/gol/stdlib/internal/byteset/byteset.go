// Package byteset looks for bytes of a set: what the readers of URLs and HTTP messages do most.
package byteset

// Set says of each byte whether it belongs.
type Set [256]bool

// Of returns the set of some bytes; a hyphen between two stands for all from one to the other, and for itself at the end.
func Of(bytes string) *Set {
	s := &Set{}
	for i := 0; i < len(bytes); i++ {
		if i+2 < len(bytes) && bytes[i+1] == '-' {
			for c := int(bytes[i]); c <= int(bytes[i+2]); c++ {
				s[c] = true
			}
			i += 2
		} else {
			s[bytes[i]] = true
		}
	}
	return s
}

// With returns the set with more bytes.
func (s *Set) With(bytes string) *Set {
	more := Of(bytes)
	for c, in := range s {
		more[c] = more[c] || in
	}
	return more
}

// Span returns how many bytes at the start of text belong to the set.
func Span(text string, set *Set) int

// All reports whether all bytes belong to the set.
func All(text string, set *Set) bool { return Span(text, set) == len(text) }
