package netip

import (
	"cmp"
	"encoding/binary"
	"errors"
	"strconv"
	"strings"
)

// AddrPort is an address and a port.
type AddrPort struct {
	ip   Addr
	port uint16
}

// AddrPortFrom returns the two together.
func AddrPortFrom(ip Addr, port uint16) AddrPort { return AddrPort{ip, port} }

// MustParseAddrPort is ParseAddrPort for texts that are known to be right; it panics otherwise.
func MustParseAddrPort(s string) AddrPort { return must(ParseAddrPort(s)) }

// ParseAddrPort reads "192.0.2.1:80" or "[::1]:80".
func ParseAddrPort(s string) (AddrPort, error) {
	at := strings.LastIndexByte(s, ':')
	if at < 0 {
		return AddrPort{}, errors.New("not an ip:port")
	}
	host, number := s[:at], s[at+1:]
	if host == "" {
		return AddrPort{}, errors.New("no IP")
	}
	if number == "" {
		return AddrPort{}, errors.New("no port")
	}
	inner, brackets := strings.CutPrefix(host, "[")
	if brackets {
		var closed bool
		if host, closed = strings.CutSuffix(inner, "]"); !closed {
			return AddrPort{}, errors.New("missing ]")
		}
	}
	port, err := strconv.ParseUint(number, 10, 16)
	if err != nil {
		return AddrPort{}, errors.New("invalid port " + strconv.Quote(number) + " parsing " + strconv.Quote(s))
	}
	ip, err := ParseAddr(host)
	switch {
	case err != nil:
		return AddrPort{}, err
	case brackets && ip.Is4():
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", square brackets can only be used with IPv6 addresses")
	case !brackets && ip.Is6():
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", IPv6 addresses must be surrounded by square brackets")
	}
	return AddrPort{ip, uint16(port)}, nil
}

// Addr returns the address.
func (p AddrPort) Addr() Addr { return p.ip }

// Port returns the port.
func (p AddrPort) Port() uint16 { return p.port }

// IsValid reports whether the address is valid; any port is.
func (p AddrPort) IsValid() bool { return p.ip.IsValid() }

// Compare orders by address, then port.
func (p AddrPort) Compare(p2 AddrPort) int {
	return cmp.Or(p.ip.Compare(p2.ip), cmp.Compare(p.port, p2.port))
}

func (p AddrPort) String() string {
	if !p.IsValid() {
		return "invalid AddrPort"
	}
	return string(p.AppendTo(nil))
}

// AppendTo appends what String returns, nothing without an address.
func (p AddrPort) AppendTo(b []byte) []byte {
	switch {
	case !p.IsValid():
		return b
	case p.ip.Is4():
		b = p.ip.AppendTo(b)
	default:
		b = append(p.ip.AppendTo(append(b, '[')), ']')
	}
	return strconv.AppendUint(append(b, ':'), uint64(p.port), 10)
}

// AppendText is AppendTo.
func (p AddrPort) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText is String, empty without an address.
func (p AddrPort) MarshalText() ([]byte, error) { return p.AppendTo([]byte{}), nil }

// UnmarshalText is ParseAddrPort, with the zero AddrPort for no text.
func (p *AddrPort) UnmarshalText(text []byte) (err error) {
	*p = AddrPort{}
	if len(text) > 0 {
		*p, err = ParseAddrPort(string(text))
	}
	return err
}

// AppendBinary appends the address as its own AppendBinary does, and two bytes, the low one first.
func (p AddrPort) AppendBinary(b []byte) ([]byte, error) {
	b, err := p.ip.AppendBinary(b)
	return binary.LittleEndian.AppendUint16(b, p.port), err
}

// MarshalBinary returns what AppendBinary appends.
func (p AddrPort) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary makes.
func (p *AddrPort) UnmarshalBinary(b []byte) error {
	n := len(b) - 2
	if n < 0 {
		return errSize
	}
	var ip Addr
	if err := ip.UnmarshalBinary(b[:n]); err != nil {
		return err
	}
	*p = AddrPort{ip, binary.LittleEndian.Uint16(b[n:])}
	return nil
}
