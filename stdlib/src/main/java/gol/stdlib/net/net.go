// Package net connects programs over the network: TCP, addresses, names.
package net

import (
	"internal/poll"
	"io"
	"sync"
	"time"
	"unsafe"
)

// Addr is the end of a connection.
type Addr interface {
	Network() string
	String() string
}

// Conn is a connection of two ends.
type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener waits for connections.
type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

// PacketConn sends and receives datagrams.
type PacketConn interface {
	ReadFrom(p []byte) (n int, addr Addr, err error)
	WriteTo(p []byte, addr Addr) (n int, err error)
	Close() error
	LocalAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

func listen(ip string, port int) (listener unsafe.Pointer, status int)
func accept(listener unsafe.Pointer) (connection unsafe.Pointer, status int)
func open(ip string, port int) (connection unsafe.Pointer, status int)
func connect(connection unsafe.Pointer) (status int)
func read(connection unsafe.Pointer, p []byte) (status int)
func write(connection unsafe.Pointer, p []byte) (n, status int)
func setDeadline(socket unsafe.Pointer, read, write, none bool, fromNow int64)
func closeSocket(socket unsafe.Pointer) (status int)
func isClosed(socket unsafe.Pointer) bool
func shutdown(connection unsafe.Pointer, output bool) (status int)
func setOption(connection unsafe.Pointer, name string, value int) (status int)
func tryRead(connection unsafe.Pointer, p []byte) (status int)

// tryReadConn is poll.TryRead.
func tryReadConn(c any, p []byte) (n int, open bool) {
	tcp, ok := c.(*TCPConn)
	if !ok {
		return 0, true
	}
	n = tryRead(tcp.socket, p)
	return max(n, 0), n >= 0
}

func endpointAddress(socket unsafe.Pointer, remote bool) (ip string, port int)

func setDeadlineTime(socket unsafe.Pointer, read, write bool, t time.Time) {
	if t.IsZero() {
		setDeadline(socket, read, write, true, 0)
	} else {
		setDeadline(socket, read, write, false, int64(time.Until(t)))
	}
}

func addressOf(socket unsafe.Pointer, remote bool) *TCPAddr {
	ip, port := endpointAddress(socket, remote)
	return &TCPAddr{IP: IP(ip), Port: port}
}

// conn is what the kinds of connections share. One goroutine at a time reads, and one writes.
type conn struct {
	socket  unsafe.Pointer
	network string
	local   Addr
	remote  Addr
	reading sync.Mutex
	writing sync.Mutex
}

func newConn(socket unsafe.Pointer, network string) *TCPConn {
	poll.Connected(tryReadConn)
	c := &TCPConn{}
	c.socket = socket
	c.network = network
	c.local = addressOf(socket, false)
	c.remote = addressOf(socket, true)
	return c
}

func (c *conn) fail(op string, status int) error {
	err := statusError(op, status)
	if err == nil {
		return nil
	}
	return &OpError{Op: op, Net: c.network, Source: c.local, Addr: c.remote, Err: err}
}

// Read reads what is there, at least one byte.
func (c *conn) Read(b []byte) (int, error) {
	c.reading.Lock()
	n := read(c.socket, b)
	c.reading.Unlock()
	if n < 0 {
		return 0, c.fail("read", n)
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Write writes all of b.
func (c *conn) Write(b []byte) (int, error) {
	c.writing.Lock()
	n, status := write(c.socket, b)
	c.writing.Unlock()
	if status < 0 {
		return n, c.fail("write", status)
	}
	return n, nil
}

// Close ends the connection; whoever reads or writes gets an error.
func (c *conn) Close() error { return c.fail("close", closeSocket(c.socket)) }

// LocalAddr returns this end's address.
func (c *conn) LocalAddr() Addr { return c.local }

// RemoteAddr returns the other end's address.
func (c *conn) RemoteAddr() Addr { return c.remote }

func (c *conn) setDeadline(read, write bool, t time.Time) error {
	if isClosed(c.socket) {
		return &OpError{Op: "set", Net: c.network, Source: nil, Addr: c.local, Err: ErrClosed}
	}
	setDeadlineTime(c.socket, read, write, t)
	return nil
}

// SetDeadline sets when reads and writes fail; the zero time is never.
func (c *conn) SetDeadline(t time.Time) error { return c.setDeadline(true, true, t) }

// SetReadDeadline sets when reads fail.
func (c *conn) SetReadDeadline(t time.Time) error { return c.setDeadline(true, false, t) }

// SetWriteDeadline sets when writes fail.
func (c *conn) SetWriteDeadline(t time.Time) error { return c.setDeadline(false, true, t) }

func (c *conn) option(name string, value int) error {
	if status := setOption(c.socket, name, value); status < 0 {
		return &OpError{Op: "set", Net: c.network, Source: nil, Addr: c.local, Err: statusError("setsockopt", status)}
	}
	return nil
}

// SetReadBuffer sets the size of the system's buffer for what arrives.
func (c *conn) SetReadBuffer(bytes int) error { return c.option("rcvbuf", bytes) }

// SetWriteBuffer sets the size of the system's buffer for what is sent.
func (c *conn) SetWriteBuffer(bytes int) error { return c.option("sndbuf", bytes) }

// TCPConn is a TCP connection.
type TCPConn struct {
	conn
}

func number01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// SetNoDelay says whether small writes are sent at once; they are at first.
func (c *TCPConn) SetNoDelay(noDelay bool) error { return c.option("nodelay", number01(noDelay)) }

// SetKeepAlive says whether the system checks that the other end is there.
func (c *TCPConn) SetKeepAlive(keepalive bool) error {
	return c.option("keepalive", number01(keepalive))
}

// SetKeepAlivePeriod is left to the system.
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error { return nil }

// SetLinger sets what Close does with what is still to be sent: nothing below 0, seconds to wait otherwise.
func (c *TCPConn) SetLinger(sec int) error { return c.option("linger", sec) }

// CloseRead ends the reading half.
func (c *TCPConn) CloseRead() error { return c.fail("close", shutdown(c.socket, false)) }

// CloseWrite ends the writing half: the other end reads EOF.
func (c *TCPConn) CloseWrite() error { return c.fail("close", shutdown(c.socket, true)) }

// TCPListener waits for TCP connections.
type TCPListener struct {
	socket    unsafe.Pointer
	network   string
	addr      *TCPAddr
	accepting sync.Mutex
}

func (l *TCPListener) fail(op string, status int) error {
	err := statusError(op, status)
	if err == nil {
		return nil
	}
	return &OpError{Op: op, Net: l.network, Source: nil, Addr: l.addr, Err: err}
}

// Accept waits for the next connection.
func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// AcceptTCP waits for the next connection.
func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	l.accepting.Lock()
	socket, status := accept(l.socket)
	l.accepting.Unlock()
	if status < 0 {
		return nil, l.fail("accept", status)
	}
	return newConn(socket, l.network), nil
}

// Close stops listening.
func (l *TCPListener) Close() error { return l.fail("close", closeSocket(l.socket)) }

// Addr returns where the listener listens.
func (l *TCPListener) Addr() Addr { return l.addr }

// SetDeadline sets when Accept fails.
func (l *TCPListener) SetDeadline(t time.Time) error {
	if isClosed(l.socket) {
		return &OpError{Op: "set", Net: l.network, Source: nil, Addr: l.addr, Err: ErrClosed}
	}
	setDeadlineTime(l.socket, true, true, t)
	return nil
}
