package net

import (
	"internal/poll"
	"io"
	"sync"
	"time"
)

// pipeDeadline is a channel that closes when a deadline is over.
type pipeDeadline struct {
	mu    sync.Mutex
	timer *time.Timer
	over  chan struct{}
}

func (d *pipeDeadline) set(t time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer != nil {
		d.timer.Stop()
		d.timer = nil
	}
	over := make(chan struct{})
	passed := !t.IsZero() && time.Until(t) <= 0
	switch {
	case passed:
		if isOpen(d.over) {
			close(d.over)
		}
		return
	case !isOpen(d.over):
		d.over = over
	}
	over = d.over
	if !t.IsZero() {
		d.timer = time.AfterFunc(time.Until(t), func() {
			d.mu.Lock()
			defer d.mu.Unlock()
			if d.over == over {
				close(over)
			}
		})
	}
}

func (d *pipeDeadline) wait() chan struct{} {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.over
}

func isOpen(c chan struct{}) bool {
	select {
	case <-c:
		return false
	default:
		return true
	}
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

// pipeEnd is one end of a pipe: it sends pieces to the other end, which answers with how much it took.
type pipeEnd struct {
	writing  sync.Mutex
	in       <-chan []byte
	taken    chan<- int
	out      chan<- []byte
	accepted <-chan int

	once       sync.Once
	done       chan struct{}
	otherDone  <-chan struct{}
	readLimit  pipeDeadline
	writeLimit pipeDeadline
}

// Pipe returns the ends of a connection in memory, without buffer.
func Pipe() (Conn, Conn) {
	a, b := make(chan []byte), make(chan []byte)
	na, nb := make(chan int), make(chan int)
	done1, done2 := make(chan struct{}), make(chan struct{})
	p1 := &pipeEnd{in: a, taken: na, out: b, accepted: nb, done: done1, otherDone: done2}
	p2 := &pipeEnd{in: b, taken: nb, out: a, accepted: na, done: done2, otherDone: done1}
	for _, p := range []*pipeEnd{p1, p2} {
		p.readLimit.over = make(chan struct{})
		p.writeLimit.over = make(chan struct{})
	}
	return p1, p2
}

func (p *pipeEnd) LocalAddr() Addr  { return pipeAddr{} }
func (p *pipeEnd) RemoteAddr() Addr { return pipeAddr{} }

func (p *pipeEnd) Read(b []byte) (int, error) {
	n, err := p.read(b)
	if err != nil && err != io.EOF && err != io.ErrClosedPipe {
		err = &OpError{Op: "read", Net: "pipe", Err: err}
	}
	return n, err
}

func (p *pipeEnd) read(b []byte) (int, error) {
	limit := p.readLimit.wait()
	switch {
	case !isOpen(p.done):
		return 0, io.ErrClosedPipe
	case isClosedChannel(p.otherDone):
		return 0, io.EOF
	case !isOpen(limit):
		return 0, poll.ErrDeadlineExceeded
	}
	select {
	case piece := <-p.in:
		n := copy(b, piece)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.otherDone:
		return 0, io.EOF
	case <-limit:
		return 0, poll.ErrDeadlineExceeded
	}
}

func isClosedChannel(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (p *pipeEnd) Write(b []byte) (int, error) {
	n, err := p.write(b)
	if err != nil && err != io.ErrClosedPipe {
		err = &OpError{Op: "write", Net: "pipe", Err: err}
	}
	return n, err
}

func (p *pipeEnd) write(b []byte) (n int, err error) {
	limit := p.writeLimit.wait()
	switch {
	case !isOpen(p.done) || isClosedChannel(p.otherDone):
		return 0, io.ErrClosedPipe
	case !isOpen(limit):
		return 0, poll.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.out <- b:
			k := <-p.accepted
			b = b[k:]
			n += k
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.otherDone:
			return n, io.ErrClosedPipe
		case <-limit:
			return n, poll.ErrDeadlineExceeded
		}
	}
	return n, nil
}

func (p *pipeEnd) SetDeadline(t time.Time) error {
	if err := p.SetReadDeadline(t); err != nil {
		return err
	}
	return p.SetWriteDeadline(t)
}

func (p *pipeEnd) SetReadDeadline(t time.Time) error {
	if !isOpen(p.done) || isClosedChannel(p.otherDone) {
		return io.ErrClosedPipe
	}
	p.readLimit.set(t)
	return nil
}

func (p *pipeEnd) SetWriteDeadline(t time.Time) error {
	if !isOpen(p.done) || isClosedChannel(p.otherDone) {
		return io.ErrClosedPipe
	}
	p.writeLimit.set(t)
	return nil
}

func (p *pipeEnd) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}
