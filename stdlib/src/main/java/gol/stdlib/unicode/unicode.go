// Package unicode classifies characters.
package unicode

import "unsafe"

const (
	MaxRune         = '\U0010FFFF' // the greatest code point
	ReplacementChar = '\uFFFD'     // stands for what is invalid
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// Version is the version of Unicode.
const Version = "15.0.0"

// Indices into a CaseRange's deltas.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower in a CaseRange's delta says that upper and lower case alternate.
const UpperLower = MaxRune + 1

// RangeTable is a set of characters.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int
	set         unsafe.Pointer // of a predefined table
}

// Range16 is every Stride-th character from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 is every Stride-th character from Lo to Hi.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

func tableSet(name string) unsafe.Pointer
func inSet(set unsafe.Pointer, r rune) bool

func table(name string) *RangeTable { return &RangeTable{set: tableSet(name)} }

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if rangeTab.set != nil {
		return inSet(rangeTab.set, r)
	}
	if r < 0 {
		return false
	}
	for _, x := range rangeTab.R16 {
		if uint32(r) <= uint32(x.Hi) {
			return uint32(r) >= uint32(x.Lo) && (x.Stride == 1 || (uint32(r)-uint32(x.Lo))%uint32(x.Stride) == 0)
		}
	}
	for _, x := range rangeTab.R32 {
		if uint32(r) <= x.Hi {
			return uint32(r) >= x.Lo && (x.Stride == 1 || (uint32(r)-x.Lo)%x.Stride == 0)
		}
	}
	return false
}

// In reports whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf is In with the tables as a slice.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

func IsControl(r rune) bool { return 0 <= r && r < 0x20 || 0x7F <= r && r < 0xA0 }

func IsDigit(r rune) bool
func IsGraphic(r rune) bool
func IsLetter(r rune) bool
func IsLower(r rune) bool
func IsMark(r rune) bool
func IsNumber(r rune) bool
func IsPrint(r rune) bool
func IsPunct(r rune) bool
func IsSpace(r rune) bool
func IsSymbol(r rune) bool
func IsTitle(r rune) bool
func IsUpper(r rune) bool

// SimpleFold returns the next character that is the same under simple case folding, or else the smallest.
func SimpleFold(r rune) rune

func ToUpper(r rune) rune
func ToLower(r rune) rune
func ToTitle(r rune) rune

// To maps r to the case.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

// CaseRange says how characters map between cases, by deltas.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase overrides the mappings, for a language.
type SpecialCase []CaseRange

var (
	TurkishCase SpecialCase = turkish()
	AzeriCase               = TurkishCase
)

func turkish() SpecialCase {
	return SpecialCase{
		{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
		{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
		{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
		{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
	}
}

func (special SpecialCase) to(which int, r rune) rune {
	for _, c := range special {
		if uint32(r) >= c.Lo && uint32(r) <= c.Hi {
			delta := c.Delta[which]
			if delta == UpperLower {
				return rune(c.Lo + ((uint32(r)-c.Lo)&^1 | uint32(which&1)))
			}
			return r + delta
		}
	}
	return To(which, r)
}

func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r) }
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r) }
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r) }
