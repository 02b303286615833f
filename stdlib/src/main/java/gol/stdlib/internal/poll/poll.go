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
	setStale sync.Once
	stale    func(conn any) bool
)

// Connected is called by package net before it makes a connection, with what answers for Stale.
func Connected(f func(conn any) bool) {
	setStale.Do(func() { stale = f })
}

// Stale reports whether the other end of an idle connection has closed it or sent something unasked.
func Stale(conn any) bool { return stale != nil && stale(conn) }
