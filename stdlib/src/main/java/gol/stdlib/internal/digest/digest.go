// Package digest has the cryptographic hash functions of the JDK.
package digest

import "unsafe"

// Digest is a hash with its state.
type Digest struct {
	name        string
	size, block int
	state       unsafe.Pointer
}

func newState(name string) unsafe.Pointer
func write(state unsafe.Pointer, p []byte)
func sum(state unsafe.Pointer) []byte
func sumOf(name string, data []byte) []byte

// New returns a hash by the JDK's name.
func New(name string, size, block int) *Digest { return &Digest{name, size, block, newState(name)} }

func (d *Digest) Reset()         { d.state = newState(d.name) }
func (d *Digest) Size() int      { return d.size }
func (d *Digest) BlockSize() int { return d.block }

func (d *Digest) Write(p []byte) (int, error) {
	write(d.state, p)
	return len(p), nil
}

func (d *Digest) Sum(in []byte) []byte { return append(in, sum(d.state)...) }

// Sum returns data's hash.
func Sum(name string, data []byte) []byte { return sumOf(name, data) }
