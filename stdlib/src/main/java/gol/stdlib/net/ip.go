package net

import "strings"

// Lengths of addresses in bytes.
const (
	IPv4len = 4
	IPv6len = 16
)

// IP is an address of 4 or 16 bytes.
type IP []byte

// IPMask says which bits of an address are the network's.
type IPMask []byte

// IPNet is a network.
type IPNet struct {
	IP   IP
	Mask IPMask
}

// Well-known addresses.
var (
	IPv4bcast     = IPv4(255, 255, 255, 255)
	IPv4allsys    = IPv4(224, 0, 0, 1)
	IPv4allrouter = IPv4(224, 0, 0, 2)
	IPv4zero      = IPv4(0, 0, 0, 0)

	IPv6zero        = make(IP, IPv6len)
	IPv6unspecified = make(IP, IPv6len)
	IPv6loopback    = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
)

// IPv4 returns a.b.c.d in 16 bytes.
func IPv4(a, b, c, d byte) IP {
	return IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d}
}

// IPv4Mask returns the mask a.b.c.d.
func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask returns a mask of so many leading ones.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	m := make(IPMask, bits/8)
	for i := 0; i < ones; i++ {
		m[i/8] |= 0x80 >> (i % 8)
	}
	return m
}

// To4 returns the 4 bytes of an IPv4 address, nil for others.
func (ip IP) To4() IP {
	if len(ip) == IPv4len {
		return ip
	}
	if len(ip) == IPv6len && ip[10] == 0xff && ip[11] == 0xff {
		for _, b := range ip[:10] {
			if b != 0 {
				return nil
			}
		}
		return ip[12:16]
	}
	return nil
}

// To16 returns the address in 16 bytes, nil if it is none.
func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

// Equal reports whether two addresses are the same, in 4 or 16 bytes.
func (ip IP) Equal(x IP) bool {
	if len(ip) == len(x) {
		return string(ip) == string(x)
	}
	a, b := ip.To16(), x.To16()
	return a != nil && b != nil && string(a) == string(b)
}

// IsUnspecified reports whether ip is 0.0.0.0 or ::.
func (ip IP) IsUnspecified() bool { return ip.Equal(IPv4zero) || ip.Equal(IPv6unspecified) }

// IsLoopback reports whether ip is the machine itself.
func (ip IP) IsLoopback() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 127
	}
	return ip.Equal(IPv6loopback)
}

// IsPrivate reports whether ip is for private networks.
func (ip IP) IsPrivate() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 10 || v4[0] == 172 && v4[1]&0xf0 == 16 || v4[0] == 192 && v4[1] == 168
	}
	return len(ip) == IPv6len && ip[0]&0xfe == 0xfc
}

// IsMulticast reports whether ip is a group's.
func (ip IP) IsMulticast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0]&0xf0 == 0xe0
	}
	return len(ip) == IPv6len && ip[0] == 0xff
}

// IsInterfaceLocalMulticast reports whether ip is a group's within an interface.
func (ip IP) IsInterfaceLocalMulticast() bool {
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x01
}

// IsLinkLocalMulticast reports whether ip is a group's within a link.
func (ip IP) IsLinkLocalMulticast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 224 && v4[1] == 0 && v4[2] == 0
	}
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x02
}

// IsLinkLocalUnicast reports whether ip is valid within a link only.
func (ip IP) IsLinkLocalUnicast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 169 && v4[1] == 254
	}
	return len(ip) == IPv6len && ip[0] == 0xfe && ip[1]&0xc0 == 0x80
}

// IsGlobalUnicast reports whether ip is one machine's beyond its link.
func (ip IP) IsGlobalUnicast() bool {
	return (len(ip) == IPv4len || len(ip) == IPv6len) && !ip.Equal(IPv4bcast) && !ip.IsUnspecified() &&
		!ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// DefaultMask returns the mask of an IPv4 address's class.
func (ip IP) DefaultMask() IPMask {
	v4 := ip.To4()
	switch {
	case v4 == nil:
		return nil
	case v4[0] < 0x80:
		return CIDRMask(8, 32)
	case v4[0] < 0xc0:
		return CIDRMask(16, 32)
	}
	return CIDRMask(24, 32)
}

// Mask returns the network's bits of ip.
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len && strings.Trim(string(mask[:12]), "\xff") == "" {
		mask = mask[12:]
	}
	if len(mask) == IPv4len && len(ip) == IPv6len {
		if v4 := ip.To4(); v4 != nil {
			ip = v4
		}
	}
	if len(ip) != len(mask) {
		return nil
	}
	out := make(IP, len(ip))
	for i := range ip {
		out[i] = ip[i] & mask[i]
	}
	return out
}

func itoa(n int) string {
	if n < 0 {
		return "-" + itoa(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

func hexText(b []byte) string {
	const digits = "0123456789abcdef"
	var out []byte
	for _, c := range b {
		out = append(out, digits[c>>4], digits[c&15])
	}
	return string(out)
}

func group(ip IP, i int) int { return int(ip[2*i])<<8 | int(ip[2*i+1]) }

func groupText(n int) string {
	text := strings.TrimLeft(hexText([]byte{byte(n >> 8), byte(n)}), "0")
	if text == "" {
		return "0"
	}
	return text
}

func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if v4 := ip.To4(); v4 != nil {
		return itoa(int(v4[0])) + "." + itoa(int(v4[1])) + "." + itoa(int(v4[2])) + "." + itoa(int(v4[3]))
	}
	if len(ip) != IPv6len {
		return "?" + hexText(ip)
	}
	from, length := 0, 0
	for i := 0; i < 8; i++ {
		n := 0
		for i+n < 8 && group(ip, i+n) == 0 {
			n++
		}
		if n > length && n > 1 {
			from, length = i, n
		}
	}
	var parts []string
	for i := 0; i < 8; i++ {
		if length > 0 && i == from {
			parts = append(parts, "")
			i += length - 1
			continue
		}
		parts = append(parts, groupText(group(ip, i)))
	}
	text := strings.Join(parts, ":")
	if length > 0 && from == 0 {
		text = ":" + text
	}
	if length > 0 && from+length == 8 {
		text += ":"
	}
	return text
}

// MarshalText returns String's bytes, nothing for no address.
func (ip IP) MarshalText() ([]byte, error) {
	if len(ip) == 0 {
		return []byte(""), nil
	}
	if len(ip) != IPv4len && len(ip) != IPv6len {
		return nil, &AddrError{Err: "invalid IP address", Addr: hexText(ip)}
	}
	return []byte(ip.String()), nil
}

// AppendText appends what MarshalText returns.
func (ip IP) AppendText(b []byte) ([]byte, error) {
	text, err := ip.MarshalText()
	return append(b, text...), err
}

// UnmarshalText is ParseIP.
func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	parsed := ParseIP(string(text))
	if parsed == nil {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = parsed
	return nil
}

// number reads a number of at most max; ok is false for anything else, and for leading zeros.
func number(s string, max int) (n int, ok bool) {
	if s == "" || len(s) > 1 && s[0] == '0' {
		return 0, false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
		if n > max {
			return 0, false
		}
	}
	return n, true
}

func parse4(s string) []byte {
	parts := strings.Split(s, ".")
	if len(parts) != IPv4len {
		return nil
	}
	var out []byte
	for _, part := range parts {
		n, ok := number(part, 255)
		if !ok {
			return nil
		}
		out = append(out, byte(n))
	}
	return out
}

// parseGroups reads part of an IPv6 address; at its end an IPv4 address may stand.
func parseGroups(s string, atEnd bool) (out []byte, ok bool) {
	if s == "" {
		return nil, true
	}
	parts := strings.Split(s, ":")
	for i, part := range parts {
		if atEnd && i == len(parts)-1 && strings.IndexByte(part, '.') >= 0 {
			v4 := parse4(part)
			return append(out, v4...), v4 != nil
		}
		if part == "" || len(part) > 4 {
			return nil, false
		}
		n := 0
		for _, c := range []byte(part) {
			digit := strings.IndexByte("0123456789abcdef", c|0x20)
			if c >= '0' && c <= '9' {
				digit = int(c - '0')
			}
			if digit < 0 {
				return nil, false
			}
			n = n<<4 | digit
		}
		out = append(out, byte(n>>8), byte(n))
	}
	return out, true
}

// ParseIP reads an address; nil if s is none.
func ParseIP(s string) IP {
	if strings.IndexByte(s, ':') < 0 {
		v4 := parse4(s)
		if v4 == nil {
			return nil
		}
		return IPv4(v4[0], v4[1], v4[2], v4[3])
	}
	head, tail, gap := strings.Cut(s, "::")
	front, ok := parseGroups(head, !gap)
	back, ok2 := parseGroups(tail, true)
	n := len(front) + len(back)
	if !ok || !ok2 || !gap && n != IPv6len || gap && n > IPv6len-2 {
		return nil
	}
	ip := make(IP, IPv6len)
	copy(ip, front)
	copy(ip[IPv6len-len(back):], back)
	return ip
}

// ParseCIDR reads an address with the length of its network's part: "192.0.2.1/24".
func ParseCIDR(s string) (IP, *IPNet, error) {
	addr, length, found := strings.Cut(s, "/")
	ip := ParseIP(addr)
	n, ok := number(length, 128)
	bits := 8 * IPv6len
	if strings.IndexByte(addr, ':') < 0 {
		bits = 8 * IPv4len
	}
	if !found || ip == nil || !ok || n > bits {
		return nil, nil, &ParseError{Type: "CIDR address", Text: s}
	}
	mask := CIDRMask(n, bits)
	return ip, &IPNet{IP: ip.Mask(mask), Mask: mask}, nil
}

// Size returns how many leading ones the mask has, and its length; zeros if it is not of that form.
func (m IPMask) Size() (ones, bits int) {
	bits = 8 * len(m)
	for ones < bits && m[ones/8]&(0x80>>(ones%8)) != 0 {
		ones++
	}
	for i := ones; i < bits; i++ {
		if m[i/8]&(0x80>>(i%8)) != 0 {
			return 0, 0
		}
	}
	return ones, bits
}

func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hexText(m)
}

// Contains reports whether the network has the address.
func (n *IPNet) Contains(ip IP) bool {
	if v4 := ip.To4(); v4 != nil {
		ip = v4
	}
	base := n.IP
	if v4 := base.To4(); v4 != nil {
		base = v4
	}
	mask := n.Mask
	if len(base) == IPv4len && len(mask) == IPv6len {
		mask = mask[12:]
	}
	if len(ip) != len(base) || len(mask) != len(base) {
		return false
	}
	for i := range ip {
		if ip[i]&mask[i] != base[i]&mask[i] {
			return false
		}
	}
	return true
}

// Network returns the kind of address.
func (n *IPNet) Network() string { return "ip+net" }

func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ones, bits := n.Mask.Size()
	if bits == 0 {
		return n.IP.String() + "/" + n.Mask.String()
	}
	return n.IP.String() + "/" + itoa(ones)
}
