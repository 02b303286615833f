// Shifts by counts that are, and are not, seen to be below the width.
package main

import (
	"fmt"
	"math/bits"
)

func counts[T int | int8 | int32 | int64 | uint8 | uint16 | uint32 | uint64](x T, n uint, k int) {
	fmt.Println(x<<(n&7), x>>(n&7), x<<n, x>>n, x<<(n%9), x>>(n%8), x<<(n&63), x>>(n&31))
	fmt.Println(x<<(k&7), x>>(k&3), x>>(uint8(k)&15), x<<(n>>59), x>>(n>>61), x<<(n>>62&1))
	x <<= n & 7
	x >>= uint(k) & 7
	fmt.Println(x)
}

func rotations(x uint64, k int) {
	fmt.Println(bits.RotateLeft64(x, k), bits.RotateLeft32(uint32(x), k), bits.RotateLeft16(uint16(x), k),
		bits.RotateLeft8(uint8(x), k), bits.RotateLeft(uint(x), k))
	fmt.Println(x<<(k&63)|x>>(64-k&63), x<<(uint(k)%64)|x>>(64-uint(k)%64))
}

func main() {
	for _, n := range []uint{0, 1, 5, 8, 31, 33, 64, 1 << 40, 1<<64 - 1} {
		k := int(n >> 1)
		counts(-5, n, k)
		counts(int8(-100), n, k)
		counts(int32(-1<<31), n, k)
		counts(int64(1)<<62+3, n, k)
		counts(uint8(0xA5), n, k)
		counts(uint16(0xA5C3), n, k)
		counts(uint32(0xDEADBEEF), n, k)
		counts(uint64(0xDEADBEEFCAFEBABE), n, k)
		rotations(0x0123456789ABCDEF, k)
		rotations(0xFEDCBA9876543210, -k)
	}
	defer func() { fmt.Println(recover()) }()
	negative := -1
	fmt.Println(1 << (negative & 3))
	fmt.Println(1 << (negative % 4))
}
