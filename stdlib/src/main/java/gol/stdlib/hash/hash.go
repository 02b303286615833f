// Package hash has the interfaces of hash functions.
package hash

import "io"

// Hash is what sums up the bytes written to it.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

// Hash32 gives 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 gives 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// Cloner can be copied with its state.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// XOF is a hash whose output can be read without end.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
