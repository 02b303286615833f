// Package sha512 has the hash functions SHA-384, SHA-512 and their short forms.
package sha512

import (
	"hash"
	"internal/digest"
)

// BlockSize is the hash's block size in bytes.
const BlockSize = 128

// Size is a hash's length in bytes.
const Size = 64

// New returns a hash.
func New() hash.Hash { return digest.New("SHA-512", Size, BlockSize) }

// Sum512 returns data's hash.
func Sum512(data []byte) [Size]byte { return [Size]byte(digest.Sum("SHA-512", data)) }

// Size384 is a hash's length in bytes.
const Size384 = 48

// New384 returns a hash.
func New384() hash.Hash { return digest.New("SHA-384", Size384, BlockSize) }

// Sum384 returns data's hash.
func Sum384(data []byte) [Size384]byte { return [Size384]byte(digest.Sum("SHA-384", data)) }

// Size256 is a hash's length in bytes.
const Size256 = 32

// New512_256 returns a hash.
func New512_256() hash.Hash { return digest.New("SHA-512/256", Size256, BlockSize) }

// Sum512_256 returns data's hash.
func Sum512_256(data []byte) [Size256]byte { return [Size256]byte(digest.Sum("SHA-512/256", data)) }

// Size224 is a hash's length in bytes.
const Size224 = 28

// New512_224 returns a hash.
func New512_224() hash.Hash { return digest.New("SHA-512/224", Size224, BlockSize) }

// Sum512_224 returns data's hash.
func Sum512_224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum("SHA-512/224", data)) }
