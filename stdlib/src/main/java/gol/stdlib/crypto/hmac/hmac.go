// Package hmac has keyed hashes.
package hmac

import (
	"crypto/subtle"
	"hash"
)

type keyed struct {
	inner, outer   hash.Hash
	ipad, opad     []byte
}

// New returns a hash with a key over hashes that h makes.
func New(h func() hash.Hash, key []byte) hash.Hash {
	k := &keyed{inner: h(), outer: h()}
	block := k.inner.BlockSize()
	if len(key) > block {
		k.outer.Write(key)
		key = k.outer.Sum(nil)
	}
	k.ipad = make([]byte, block)
	k.opad = make([]byte, block)
	copy(k.ipad, key)
	copy(k.opad, key)
	for i := range block {
		k.ipad[i] ^= 0x36
		k.opad[i] ^= 0x5c
	}
	k.inner.Write(k.ipad)
	return k
}

func (k *keyed) Write(p []byte) (int, error) { return k.inner.Write(p) }
func (k *keyed) Size() int                   { return k.outer.Size() }
func (k *keyed) BlockSize() int              { return k.inner.BlockSize() }

func (k *keyed) Sum(in []byte) []byte {
	sum := k.inner.Sum(nil)
	k.outer.Reset()
	k.outer.Write(k.opad)
	k.outer.Write(sum)
	return k.outer.Sum(in)
}

func (k *keyed) Reset() {
	k.inner.Reset()
	k.inner.Write(k.ipad)
}

// Equal compares without telling by its time where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
