// Cyclic checks of 64 bits.
package main

import (
	"fmt"
	"hash/crc64"
	"io"
)

func main() {
	for _, poly := range []uint64{crc64.ISO, crc64.ECMA, 1 << 63} {
		t := crc64.MakeTable(poly)
		h := crc64.New(t)
		for _, s := range []string{"", "a", "hello, world"} {
			io.WriteString(h, s)
			fmt.Printf("%x %x %x\n", crc64.Checksum([]byte(s), t), h.Sum64(), h.Sum([]byte{1}))
		}
		h.Reset()
		fmt.Println(h.Sum64(), h.Size(), h.BlockSize(), crc64.Update(5, t, []byte("x")), t[1])
	}
}
