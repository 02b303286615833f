// Package maphash has hash functions for tables, seeded anew in each process.
package maphash

import (
	"hash"
	"math/rand/v2"
)

// Seed chooses one of many hash functions; the zero Seed is none.
type Seed struct{ s uint64 }

// MakeSeed returns a random seed.
func MakeSeed() Seed {
	for {
		if s := rand.Uint64(); s != 0 {
			return Seed{s}
		}
	}
}

func update(state uint64, b []byte) uint64
func updateString(state uint64, s string) uint64
func finish(state uint64) uint64
func comparable_(v any, state uint64) uint64

func (s Seed) state() uint64 {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	return s.s
}

// Bytes returns the hash of b.
func Bytes(seed Seed, b []byte) uint64 { return finish(update(seed.state(), b)) }

// String returns the hash of s, which is that of its bytes.
func String(seed Seed, s string) uint64 { return finish(updateString(seed.state(), s)) }

// Comparable returns a hash that is equal for equal values. It panics if v cannot be compared.
func Comparable[T comparable](seed Seed, v T) uint64 {
	return finish(comparable_(v, seed.state()))
}

// WriteComparable adds v to the data hashed by h.
func WriteComparable[T comparable](h *Hash, v T) {
	h.start()
	h.state = comparable_(v, h.state)
}

// Hash hashes what is written to it. The zero Hash is ready to use and has a random seed.
type Hash struct {
	_     [0]func() // not comparable
	seed  Seed
	state uint64
}

func (h *Hash) start() {
	if h.seed.s == 0 {
		h.SetSeed(MakeSeed())
	}
}

// Write adds b; it never fails.
func (h *Hash) Write(b []byte) (int, error) {
	h.start()
	h.state = update(h.state, b)
	return len(b), nil
}

// WriteString adds s; it never fails.
func (h *Hash) WriteString(s string) (int, error) {
	h.start()
	h.state = updateString(h.state, s)
	return len(s), nil
}

// WriteByte adds b; it never fails.
func (h *Hash) WriteByte(b byte) error {
	h.start()
	h.state = update(h.state, []byte{b})
	return nil
}

// Seed returns the seed.
func (h *Hash) Seed() Seed {
	h.start()
	return h.seed
}

// SetSeed sets the seed and forgets what was written.
func (h *Hash) SetSeed(seed Seed) { h.seed, h.state = seed, seed.state() }

// Reset forgets what was written.
func (h *Hash) Reset() {
	h.start()
	h.state = h.seed.s
}

// Sum64 returns the hash of what was written so far.
func (h *Hash) Sum64() uint64 {
	h.start()
	return finish(h.state)
}

// Sum appends the hash to b.
func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

// Size returns 8.
func (h *Hash) Size() int { return 8 }

// BlockSize returns 128.
func (h *Hash) BlockSize() int { return 128 }

// Clone returns a copy with its state.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.start()
	return &Hash{seed: h.seed, state: h.state}, nil
}
