// Package adler32 has the checksum of RFC 1950.
package adler32

import "hash"

// Size is a checksum's length in bytes.
const Size = 4

const mod = 65521

type digest uint32

// New returns a hash.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func update(d digest, p []byte) digest {
	a, b := uint32(d&0xffff), uint32(d>>16)
	for _, c := range p {
		a = (a + uint32(c)) % mod
		b = (b + a) % mod
	}
	return digest(b<<16 | a)
}

// Checksum returns data's checksum.
func Checksum(data []byte) uint32 { return uint32(update(1, data)) }

func (d *digest) Reset()         { *d = 1 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }
func (d *digest) Sum32() uint32  { return uint32(*d) }

func (d *digest) Write(p []byte) (int, error) {
	*d = update(*d, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	s := uint32(*d)
	return append(in, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}
