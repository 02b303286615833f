// Package sha256 has the hash functions SHA-224 and SHA-256.
package sha256

import (
	"hash"
	"internal/digest"
)

// BlockSize is the hash's block size in bytes.
const BlockSize = 64

// Size is a hash's length in bytes.
const Size = 32

// New returns a hash.
func New() hash.Hash { return digest.New("SHA-256", Size, BlockSize) }

// Sum256 returns data's hash.
func Sum256(data []byte) [Size]byte { return [Size]byte(digest.Sum("SHA-256", data)) }

// Size224 is a hash's length in bytes.
const Size224 = 28

// New224 returns a hash.
func New224() hash.Hash { return digest.New("SHA-224", Size224, BlockSize) }

// Sum224 returns data's hash.
func Sum224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum("SHA-224", data)) }
