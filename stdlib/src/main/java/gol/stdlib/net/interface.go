package net

import (
	"errors"
	"unsafe"
)

// Interface is one of the machine's connections to networks.
type Interface struct {
	Index        int
	MTU          int
	Name         string
	HardwareAddr HardwareAddr
	Flags        Flags
}

// Flags tells what an interface is and can do.
type Flags uint

const (
	FlagUp           Flags = 1 << iota // it may be used
	FlagBroadcast                      // it can reach all at once
	FlagLoopback                       // it leads to the machine itself
	FlagPointToPoint                   // it leads to one other machine
	FlagMulticast                      // it can reach groups
	FlagRunning                        // it works
)

var flagNames = []string{"up", "broadcast", "loopback", "pointtopoint", "multicast", "running"}

func (f Flags) String() string {
	s := ""
	for i, name := range flagNames {
		if f&(1<<uint(i)) != 0 {
			if s != "" {
				s += "|"
			}
			s += name
		}
	}
	if s == "" {
		return "0"
	}
	return s
}

// HardwareAddr is the address of an interface's hardware.
type HardwareAddr []byte

func (a HardwareAddr) String() string {
	const digits = "0123456789abcdef"
	buf := make([]byte, 0, 3*len(a))
	for i, b := range a {
		if i > 0 {
			buf = append(buf, ':')
		}
		buf = append(buf, digits[b>>4], digits[b&0xf])
	}
	return string(buf)
}

// ParseMAC reads a hardware address of 6, 8 or 20 bytes: pairs of hexadecimal digits with ':' or '-'
// between them, or groups of four with '.'.
func ParseMAC(s string) (hw HardwareAddr, err error) {
	if len(s) < 14 {
		return nil, &AddrError{Err: "invalid MAC address", Addr: s}
	}
	group, separator := 2, s[2]
	if s[4] == '.' {
		group, separator = 4, '.'
	} else if separator != ':' && separator != '-' {
		return nil, &AddrError{Err: "invalid MAC address", Addr: s}
	}
	for i := 0; ; i += group + 1 {
		if i+group > len(s) {
			return nil, &AddrError{Err: "invalid MAC address", Addr: s}
		}
		for j := i; j < i+group; j += 2 {
			high, low := hexDigit(s[j]), hexDigit(s[j+1])
			if high < 0 || low < 0 {
				return nil, &AddrError{Err: "invalid MAC address", Addr: s}
			}
			hw = append(hw, byte(high<<4|low))
		}
		if i+group == len(s) {
			break
		}
		if s[i+group] != separator {
			return nil, &AddrError{Err: "invalid MAC address", Addr: s}
		}
	}
	if n := len(hw); n != 6 && n != 8 && n != 20 {
		return nil, &AddrError{Err: "invalid MAC address", Addr: s}
	}
	return hw, nil
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

var (
	errNoInterface      = errors.New("no such network interface")
	errInterfaceIndex   = errors.New("invalid network interface index")
	errInterfaceName    = errors.New("invalid network interface name")
	errInvalidInterface = errors.New("invalid network interface")
)

// interfaces returns opaque handles, in the order of their indices.
func interfaces() []unsafe.Pointer

// describe returns what Interface has of an interface. The numbers are index, MTU and flags.
func describe(handle unsafe.Pointer) (name, hardware string, numbers []int64)

// interfaceAddrs returns addresses of 4 or 16 bytes, and the lengths of their prefixes.
func interfaceAddrs(handle unsafe.Pointer) (addrs []string, prefixes []int64)

// Interfaces returns the machine's interfaces.
func Interfaces() ([]Interface, error) {
	var list []Interface
	for _, handle := range interfaces() {
		list = append(list, describeInterface(handle))
	}
	return list, nil
}

func describeInterface(handle unsafe.Pointer) Interface {
	name, hardware, numbers := describe(handle)
	it := Interface{Index: int(numbers[0]), MTU: int(numbers[1]), Name: name, Flags: Flags(numbers[2])}
	if hardware != "" {
		it.HardwareAddr = HardwareAddr(hardware)
	}
	return it
}

func findInterface(fits func(Interface) bool) *Interface {
	for _, handle := range interfaces() {
		if it := describeInterface(handle); fits(it) {
			return &it
		}
	}
	return nil
}

// InterfaceByName returns the interface with a name.
func InterfaceByName(name string) (*Interface, error) {
	if name == "" {
		return nil, &OpError{Op: "route", Net: "ip+net", Err: errInterfaceName}
	}
	if it := findInterface(func(it Interface) bool { return it.Name == name }); it != nil {
		return it, nil
	}
	return nil, &OpError{Op: "route", Net: "ip+net", Err: errNoInterface}
}

// InterfaceByIndex returns the interface with an index.
func InterfaceByIndex(index int) (*Interface, error) {
	if index <= 0 {
		return nil, &OpError{Op: "route", Net: "ip+net", Err: errInterfaceIndex}
	}
	if it := findInterface(func(it Interface) bool { return it.Index == index }); it != nil {
		return it, nil
	}
	return nil, &OpError{Op: "route", Net: "ip+net", Err: errNoInterface}
}

// InterfaceAddrs returns the addresses of all interfaces.
func InterfaceAddrs() ([]Addr, error) {
	var list []Addr
	for _, handle := range interfaces() {
		list = append(list, addrsOf(handle)...)
	}
	return list, nil
}

// Addrs returns the interface's addresses.
func (ifi *Interface) Addrs() ([]Addr, error) {
	if ifi == nil {
		return nil, &OpError{Op: "route", Net: "ip+net", Err: errInvalidInterface}
	}
	var list []Addr
	for _, handle := range interfaces() {
		if describeInterface(handle).Index == ifi.Index {
			list = append(list, addrsOf(handle)...)
		}
	}
	return list, nil
}

func addrsOf(handle unsafe.Pointer) []Addr {
	var list []Addr
	addrs, prefixes := interfaceAddrs(handle)
	for i, a := range addrs {
		ip := IP(a)
		bits := 8 * len(a)
		if len(a) == IPv4len {
			ip = IPv4(a[0], a[1], a[2], a[3])
		}
		list = append(list, &IPNet{IP: ip, Mask: CIDRMask(int(prefixes[i]), bits)})
	}
	return list
}
