// Package sha1 has the hash function SHA-1.
package sha1

import (
	"hash"
	"internal/digest"
)

// BlockSize is the hash's block size in bytes.
const BlockSize = 64

// Size is a hash's length in bytes.
const Size = 20

// New returns a hash.
func New() hash.Hash { return digest.New("SHA-1", Size, BlockSize) }

// Sum returns data's hash.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum("SHA-1", data)) }
