// Package netip has IP addresses, with ports and as networks, as small values that can be compared with == and be map keys.
package netip

import (
	"cmp"
	"encoding/binary"
	"errors"
	"math/bits"
	"strconv"
	"strings"
)

// Addr is an IPv4 address or an IPv6 address, which may have a zone. The zero Addr is none.
type Addr struct {
	hi, lo uint64 // the 128 bits; an IPv4 address is in the lowest 32
	size   uint8  // 0, 32 or 128
	zone   string
}

const (
	mapped     = 0xffff_0000_0000 // in lo, with hi 0: an IPv4 address as an IPv6 address
	mappedMask = 0xffff_ffff_0000_0000
)

// IPv4Unspecified returns 0.0.0.0.
func IPv4Unspecified() Addr { return v4(0) }

// IPv6Unspecified returns ::.
func IPv6Unspecified() Addr { return v6(0, 0) }

// IPv6Loopback returns ::1.
func IPv6Loopback() Addr { return v6(0, 1) }

// IPv6LinkLocalAllNodes returns ff02::1.
func IPv6LinkLocalAllNodes() Addr { return v6(0xff02<<48, 1) }

// IPv6LinkLocalAllRouters returns ff02::2.
func IPv6LinkLocalAllRouters() Addr { return v6(0xff02<<48, 2) }

func v4(a uint32) Addr { return Addr{lo: uint64(a), size: 32} }

func v6(hi, lo uint64) Addr { return Addr{hi: hi, lo: lo, size: 128} }

// AddrFrom4 returns the IPv4 address of these bytes.
func AddrFrom4(addr [4]byte) Addr { return v4(binary.BigEndian.Uint32(addr[:])) }

// AddrFrom16 returns the IPv6 address of these bytes, also if an IPv4 address is mapped into it.
func AddrFrom16(addr [16]byte) Addr {
	return v6(binary.BigEndian.Uint64(addr[:8]), binary.BigEndian.Uint64(addr[8:]))
}

// AddrFromSlice returns the address of 4 or 16 bytes.
func AddrFromSlice(slice []byte) (ip Addr, ok bool) {
	switch len(slice) {
	case 4:
		return AddrFrom4([4]byte(slice)), true
	case 16:
		return AddrFrom16([16]byte(slice)), true
	}
	return Addr{}, false
}

// IsValid reports whether ip is an address.
func (ip Addr) IsValid() bool { return ip.size != 0 }

// BitLen returns 32, 128, or 0 for the zero Addr.
func (ip Addr) BitLen() int { return int(ip.size) }

// Zone returns the zone.
func (ip Addr) Zone() string { return ip.zone }

// WithZone returns the address with a zone, if it is an IPv6 address.
func (ip Addr) WithZone(zone string) Addr {
	if ip.Is6() {
		ip.zone = zone
	}
	return ip
}

// Is4 reports whether ip is an IPv4 address.
func (ip Addr) Is4() bool { return ip.size == 32 }

// Is6 reports whether ip is an IPv6 address.
func (ip Addr) Is6() bool { return ip.size == 128 }

// Is4In6 reports whether ip is an IPv6 address into which an IPv4 address is mapped.
func (ip Addr) Is4In6() bool { return ip.Is6() && ip.hi == 0 && ip.lo&mappedMask == mapped }

// Unmap returns the IPv4 address that is mapped into ip, or else ip.
func (ip Addr) Unmap() Addr {
	if ip.Is4In6() {
		return v4(uint32(ip.lo))
	}
	return ip
}

// Compare orders addresses by length, value and zone.
func (ip Addr) Compare(ip2 Addr) int {
	return cmp.Or(cmp.Compare(ip.size, ip2.size), cmp.Compare(ip.hi, ip2.hi), cmp.Compare(ip.lo, ip2.lo),
		cmp.Compare(ip.zone, ip2.zone))
}

// Less reports whether ip comes before ip2.
func (ip Addr) Less(ip2 Addr) bool { return ip.Compare(ip2) < 0 }

// within4 reports whether ip or the IPv4 address in it lies in an IPv4 network.
func (ip Addr) within4(network uint32, length int) bool {
	ip = ip.Unmap()
	return ip.Is4() && uint32(ip.lo)>>(32-length) == network>>(32-length)
}

// within6 asks for the highest bits of an IPv6 address into which no IPv4 address is mapped.
func (ip Addr) within6(first uint16, length int) bool {
	return ip.Is6() && !ip.Is4In6() && ip.hi>>(64-length) == uint64(first)>>(16-length)
}

// IsLoopback reports whether ip is in 127.0.0.0/8, or ::1.
func (ip Addr) IsLoopback() bool {
	return ip.within4(127<<24, 8) || ip.Is6() && ip.hi == 0 && ip.lo == 1
}

// IsMulticast reports whether ip is in 224.0.0.0/4 or ff00::/8.
func (ip Addr) IsMulticast() bool { return ip.within4(224<<24, 4) || ip.within6(0xff00, 8) }

// IsInterfaceLocalMulticast reports whether ip is a multicast address of scope 1.
func (ip Addr) IsInterfaceLocalMulticast() bool {
	return ip.within6(0xff00, 8) && ip.hi>>48&0xf == 1
}

// IsLinkLocalMulticast reports whether ip is in 224.0.0.0/24 or a multicast address of scope 2.
func (ip Addr) IsLinkLocalMulticast() bool {
	return ip.within4(224<<24, 24) || ip.within6(0xff00, 8) && ip.hi>>48&0xf == 2
}

// IsLinkLocalUnicast reports whether ip is in 169.254.0.0/16 or fe80::/10.
func (ip Addr) IsLinkLocalUnicast() bool {
	return ip.within4(169<<24|254<<16, 16) || ip.within6(0xfe80, 10)
}

// IsPrivate reports whether ip is in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or fc00::/7.
func (ip Addr) IsPrivate() bool {
	return ip.within4(10<<24, 8) || ip.within4(172<<24|16<<16, 12) || ip.within4(192<<24|168<<16, 16) || ip.within6(0xfc00, 7)
}

// IsGlobalUnicast reports whether ip may be a machine's address beyond its own network.
func (ip Addr) IsGlobalUnicast() bool {
	return ip.IsValid() && ip.Unmap() != v4(1<<32-1) && !ip.Unmap().IsUnspecified() && !ip.IsLoopback() && !ip.IsMulticast() &&
		!ip.IsLinkLocalUnicast()
}

// IsUnspecified reports whether ip is 0.0.0.0 or ::, without a zone.
func (ip Addr) IsUnspecified() bool { return ip == IPv4Unspecified() || ip == IPv6Unspecified() }

// Next returns the address that follows, the zero Addr after the last one.
func (ip Addr) Next() Addr {
	var carry uint64
	ip.lo, carry = bits.Add64(ip.lo, 1, 0)
	ip.hi += carry
	if ip.Is4() && ip.lo>>32 != 0 || carry != 0 && ip.hi == 0 {
		return Addr{}
	}
	return ip
}

// Prev returns the address before, the zero Addr before the first one.
func (ip Addr) Prev() Addr {
	if ip.hi == 0 && ip.lo == 0 {
		return Addr{}
	}
	var borrow uint64
	ip.lo, borrow = bits.Sub64(ip.lo, 1, 0)
	ip.hi -= borrow
	return ip
}

// As16 returns the 16 bytes of the address, into which an IPv4 address is mapped; all 0 for the zero Addr.
func (ip Addr) As16() (a16 [16]byte) {
	if ip.Is4() {
		ip.lo |= mapped
	}
	binary.BigEndian.PutUint64(a16[:8], ip.hi)
	binary.BigEndian.PutUint64(a16[8:], ip.lo)
	return a16
}

// As4 returns the 4 bytes of an IPv4 address, which may be mapped into ip; it panics if there is none.
func (ip Addr) As4() (a4 [4]byte) {
	switch {
	case !ip.IsValid():
		panic("As4 called on IP zero value")
	case !ip.Unmap().Is4():
		panic("As4 called on IPv6 address")
	}
	binary.BigEndian.PutUint32(a4[:], uint32(ip.lo))
	return a4
}

// AsSlice returns the 4 or 16 bytes of the address, nil for the zero Addr.
func (ip Addr) AsSlice() []byte {
	switch ip.size {
	case 32:
		b := ip.As4()
		return b[:]
	case 128:
		b := ip.As16()
		return b[:]
	}
	return nil
}

// String returns "invalid IP" for the zero Addr; IPv6 addresses are as short as they can be.
func (ip Addr) String() string {
	if !ip.IsValid() {
		return "invalid IP"
	}
	return string(ip.AppendTo(nil))
}

// AppendTo appends what String returns, nothing for the zero Addr.
func (ip Addr) AppendTo(b []byte) []byte {
	switch {
	case !ip.IsValid():
		return b
	case ip.Is4():
		for i := 24; i >= 0; i -= 8 {
			b = strconv.AppendUint(b, ip.lo>>i&0xff, 10)
			if i > 0 {
				b = append(b, '.')
			}
		}
		return b
	case ip.Is4In6():
		b = ip.Unmap().AppendTo(append(b, "::ffff:"...))
	default:
		b = ip.appendGroups(b)
	}
	if ip.zone != "" {
		b = append(append(b, '%'), ip.zone...)
	}
	return b
}

// group returns one of the eight parts of an IPv6 address.
func (ip Addr) group(i int) uint64 {
	if i < 4 {
		return ip.hi >> (48 - 16*i) & 0xffff
	}
	return ip.lo >> (112 - 16*i) & 0xffff
}

// appendGroups writes an IPv6 address as RFC 5952 has it: the first of the longest runs of zeros, if longer than one, is left out.
func (ip Addr) appendGroups(b []byte) []byte {
	from, most := 8, 1
	for i := 0; i < 8; i++ {
		n := 0
		for i+n < 8 && ip.group(i+n) == 0 {
			n++
		}
		if n > most {
			from, most = i, n
		}
	}
	for i := 0; i < 8; i++ {
		if i == from {
			b = append(b, ':', ':')
			if i += most; i == 8 {
				break
			}
		} else if i > 0 {
			b = append(b, ':')
		}
		b = strconv.AppendUint(b, ip.group(i), 16)
	}
	return b
}

// StringExpanded is String with all digits of an IPv6 address.
func (ip Addr) StringExpanded() string {
	if !ip.Is6() {
		return ip.String()
	}
	var b strings.Builder
	for i := range 8 {
		if i > 0 {
			b.WriteByte(':')
		}
		digits := strconv.FormatUint(ip.group(i), 16)
		b.WriteString("0000"[len(digits):] + digits)
	}
	if ip.zone != "" {
		b.WriteString("%" + ip.zone)
	}
	return b.String()
}

// MarshalText is String, empty for the zero Addr.
func (ip Addr) MarshalText() ([]byte, error) { return ip.AppendTo([]byte{}), nil }

// AppendText is AppendTo.
func (ip Addr) AppendText(b []byte) ([]byte, error) { return ip.AppendTo(b), nil }

// UnmarshalText is ParseAddr, with the zero Addr for no text.
func (ip *Addr) UnmarshalText(text []byte) (err error) {
	*ip = Addr{}
	if len(text) > 0 {
		*ip, err = ParseAddr(string(text))
	}
	return err
}

// AppendBinary appends 0, 4 or 16 bytes, and the zone.
func (ip Addr) AppendBinary(b []byte) ([]byte, error) {
	return append(append(b, ip.AsSlice()...), ip.zone...), nil
}

// MarshalBinary returns 0, 4 or 16 bytes, and the zone.
func (ip Addr) MarshalBinary() ([]byte, error) { return ip.AppendBinary([]byte{}) }

var errSize = errors.New("unexpected slice size")

// UnmarshalBinary reads what MarshalBinary makes.
func (ip *Addr) UnmarshalBinary(b []byte) error {
	switch n := len(b); {
	case n == 0:
		*ip = Addr{}
	case n == 4 || n == 16:
		*ip, _ = AddrFromSlice(b)
	case n > 16:
		*ip = AddrFrom16([16]byte(b[:16])).WithZone(string(b[16:]))
	default:
		return errSize
	}
	return nil
}
