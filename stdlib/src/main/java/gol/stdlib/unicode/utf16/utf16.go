// Package utf16 encodes and decodes UTF-16.
package utf16

const (
	replacement = '\uFFFD'
	high        = 0xd800
	low         = 0xdc00
	end         = 0xe000
	second      = 0x10000
)

// IsSurrogate reports whether r can be a half of a pair.
func IsSurrogate(r rune) bool { return high <= r && r < end }

// DecodeRune puts a pair together; U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < end {
		return (r1-high)<<10 | (r2 - low) + second
	}
	return replacement
}

// EncodeRune splits a character into a pair; U+FFFD twice if it needs none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < second || r > '\U0010FFFF' {
		return replacement, replacement
	}
	r -= second
	return high + r>>10&0x3ff, low + r&0x3ff
}

// RuneLen returns how many words r takes, -1 if it is invalid.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < high, end <= r && r < second:
		return 1
	case second <= r && r <= '\U0010FFFF':
		return 2
	}
	return -1
}

// AppendRune appends the encoding of r.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode encodes characters.
func Encode(s []rune) []uint16 {
	a := make([]uint16, 0, len(s))
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode decodes words; a half of a pair becomes U+FFFD.
func Decode(s []uint16) []rune {
	a := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			next := rune(0)
			if i+1 < len(s) {
				next = rune(s[i+1])
			}
			r = DecodeRune(r, next)
			if r != replacement {
				i++
			}
		}
		a = append(a, r)
	}
	return a
}
