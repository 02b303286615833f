// Package md5 has the hash function MD5.
package md5

import (
	"hash"
	"internal/digest"
)

// BlockSize is the hash's block size in bytes.
const BlockSize = 64

// Size is a hash's length in bytes.
const Size = 16

// New returns a hash.
func New() hash.Hash { return digest.New("MD5", Size, BlockSize) }

// Sum returns data's hash.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum("MD5", data)) }
