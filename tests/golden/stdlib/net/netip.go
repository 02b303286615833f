// Addresses, with ports and as networks: net/netip.
package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/netip"
	"slices"
)

var addresses = []string{
	"", "0.0.0.0", "1.2.3.4", "255.255.255.255", "127.0.0.1", "127.255.1.2", "10.1.2.3", "172.15.0.1", "172.16.0.1", "172.31.9.9",
	"172.32.0.1", "192.168.0.1", "169.254.3.4", "224.0.0.1", "224.0.1.1", "239.1.1.1", "8.8.8.8", "::", "::1", "::2", "1::",
	"1:2:3:4:5:6:7:8", "1:0:0:4:0:0:0:8", "1:0:0:4:5:0:0:8", "0:2:0:4:0:6:0:8", "::ffff:1.2.3.4", "::ffff:102:304", "::1.2.3.4",
	"1:2:3:4:5:6:1.2.3.4", "fe80::1%eth0", "fe80::1%", "::ffff:1.2.3.4%x", "::ffff:127.0.0.1", "::ffff:0.0.0.0", "ff01::1", "ff02::1", "ff05::2",
	"fc00::1", "fdff::", "fe00::", "2001:DB8::aBcD", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "0:0:0:0:0:0:0:0", "::%z", "::1%a%b",
	"::ffff:255.255.255.255", "::ffff:10.0.0.1", "::ffff:224.0.0.1",
	// not to be read
	"x", "1", "1.2", "1.2.3", "1.2.3.4.5", "1..2.3", ".1.2.3", "1.2.3.", "1.2.3.256", "1.2.3.04", "1.2.3.4x", "1.2.3.-4", "%eth0", "1.2.3.4%eth0",
	":", ":1", "1:", ":::", "1:::2", "1::2::3", "12345::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "g::",
	"1:2:3:4:5:6:7:1.2.3.4", "1:1.2.3.4", "::1:2:3:4:5:6:7:1.2.3.4", "::1.2.3", "::1.2.3.400%e", "1::2x", "fe80::1 ", "1:2:3:4:5:6:7:8:", "::1.2.3.4:5",
}

func bools(ip netip.Addr) (s string) {
	for i, b := range []bool{
		ip.IsValid(), ip.Is4(), ip.Is6(), ip.Is4In6(), ip.IsLoopback(), ip.IsMulticast(), ip.IsInterfaceLocalMulticast(),
		ip.IsLinkLocalMulticast(), ip.IsLinkLocalUnicast(), ip.IsPrivate(), ip.IsGlobalUnicast(), ip.IsUnspecified(),
	} {
		if b {
			s += string("v46mlMiLUpgu"[i])
		}
	}
	return s
}

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%v %T\n", e, e)
		}
	}()
	f()
}

// both are the two forms in which a value is written.
type both interface {
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	encoding.BinaryMarshaler
	encoding.BinaryAppender
	AppendTo([]byte) []byte
}

func forms(v both) string {
	text, err1 := v.MarshalText()
	binary, err2 := v.MarshalBinary()
	a, _ := v.AppendText([]byte("t:"))
	b, _ := v.AppendBinary([]byte("b:"))
	return fmt.Sprintf("%v %q %x %s %x %s %v %v", v, text, binary, a, b, v.AppendTo(nil), err1, err2)
}

func main() {
	var all []netip.Addr
	for _, s := range addresses {
		ip, err := netip.ParseAddr(s)
		if err != nil {
			fmt.Printf("%q: %v\n", s, err)
			continue
		}
		all = append(all, ip)
		fmt.Println(s, forms(ip), ip.StringExpanded(), bools(ip), ip.BitLen(), ip.Zone(), ip.Unmap(), ip.Next(), ip.Prev(), ip.As16(), ip.AsSlice())
		var back, text netip.Addr
		b, _ := ip.MarshalBinary()
		fmt.Println(back.UnmarshalBinary(b), back == ip, text.UnmarshalText([]byte(ip.String())), text == ip, ip.WithZone("w"), ip.WithZone(""))
	}
	rand.New(rand.NewSource(1)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	slices.SortStableFunc(all, netip.Addr.Compare)
	fmt.Println(all, all[0].Less(all[1]), all[1].Less(all[0]))
	try(func() { fmt.Println(netip.Addr{}.As4()) })
	try(func() { fmt.Println(netip.MustParseAddr("::1").As4()) })
	try(func() { fmt.Println(netip.MustParseAddr("::ffff:1.2.3.4").As4()) })
	try(func() { netip.MustParseAddr("?") })
	for _, n := range []int{0, 3, 4, 16, 17} {
		fmt.Println(netip.AddrFromSlice(make([]byte, n)))
		var ip netip.Addr
		fmt.Println(ip.UnmarshalBinary(make([]byte, n)), ip)
	}
	fmt.Println(netip.IPv4Unspecified(), netip.IPv6Unspecified(), netip.IPv6Loopback(), netip.IPv6LinkLocalAllNodes(), netip.IPv6LinkLocalAllRouters())
	var zero netip.Addr
	fmt.Println(zero, zero == netip.Addr{}, zero.Unmap(), zero.Next(), zero.Prev(), bools(zero), zero.WithZone("x") == zero, forms(zero), zero.StringExpanded())

	fmt.Println("--- ports")
	for _, s := range []string{
		"1.2.3.4:80", "[::1]:65535", "[fe80::1%e]:0", "[::ffff:1.2.3.4]:1", "", "1.2.3.4", ":80", "1.2.3.4:", "1.2.3.4:65536", "1.2.3.4:-1", "[1.2.3.4]:80",
		"::1:80", "[::1:80", "[::1]", "[]:80", "[:80", "x:80", "1.2.3.4:+1", "1.2.3.4:0080",
	} {
		p, err := netip.ParseAddrPort(s)
		if err != nil {
			fmt.Printf("%q: %v\n", s, err)
			continue
		}
		var back, text netip.AddrPort
		b, _ := p.MarshalBinary()
		fmt.Println(forms(p), p.Addr(), p.Port(), p.IsValid(), back.UnmarshalBinary(b), back == p, text.UnmarshalText([]byte(s)), text == p)
		fmt.Println(p.Compare(netip.AddrPortFrom(p.Addr(), 80)), p.Compare(netip.AddrPort{}))
	}
	fmt.Println(forms(netip.AddrPort{}), netip.AddrPort{}.IsValid(), new(netip.AddrPort).UnmarshalBinary([]byte{1}), new(netip.AddrPort).UnmarshalText(nil))
	try(func() { netip.MustParseAddrPort("?") })

	fmt.Println("--- networks")
	var networks []netip.Prefix
	for _, s := range []string{
		"1.2.3.4/24", "1.2.3.4/0", "1.2.3.4/32", "10.0.0.0/8", "10.1.0.0/16", "::/0", "::1/128", "2001:db8:1:2:3:4:5:6/64", "2001:db8:1:2:3:4:5:6/65",
		"2001:db8:1:2:3:4:5:6/47", "::ffff:1.2.3.4/112", "", "1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/+1", "1.2.3.4/08", "::/129",
		"fe80::1%e/64", "x/1", "1.2.3.4/1/2", "1.2.3.4/99999999999999999999",
	} {
		p, err := netip.ParsePrefix(s)
		if err != nil {
			fmt.Printf("%q: %v\n", s, err)
			continue
		}
		networks = append(networks, p)
		var back, text netip.Prefix
		b, _ := p.MarshalBinary()
		fmt.Println(forms(p), p.Addr(), p.Bits(), p.IsValid(), p.IsSingleIP(), p.Masked(), back.UnmarshalBinary(b), back == p, text.UnmarshalText([]byte(s)), text == p)
	}
	slices.SortStableFunc(networks, netip.Prefix.Compare)
	fmt.Println(networks)
	for _, p := range networks {
		for _, q := range networks {
			fmt.Print(p.Overlaps(q), " ")
		}
		for _, ip := range all {
			if p.Contains(ip) {
				fmt.Print(ip, " ")
			}
		}
		fmt.Println()
	}
	for _, s := range []string{"1.2.3.4", "2001:db8::ff%z", "::ffff:1.2.3.4"} {
		for _, n := range []int{-1, 0, 1, 31, 32, 33, 64, 96, 127, 128, 129} {
			p, err := netip.MustParseAddr(s).Prefix(n)
			q := netip.PrefixFrom(netip.MustParseAddr(s), n)
			fmt.Println(p, err, q, q.IsValid(), q.Bits(), q.Masked())
		}
	}
	fmt.Println(zero.Prefix(3))
	fmt.Println(forms(netip.Prefix{}), netip.Prefix{}.Bits(), forms(netip.PrefixFrom(netip.IPv6Loopback(), 200)), netip.PrefixFrom(zero, 0).IsValid())
	try(func() { netip.MustParsePrefix("?") })

	type config struct {
		A map[netip.Addr]netip.AddrPort
		P netip.Prefix
		Z netip.Addr
	}
	c := config{map[netip.Addr]netip.AddrPort{netip.IPv6Loopback(): netip.MustParseAddrPort("1.2.3.4:5")}, netip.MustParsePrefix("10.0.0.0/8"), zero}
	b, err := json.Marshal(c)
	fmt.Println(string(b), err)
	var d config
	fmt.Println(json.Unmarshal(b, &d), d)
}
