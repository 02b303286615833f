// Package rand has unpredictable random bytes. A program that gol runs with a seed gets repeatable ones.
package rand

import (
	"errors"
	"io"
	"math/big"
)

type reader struct{}

func fill(b []byte)

func (reader) Read(b []byte) (int, error) {
	fill(b)
	return len(b), nil
}

// Reader gives random bytes without end.
var Reader io.Reader = reader{}

// Read fills b and never fails.
func Read(b []byte) (n int, err error) {
	_, err = io.ReadFull(Reader, b)
	return len(b), err
}

// Text returns a random string of 26 characters of base32.
func Text() string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	b := make([]byte, 26)
	fill(b)
	for i := range b {
		b[i] = alphabet[b[i]%32]
	}
	return string(b)
}

// Int returns a number from 0 up to max, which is not reached and must be positive.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	n = new(big.Int).Sub(max, big.NewInt(1))
	length := n.BitLen()
	if length == 0 {
		return n, nil
	}
	b := make([]byte, (length+7)/8)
	mask := byte(0xFF >> (len(b)*8 - length))
	for {
		if _, err := io.ReadFull(rand, b); err != nil {
			return nil, err
		}
		b[0] &= mask
		if n.SetBytes(b).Cmp(max) < 0 {
			return n, nil
		}
	}
}

// Prime returns a number of that many bits that is prime with near certainty; its two highest bits are set.
func Prime(rand io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	b := make([]byte, (bits+7)/8)
	top := uint((bits - 1) % 8)
	p := new(big.Int)
	for {
		if _, err := io.ReadFull(rand, b); err != nil {
			return nil, err
		}
		b[0] &= byte(1<<(top+1) - 1)
		b[0] |= 1 << top
		if top > 0 {
			b[0] |= 1 << (top - 1)
		} else if len(b) > 1 {
			b[1] |= 1 << 7
		}
		b[len(b)-1] |= 1
		if p.SetBytes(b); p.BitLen() == bits && p.ProbablyPrime(20) {
			return p, nil
		}
	}
}
