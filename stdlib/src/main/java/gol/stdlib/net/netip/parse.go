package netip

import (
	"strconv"
	"strings"
)

// parseAddrError says what is wrong with an address, and where.
type parseAddrError struct {
	in, problem, at string
}

func (e parseAddrError) Error() string {
	text := "ParseAddr(" + strconv.Quote(e.in) + "): " + e.problem
	if e.at != "" {
		text += " (at " + strconv.Quote(e.at) + ")"
	}
	return text
}

// MustParseAddr is ParseAddr for texts that are known to be right; it panics otherwise.
func MustParseAddr(s string) Addr { return must(ParseAddr(s)) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// ParseAddr reads an address: "192.0.2.1", "2001:db8::68" or "fe80::1cc0:3e8c:119f:c2e1%ens18".
func ParseAddr(s string) (Addr, error) {
	switch at := strings.IndexAny(s, ".:%"); {
	case at < 0:
		return Addr{}, parseAddrError{s, "unable to parse IP", ""}
	case s[at] == '.':
		a, err := parse4(s, s)
		if err != nil {
			return Addr{}, err
		}
		return v4(a), nil
	case s[at] == ':':
		return parse6(s)
	}
	return Addr{}, parseAddrError{s, "missing IPv6 address", ""}
}

// parse4 reads four numbers; in is the whole text, for errors.
func parse4(in, s string) (a uint32, err error) {
	number, digits, dots := uint32(0), 0, 0
	for i := range len(s) {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			if digits == 1 && number == 0 {
				return 0, parseAddrError{in, "IPv4 field has octet with leading zero", ""}
			}
			number = number*10 + uint32(c-'0')
			digits++
			if number > 255 {
				return 0, parseAddrError{in, "IPv4 field has value >255", ""}
			}
		case c != '.':
			return 0, parseAddrError{in, "unexpected character", s[i:]}
		case digits == 0 || i == len(s)-1:
			return 0, parseAddrError{in, "IPv4 field must have at least one digit", s[i:]}
		case dots == 3:
			return 0, parseAddrError{in, "IPv4 address too long", ""}
		default:
			a, number, digits = a<<8|number, 0, 0
			dots++
		}
	}
	if dots < 3 {
		return 0, parseAddrError{in, "IPv4 address too short", ""}
	}
	return a<<8 | number, nil
}

// parse6 reads up to eight groups, of which "::" stands for those that are left out, and a zone.
func parse6(in string) (Addr, error) {
	s, zone, hasZone := strings.Cut(in, "%")
	fail := func(problem, at string) (Addr, error) { return Addr{}, parseAddrError{in, problem, at} }
	if hasZone && zone == "" {
		return fail("zone must be a non-empty string", "")
	}
	var groups [8]uint64
	n, gap := 0, -1
	if rest, found := strings.CutPrefix(s, "::"); found {
		s, gap = rest, 0
		if s == "" {
			return IPv6Unspecified().WithZone(zone), nil
		}
	}
	for n < 8 {
		digits, value := 0, uint64(0)
		for ; digits < len(s); digits++ {
			d, ok := hexDigit(s[digits])
			if !ok {
				break
			}
			if digits == 4 {
				return fail("each group must have 4 or less digits", s)
			}
			value = value<<4 | d
		}
		if digits == 0 {
			return fail("each colon-separated field must have at least one digit", s)
		}
		if digits < len(s) && s[digits] == '.' {
			switch {
			case gap < 0 && n != 6:
				return fail("embedded IPv4 address must replace the final 2 fields of the address", s)
			case n > 6:
				return fail("too many hex fields to fit an embedded IPv4 at the end of the address", s)
			}
			a, err := parse4(in, s)
			if err != nil {
				return Addr{}, err
			}
			groups[n], groups[n+1] = uint64(a>>16), uint64(a&0xffff)
			n += 2
			s = ""
			break
		}
		groups[n] = value
		n++
		if s = s[digits:]; s == "" {
			break
		}
		switch {
		case s[0] != ':':
			return fail("unexpected character, want colon", s)
		case len(s) == 1:
			return fail("colon must be followed by more characters", s)
		}
		s = s[1:]
		if s[0] == ':' {
			if gap >= 0 {
				return fail("multiple :: in address", s)
			}
			gap = n
			if s = s[1:]; s == "" {
				break
			}
		}
	}
	switch {
	case s != "":
		return fail("trailing garbage after address", s)
	case n < 8 && gap < 0:
		return fail("address string too short", "")
	case n == 8 && gap >= 0:
		return fail("the :: must expand to at least one field of zeros", "")
	case n < 8:
		tail := n - gap
		copy(groups[8-tail:], groups[gap:n])
		clear(groups[gap : 8-tail])
	}
	var ip Addr
	for _, v := range groups[:4] {
		ip.hi = ip.hi<<16 | v
	}
	for _, v := range groups[4:] {
		ip.lo = ip.lo<<16 | v
	}
	return v6(ip.hi, ip.lo).WithZone(zone), nil
}

func hexDigit(c byte) (value uint64, ok bool) {
	switch {
	case '0' <= c && c <= '9':
		return uint64(c - '0'), true
	case 'a' <= c && c <= 'f':
		return uint64(c-'a') + 10, true
	case 'A' <= c && c <= 'F':
		return uint64(c-'A') + 10, true
	}
	return 0, false
}
