package net

import (
	"context"
	"errors"
	"time"
)

// Dialer connects, with options.
type Dialer struct {
	Timeout         time.Duration
	Deadline        time.Time
	LocalAddr       Addr
	DualStack       bool
	FallbackDelay   time.Duration
	KeepAlive       time.Duration
	KeepAliveConfig KeepAliveConfig
	Resolver        *Resolver
	Cancel          <-chan struct{}
}

// KeepAliveConfig says how the system checks that the other end is there.
type KeepAliveConfig struct {
	Enable   bool
	Idle     time.Duration
	Interval time.Duration
	Count    int
}

// Dial connects to an address "host:port" of a network "tcp", "tcp4" or "tcp6".
func Dial(network, address string) (Conn, error) {
	var d Dialer
	return d.Dial(network, address)
}

// DialTimeout is Dial with a limit of time.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

// Dial connects.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// deadline returns until when a dial may take; the zero time is for ever.
func (d *Dialer) deadline(ctx context.Context) time.Time {
	earliest := d.Deadline
	if d.Timeout != 0 {
		if t := time.Now().Add(d.Timeout); earliest.IsZero() || t.Before(earliest) {
			earliest = t
		}
	}
	if t, ok := ctx.Deadline(); ok && (earliest.IsZero() || t.Before(earliest)) {
		earliest = t
	}
	return earliest
}

// DialContext connects, unless ctx ends before.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	deadline := d.deadline(ctx)
	if !deadline.IsZero() {
		limited, cancel := context.WithDeadline(ctx, deadline)
		defer cancel()
		ctx = limited
	}
	if d.Cancel != nil {
		limited, cancel := context.WithCancel(ctx)
		defer cancel()
		go func() {
			select {
			case <-d.Cancel:
				cancel()
			case <-limited.Done():
			}
		}()
		ctx = limited
	}
	if address == "" && isTCP(network) {
		return nil, &OpError{Op: "dial", Net: network, Err: errors.New("missing address")}
	}
	addrs, err := resolve(ctx, network, address)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Source: nil, Addr: nil, Err: err}
	}
	var first error
	for _, addr := range addrs {
		c, err := dialOne(ctx, network, addr, deadline)
		if err == nil {
			if d.KeepAlive < 0 && !d.KeepAliveConfig.Enable {
				c.SetKeepAlive(false)
			}
			return c, nil
		}
		if first == nil {
			first = &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: addr, Err: err}
		}
		if ctx.Err() != nil {
			break
		}
	}
	return nil, first
}

func dialOne(ctx context.Context, network string, addr *TCPAddr, deadline time.Time) (*TCPConn, error) {
	if err := ctx.Err(); err != nil {
		return nil, mapContextError(err)
	}
	ip := addr.IP
	if len(ip) == 0 || ip.IsUnspecified() {
		if ip.To4() != nil || network != "tcp6" {
			ip = IP{127, 0, 0, 1}
		} else {
			ip = IPv6loopback
		}
	}
	if v4 := ip.To4(); v4 != nil {
		ip = v4
	}
	socket, status := open(string(ip), addr.Port)
	if status < 0 {
		return nil, statusError("connect", status)
	}
	if !deadline.IsZero() {
		setDeadlineTime(socket, false, true, deadline)
	}
	stop := func() bool { return true }
	if ctx.Done() != nil {
		stop = context.AfterFunc(ctx, func() { setDeadline(socket, false, true, false, -1) })
	}
	status = connect(socket)
	if !stop() && status == 0 {
		status = statusExpired
	}
	if status < 0 {
		closeSocket(socket)
		if err := ctx.Err(); err != nil {
			return nil, mapContextError(err)
		}
		if status == statusExpired {
			return nil, &timeoutError{}
		}
		return nil, statusError("connect", status)
	}
	setDeadline(socket, true, true, true, 0)
	return newConn(socket, network), nil
}

// DialTCP connects to an address.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	if !isTCP(network) {
		return nil, &OpError{Op: "dial", Net: network, Addr: raddr, Err: UnknownNetworkError(network)}
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errors.New("missing address")}
	}
	c, err := dialOne(context.Background(), network, raddr, time.Time{})
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Addr: raddr, Err: err}
	}
	return c, nil
}

// ListenConfig has options for listening.
type ListenConfig struct {
	KeepAlive       time.Duration
	KeepAliveConfig KeepAliveConfig
}

// Listen is the function of that name.
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	return Listen(network, address)
}

// Listen waits for connections to an address "host:port"; port 0 is any free one.
func Listen(network, address string) (Listener, error) {
	if address == "" && isTCP(network) {
		address = ":0"
	}
	addrs, err := resolve(context.Background(), network, address)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Source: nil, Addr: nil, Err: err}
	}
	addr := addrs[0]
	for _, a := range addrs {
		if a.IP.To4() != nil {
			addr = a
			break
		}
	}
	l, err := ListenTCP(network, addr)
	if err != nil {
		return nil, err
	}
	return l, nil
}

// ListenTCP waits for connections to an address; nil is any.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	if !isTCP(network) {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	ip := laddr.IP
	if v4 := ip.To4(); v4 != nil {
		ip = v4
	}
	any := len(ip) == 0 || ip.Equal(IPv6unspecified)
	if any {
		ip = nil
		if network == "tcp4" {
			ip = IP{0, 0, 0, 0}
		}
	}
	socket, status := listen(string(ip), laddr.Port)
	if status < 0 {
		return nil, &OpError{Op: "listen", Net: network, Source: nil, Addr: laddr, Err: statusError("bind", status)}
	}
	addr := addressOf(socket, false)
	if any && network != "tcp4" {
		addr.IP = IPv6unspecified
	}
	return &TCPListener{socket: socket, network: network, addr: addr}, nil
}
