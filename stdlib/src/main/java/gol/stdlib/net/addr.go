package net

import (
	"context"
	"strings"
)

// TCPAddr is the address of a TCP end.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

// Network returns "tcp".
func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	host := ""
	if len(a.IP) > 0 {
		host = a.IP.String()
	}
	if a.Zone != "" {
		host += "%" + a.Zone
	}
	return JoinHostPort(host, itoa(a.Port))
}

// IPAddr is the address of a machine.
type IPAddr struct {
	IP   IP
	Zone string
}

// Network returns "ip".
func (a *IPAddr) Network() string { return "ip" }

func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	host := ""
	if len(a.IP) > 0 {
		host = a.IP.String()
	}
	if a.Zone != "" {
		host += "%" + a.Zone
	}
	return host
}

// JoinHostPort returns "host:port", with brackets around a host that has colons.
func JoinHostPort(host, port string) string {
	if strings.IndexByte(host, ':') >= 0 {
		return "[" + host + "]:" + port
	}
	return host + ":" + port
}

// SplitHostPort takes "host:port" or "[host]:port" apart.
func SplitHostPort(hostport string) (host, port string, err error) {
	bad := func(why string) (string, string, error) {
		return "", "", &AddrError{Err: why, Addr: hostport}
	}
	colon := strings.LastIndexByte(hostport, ':')
	if colon < 0 {
		return bad("missing port in address")
	}
	from, to := 0, 0 // where a bracket would be one too many
	if hostport[0] == '[' {
		end := strings.IndexByte(hostport, ']')
		switch {
		case end < 0:
			return bad("missing ']' in address")
		case end+1 == len(hostport):
			return bad("missing port in address")
		case end+1 != colon:
			if hostport[end+1] == ':' {
				return bad("too many colons in address")
			}
			return bad("missing port in address")
		}
		host = hostport[1:end]
		from, to = 1, end+1
	} else {
		host = hostport[:colon]
		if strings.IndexByte(host, ':') >= 0 {
			return bad("too many colons in address")
		}
	}
	if strings.IndexByte(hostport[from:], '[') >= 0 {
		return bad("unexpected '[' in address")
	}
	if strings.IndexByte(hostport[to:], ']') >= 0 {
		return bad("unexpected ']' in address")
	}
	return host, hostport[colon+1:], nil
}

func lookup(host string) (addresses []string, temporary bool)
func nameServer() string

func isTCP(network string) bool { return network == "tcp" || network == "tcp4" || network == "tcp6" }

// checkNetwork refuses networks that there are not, or not here.
func checkNetwork(network string) error {
	if isTCP(network) {
		return nil
	}
	switch network {
	case "udp", "udp4", "udp6", "unix", "unixgram", "unixpacket":
		return &OpError{Op: "socket", Net: network, Err: InvalidAddrError("gol has TCP sockets only")}
	}
	return UnknownNetworkError(network)
}

func fits(network string, ip IP) bool {
	switch network[len(network)-1] {
	case '4':
		return ip.To4() != nil
	case '6':
		return ip.To4() == nil
	}
	return true
}

// LookupPort returns the number of a port that is named or written as number.
func LookupPort(network, service string) (port int, err error) {
	digits := service
	if strings.HasPrefix(digits, "+") || strings.HasPrefix(digits, "-") {
		digits = digits[1:]
	}
	numeric := true
	for i := 0; i < len(digits); i++ {
		if digits[i] < '0' || digits[i] > '9' {
			numeric = false
			break
		}
		if port < 1<<20 {
			port = port*10 + int(digits[i]-'0')
		}
	}
	if numeric {
		if port > 65535 || port > 0 && service[0] == '-' {
			return 0, &AddrError{Err: "invalid port", Addr: service}
		}
		return port, nil
	}
	switch strings.ToLower(service) {
	case "ftp":
		return 21, nil
	case "ssh":
		return 22, nil
	case "telnet":
		return 23, nil
	case "smtp":
		return 25, nil
	case "domain":
		return 53, nil
	case "http":
		return 80, nil
	case "pop3":
		return 110, nil
	case "imap", "imap2":
		return 143, nil
	case "https":
		return 443, nil
	}
	return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
}

func lookupIPs(host string) ([]IP, error) {
	if host == "" {
		return nil, &DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	if ip := ParseIP(host); ip != nil {
		return []IP{ip}, nil
	}
	addresses, temporary := lookup(host)
	if len(addresses) == 0 {
		if temporary {
			return nil, &DNSError{Err: "server misbehaving", Name: host, Server: nameServer(), IsTemporary: true}
		}
		return nil, &DNSError{Err: "no such host", Name: host, Server: nameServer(), IsNotFound: true}
	}
	ips := make([]IP, len(addresses))
	for i, a := range addresses {
		ips[i] = IP(a)
	}
	return ips, nil
}

type lookupResult struct {
	ips []IP
	err error
}

// lookupContext is lookupIPs that ends with its context.
func lookupContext(ctx context.Context, host string) ([]IP, error) {
	if ctx.Done() == nil || ParseIP(host) != nil {
		return lookupIPs(host)
	}
	results := make(chan lookupResult, 1)
	go func() {
		ips, err := lookupIPs(host)
		results <- lookupResult{ips, err}
	}()
	select {
	case r := <-results:
		return r.ips, r.err
	case <-ctx.Done():
		err := mapContextError(ctx.Err())
		_, timeout := err.(*timeoutError)
		return nil, &DNSError{UnwrapErr: ctx.Err(), Err: err.Error(), Name: host, IsTimeout: timeout}
	}
}

// LookupIP returns a host's addresses.
func LookupIP(host string) ([]IP, error) { return lookupIPs(host) }

// LookupHost returns a host's addresses as texts.
func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}

// Resolver looks names up.
type Resolver struct {
	PreferGo     bool
	StrictErrors bool
	Dial         func(ctx context.Context, network, address string) (Conn, error)
}

// DefaultResolver is the one that this package's functions use.
var DefaultResolver = &Resolver{}

// LookupHost returns a host's addresses as texts.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	ips, err := lookupContext(ctx, host)
	if err != nil {
		return nil, err
	}
	for _, ip := range ips {
		addrs = append(addrs, ip.String())
	}
	return addrs, nil
}

// LookupIP returns a host's addresses, for network "ip", "ip4" or "ip6".
func (r *Resolver) LookupIP(ctx context.Context, network, host string) ([]IP, error) {
	ips, err := lookupContext(ctx, host)
	if err != nil {
		return nil, err
	}
	var fitting []IP
	for _, ip := range ips {
		if fits(network, ip) {
			fitting = append(fitting, ip)
		}
	}
	return fitting, nil
}

// LookupIPAddr returns a host's addresses.
func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	ips, err := lookupContext(ctx, host)
	if err != nil {
		return nil, err
	}
	addrs := make([]IPAddr, len(ips))
	for i, ip := range ips {
		addrs[i].IP = ip
	}
	return addrs, nil
}

// LookupPort is the function of that name.
func (r *Resolver) LookupPort(ctx context.Context, network, service string) (port int, err error) {
	return LookupPort(network, service)
}

// resolve returns the addresses that a text "host:port" stands for; for an empty host one without IP.
func resolve(ctx context.Context, network, address string) ([]*TCPAddr, error) {
	if err := checkNetwork(network); err != nil {
		return nil, err
	}
	host, service, err := SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	port, err := LookupPort(network, service)
	if err != nil {
		return nil, err
	}
	if host == "" {
		return []*TCPAddr{{Port: port}}, nil
	}
	zone := ""
	if strings.IndexByte(host, ':') >= 0 {
		host, zone, _ = strings.Cut(host, "%")
	}
	ips, err := lookupContext(ctx, host)
	if err != nil {
		return nil, err
	}
	var addrs []*TCPAddr
	for _, ip := range ips {
		if fits(network, ip) {
			addrs = append(addrs, &TCPAddr{IP: ip, Port: port, Zone: zone})
		}
	}
	if len(addrs) == 0 {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return addrs, nil
}

// ResolveTCPAddr returns the address that "host:port" stands for.
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	if network == "" {
		network = "tcp"
	}
	addrs, err := resolve(context.Background(), network, address)
	if err != nil {
		return nil, err
	}
	for _, a := range addrs {
		if a.IP.To4() != nil {
			return a, nil
		}
	}
	return addrs[0], nil
}

// ResolveIPAddr returns a host's address.
func ResolveIPAddr(network, address string) (*IPAddr, error) {
	ips, err := lookupIPs(address)
	if err != nil {
		return nil, err
	}
	return &IPAddr{IP: ips[0]}, nil
}
