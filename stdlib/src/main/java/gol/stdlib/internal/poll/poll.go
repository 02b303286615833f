// Package poll has the errors that files and sockets share.
package poll

import "sync"

// ErrNetClosing is the error of using a socket that was closed.
var ErrNetClosing = errNetClosing{}

type errNetClosing struct{}

func (e errNetClosing) Error() string   { return "use of closed network connection" }
func (e errNetClosing) Timeout() bool   { return false }
func (e errNetClosing) Temporary() bool { return false }

// ErrDeadlineExceeded is the error of a deadline that is over.
var ErrDeadlineExceeded error = &DeadlineExceededError{}

// DeadlineExceededError is the type of ErrDeadlineExceeded.
type DeadlineExceededError struct{}

func (e *DeadlineExceededError) Error() string   { return "i/o timeout" }
func (e *DeadlineExceededError) Timeout() bool   { return true }
func (e *DeadlineExceededError) Temporary() bool { return true }

var (
	setTryRead sync.Once
	tryRead    func(conn any, p []byte) (n int, open bool)
)

// Connected is called by package net before it makes a connection, with what does TryRead's work.
func Connected(f func(conn any, p []byte) (n int, open bool)) {
	setTryRead.Do(func() { tryRead = f })
}

// TryRead reads what has come over a TCP connection already; open is false at its end. Of other connections it knows nothing.
func TryRead(conn any, p []byte) (n int, open bool) {
	if tryRead == nil {
		return 0, true
	}
	return tryRead(conn, p)
}
