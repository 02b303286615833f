package main

import (
	"fmt"
	"math/bits"
)

func main() {
	for _, x := range []uint64{0, 1, 2, 3, 0x80, 0xff, 0x8000, 0xdeadbeef, 1 << 63, 1<<64 - 1, 0x123456789abcdef0} {
		fmt.Println(bits.LeadingZeros(uint(x)), bits.LeadingZeros8(uint8(x)), bits.LeadingZeros16(uint16(x)), bits.LeadingZeros32(uint32(x)), bits.LeadingZeros64(x))
		fmt.Println(bits.TrailingZeros(uint(x)), bits.TrailingZeros8(uint8(x)), bits.TrailingZeros16(uint16(x)), bits.TrailingZeros32(uint32(x)), bits.TrailingZeros64(x))
		fmt.Println(bits.OnesCount(uint(x)), bits.OnesCount8(uint8(x)), bits.OnesCount16(uint16(x)), bits.OnesCount32(uint32(x)), bits.OnesCount64(x))
		fmt.Println(bits.Len(uint(x)), bits.Len8(uint8(x)), bits.Len16(uint16(x)), bits.Len32(uint32(x)), bits.Len64(x))
		fmt.Println(bits.Reverse(uint(x)), bits.Reverse8(uint8(x)), bits.Reverse16(uint16(x)), bits.Reverse32(uint32(x)), bits.Reverse64(x))
		fmt.Println(bits.ReverseBytes(uint(x)), bits.ReverseBytes16(uint16(x)), bits.ReverseBytes32(uint32(x)), bits.ReverseBytes64(x))
		for _, k := range []int{0, 1, 7, 8, 13, 63, 64, -1, -9} {
			fmt.Println(bits.RotateLeft(uint(x), k), bits.RotateLeft8(uint8(x), k), bits.RotateLeft16(uint16(x), k), bits.RotateLeft32(uint32(x), k), bits.RotateLeft64(x, k))
		}
		for _, y := range []uint64{0, 1, 1<<64 - 1, 12345678901234567} {
			fmt.Println(bits.Add64(x, y, 1))
			fmt.Println(bits.Sub64(x, y, 1))
			fmt.Println(bits.Add32(uint32(x), uint32(y), 1))
			fmt.Println(bits.Sub32(uint32(x), uint32(y), 0))
			fmt.Println(bits.Mul64(x, y))
			fmt.Println(bits.Mul32(uint32(x), uint32(y)))
			if y > x {
				fmt.Println(bits.Div64(x, y, y))
			}
			if y > 0 {
				fmt.Println(bits.Rem64(x, y, y), bits.Rem32(uint32(x), 7, uint32(y)))
			}
		}
	}
	defer func() { fmt.Println(recover()) }()
	defer func() {
		fmt.Println(recover())
		bits.Div64(1, 0, 0)
	}()
	bits.Div64(2, 0, 1)
}
