package rand

import (
	"errors"
	"math/bits"
)

// PCG is a permuted congruential generator with 128 bits of state.
type PCG struct {
	hi uint64
	lo uint64
}

// NewPCG returns a PCG with the seeds.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed begins a new sequence.
func (p *PCG) Seed(seed1, seed2 uint64) { p.hi, p.lo = seed1, seed2 }

// Uint64 returns the next number.
func (p *PCG) Uint64() uint64 {
	const (
		mulHi = 2549297995355413924
		mulLo = 4865540595714422341
		incHi = 6364136223846793005
		incLo = 1442695040888963407
		mul   = 0xda942042e4dd58b5
	)
	hi, lo := bits.Mul64(p.lo, mulLo)
	hi += p.hi*mulLo + p.lo*mulHi
	lo, carry := bits.Add64(lo, incLo, 0)
	hi += incHi + carry
	p.hi, p.lo = hi, lo
	hi = (hi ^ hi>>32) * mul
	return (hi ^ hi>>48) * (lo | 1)
}

func putBig(b []byte, v uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

func big(b []byte) (v uint64) {
	for _, c := range b[:8] {
		v = v<<8 | uint64(c)
	}
	return v
}

func putLittle(b []byte, v uint64) []byte { return putBig(b, bits.ReverseBytes64(v)) }

func little(b []byte) uint64 { return bits.ReverseBytes64(big(b)) }

func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	return putBig(putBig(append(b, "pcg:"...), p.hi), p.lo), nil
}

func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(make([]byte, 0, 20)) }

func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errors.New("invalid PCG encoding")
	}
	p.hi, p.lo = big(data[4:]), big(data[12:])
	return nil
}

// ChaCha8 is a generator by the ChaCha8 cipher.
type ChaCha8 struct {
	seed    [4]uint64
	buf     [32]uint64
	i, n    int
	block   uint32
	readBuf [8]byte
	readLen int
}

// fill makes the 32 numbers of the blocks block to block+3.
func fill(buf []uint64, seed []uint64, block uint32)

// NewChaCha8 returns a generator with the seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed begins a new sequence.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.seed {
		c.seed[i] = little(seed[8*i:])
	}
	c.start(0, 0)
	c.readLen = 0
	c.readBuf = [8]byte{}
}

// start makes the numbers of a block; the last one keeps four back for the next seed.
func (c *ChaCha8) start(block uint32, i int) {
	c.block = block
	fill(c.buf[:], c.seed[:], block)
	c.i, c.n = i, 32
	if block == 12 {
		c.n = 28
	}
}

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64 {
	if c.i >= c.n {
		next := c.block + 4
		if next == 16 {
			copy(c.seed[:], c.buf[28:])
			next = 0
		}
		c.start(next, 0)
	}
	x := c.buf[c.i]
	c.i++
	return x
}

// Read fills p; the error is always nil.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if c.readLen == 0 {
			copy(c.readBuf[:], putLittle(nil, c.Uint64()))
			c.readLen = 8
		}
		m := copy(p[n:], c.readBuf[8-c.readLen:])
		c.readLen -= m
		n += m
	}
	return n, nil
}

func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.readLen > 0 {
		b = append(b, "readbuf:"...)
		b = append(b, uint8(c.readLen))
		b = append(b, c.readBuf[8-c.readLen:]...)
	}
	b = putBig(append(b, "chacha8:"...), uint64(c.block/4*32)+uint64(c.i))
	for _, s := range c.seed {
		b = putLittle(b, s)
	}
	return b, nil
}

func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(make([]byte, 0, 64)) }

func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) >= 8 && string(data[:8]) == "readbuf:" {
		data = data[8:]
		if len(data) == 0 || len(data) < 1+int(data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		n := int(data[0])
		c.readLen = copy(c.readBuf[8-n:], data[1:1+n])
		data = data[1+n:]
	}
	if len(data) != 48 || string(data[:8]) != "chacha8:" || big(data[8:]) > 124 {
		return errors.New("invalid ChaCha8 encoding")
	}
	used := big(data[8:])
	for i := range c.seed {
		c.seed[i] = little(data[16+8*i:])
	}
	c.start(uint32(used/32*4), int(used%32))
	return nil
}
