package net

import (
	"context"
	"errors"
	"internal/poll"
	"os"
	"syscall"
)

// Error is an error of the network.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

// ErrClosed is the error of using a connection that was closed.
var ErrClosed error = poll.ErrNetClosing

// ErrWriteToConnected is the error of sending a datagram to an address on a connected socket.
var ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

// OpError says which operation failed, between which addresses.
type OpError struct {
	Op     string
	Net    string
	Source Addr
	Addr   Addr
	Err    error
}

func (e *OpError) Unwrap() error { return e.Err }

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	text := e.Op
	if e.Net != "" {
		text += " " + e.Net
	}
	if e.Source != nil {
		text += " " + e.Source.String()
	}
	if e.Addr != nil {
		if e.Source != nil {
			text += "->"
		} else {
			text += " "
		}
		text += e.Addr.String()
	}
	return text + ": " + e.Err.Error()
}

// cause is the error below a failed system call.
func (e *OpError) cause() error {
	if s, ok := e.Err.(*os.SyscallError); ok {
		return s.Err
	}
	return e.Err
}

// Timeout reports whether the time was over.
func (e *OpError) Timeout() bool {
	t, ok := e.cause().(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether trying again may help.
func (e *OpError) Temporary() bool {
	if e.Op == "accept" && (e.cause() == syscall.ECONNRESET || e.cause() == syscall.ECONNABORTED) {
		return true
	}
	t, ok := e.cause().(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// AddrError is a malformed address.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Addr != "" {
		return "address " + e.Addr + ": " + e.Err
	}
	return e.Err
}

func (e *AddrError) Timeout() bool   { return false }
func (e *AddrError) Temporary() bool { return false }

// ParseError is text that cannot be read as what it should be.
type ParseError struct {
	Type string
	Text string
}

func (e *ParseError) Error() string   { return "invalid " + e.Type + ": " + e.Text }
func (e *ParseError) Timeout() bool   { return false }
func (e *ParseError) Temporary() bool { return false }

// UnknownNetworkError is the name of a network that does not exist.
type UnknownNetworkError string

func (e UnknownNetworkError) Error() string   { return "unknown network " + string(e) }
func (e UnknownNetworkError) Timeout() bool   { return false }
func (e UnknownNetworkError) Temporary() bool { return false }

// InvalidAddrError is an address that cannot be used.
type InvalidAddrError string

func (e InvalidAddrError) Error() string   { return string(e) }
func (e InvalidAddrError) Timeout() bool   { return false }
func (e InvalidAddrError) Temporary() bool { return false }

// DNSError is a name that could not be looked up.
type DNSError struct {
	UnwrapErr   error
	Err         string
	Name        string
	Server      string
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool
}

func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	text := "lookup " + e.Name
	if e.Server != "" {
		text += " on " + e.Server
	}
	return text + ": " + e.Err
}

func (e *DNSError) Timeout() bool   { return e.IsTimeout }
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// timeoutError is the error of a dial whose time is over.
type timeoutError struct{}

func (e *timeoutError) Error() string        { return "i/o timeout" }
func (e *timeoutError) Timeout() bool        { return true }
func (e *timeoutError) Temporary() bool      { return true }
func (e *timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

// canceledError is the error of a dial whose context was cancelled.
type canceledError struct{}

func (canceledError) Error() string        { return "operation was canceled" }
func (canceledError) Is(target error) bool { return target == context.Canceled }

// mapContextError gives the errors of contexts the form that they have in this package.
func mapContextError(err error) error {
	switch err {
	case context.Canceled:
		return canceledError{}
	case context.DeadlineExceeded:
		return &timeoutError{}
	}
	return err
}

// The status of natives: see Natives.
const (
	statusClosed  = -1
	statusExpired = -2
	statusErrno   = -1000
)

// statusError is the error that a native's status stands for, nil for success.
func statusError(call string, status int) error {
	switch {
	case status >= 0:
		return nil
	case status == statusClosed:
		return ErrClosed
	case status == statusExpired:
		return poll.ErrDeadlineExceeded
	}
	return os.NewSyscallError(call, syscall.Errno(statusErrno-status))
}
