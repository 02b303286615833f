package netip

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
)

// Prefix is a network: an address of which the first bits count.
type Prefix struct {
	ip     Addr
	length uint8 // one more than the number of bits, 0 for an invalid number
}

// PrefixFrom returns the network of the first bits of ip, whose other bits stay, but not its zone.
func PrefixFrom(ip Addr, bits int) Prefix {
	p := Prefix{ip: ip.WithZone("")}
	if ip.IsValid() && bits >= 0 && bits <= ip.BitLen() {
		p.length = uint8(bits + 1)
	}
	return p
}

// Prefix returns the network of the first b bits of ip; the others are cleared.
func (ip Addr) Prefix(b int) (Prefix, error) {
	if b < 0 {
		return Prefix{}, errors.New("negative Prefix bits")
	}
	switch {
	case !ip.IsValid():
		return Prefix{}, nil
	case ip.Is4() && b > 32:
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv4")
	case b > 128:
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv6")
	}
	// shifts by the width and more give 0
	n := b + 128 - ip.BitLen()
	ip.hi &= ^(^uint64(0) >> min(n, 64))
	ip.lo &= ^(^uint64(0) >> max(n-64, 0))
	return PrefixFrom(ip, b), nil
}

// MustParsePrefix is ParsePrefix for texts that are known to be right; it panics otherwise.
func MustParsePrefix(s string) Prefix { return must(ParsePrefix(s)) }

type parsePrefixError struct {
	in, problem string
}

func (e parsePrefixError) Error() string {
	return "netip.ParsePrefix(" + strconv.Quote(e.in) + "): " + e.problem
}

// ParsePrefix reads an address without a zone and a number of bits: "192.168.1.0/24".
func ParsePrefix(s string) (Prefix, error) {
	at := strings.LastIndexByte(s, '/')
	if at < 0 {
		return Prefix{}, parsePrefixError{s, "no '/'"}
	}
	ip, err := ParseAddr(s[:at])
	if err != nil {
		return Prefix{}, parsePrefixError{s, err.Error()}
	}
	if ip.zone != "" {
		return Prefix{}, parsePrefixError{s, "IPv6 zones cannot be present in a prefix"}
	}
	number := s[at+1:]
	bits, err := strconv.Atoi(number)
	if err != nil || len(number) > 1 && (number[0] < '1' || number[0] > '9') {
		return Prefix{}, parsePrefixError{s, "bad bits after slash: " + strconv.Quote(number)}
	}
	if bits < 0 || bits > ip.BitLen() {
		return Prefix{}, parsePrefixError{s, "prefix length out of range"}
	}
	return PrefixFrom(ip, bits), nil
}

// Addr returns the address.
func (p Prefix) Addr() Addr { return p.ip }

// Bits returns the number of bits, -1 if the prefix is invalid.
func (p Prefix) Bits() int { return int(p.length) - 1 }

// IsValid reports whether there is an address that has so many bits.
func (p Prefix) IsValid() bool { return p.length > 0 }

// IsSingleIP reports whether all bits count.
func (p Prefix) IsSingleIP() bool { return p.IsValid() && p.Bits() == p.ip.BitLen() }

// Masked returns the network with all bits cleared that do not count.
func (p Prefix) Masked() Prefix {
	m, _ := p.ip.Prefix(p.Bits())
	return m
}

// Contains reports whether an address of the same kind, without a zone, is in the network.
func (p Prefix) Contains(ip Addr) bool {
	if !p.IsValid() || ip.zone != "" || ip.size != p.ip.size {
		return false
	}
	q, _ := ip.Prefix(p.Bits())
	return q.ip == p.Masked().ip
}

// Overlaps reports whether an address is in both networks.
func (p Prefix) Overlaps(o Prefix) bool {
	if !p.IsValid() || !o.IsValid() || p.ip.size != o.ip.size {
		return false
	}
	bits := min(p.Bits(), o.Bits())
	a, _ := p.ip.Prefix(bits)
	b, _ := o.ip.Prefix(bits)
	return a == b
}

// Compare orders networks by kind, cleared address, length and address.
func (p Prefix) Compare(p2 Prefix) int {
	return cmp.Or(p.Masked().ip.Compare(p2.Masked().ip), cmp.Compare(p.length, p2.length), p.ip.Compare(p2.ip))
}

func (p Prefix) String() string {
	if !p.IsValid() {
		return "invalid Prefix"
	}
	return string(p.AppendTo(nil))
}

// AppendTo appends what String returns, nothing for the zero Prefix.
func (p Prefix) AppendTo(b []byte) []byte {
	switch {
	case p == Prefix{}:
		return b
	case !p.IsValid():
		return append(b, "invalid Prefix"...)
	}
	return strconv.AppendInt(append(p.ip.AppendTo(b), '/'), int64(p.Bits()), 10)
}

// AppendText is AppendTo.
func (p Prefix) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText is String, empty for the zero Prefix.
func (p Prefix) MarshalText() ([]byte, error) { return p.AppendTo([]byte{}), nil }

// UnmarshalText is ParsePrefix, with the zero Prefix for no text.
func (p *Prefix) UnmarshalText(text []byte) (err error) {
	*p = Prefix{}
	if len(text) > 0 {
		*p, err = ParsePrefix(string(text))
	}
	return err
}

// AppendBinary appends the address as its own AppendBinary does, and a byte.
func (p Prefix) AppendBinary(b []byte) ([]byte, error) {
	b, err := p.ip.AppendBinary(b)
	return append(b, uint8(p.Bits())), err
}

// MarshalBinary returns what AppendBinary appends.
func (p Prefix) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary makes.
func (p *Prefix) UnmarshalBinary(b []byte) error {
	n := len(b) - 1
	if n < 0 {
		return errSize
	}
	var ip Addr
	if err := ip.UnmarshalBinary(b[:n]); err != nil {
		return err
	}
	*p = PrefixFrom(ip, int(b[n]))
	return nil
}
