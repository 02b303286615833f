// Hash functions.
package main

import (
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"io"
)

func main() {
	for _, s := range []string{"", "a", "hello, world", "Größe"} {
		for _, h := range []hash.Hash{fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a(), crc32.NewIEEE(), crc32.New(crc32.MakeTable(crc32.Castagnoli)), adler32.New()} {
			io.WriteString(h, s)
			fmt.Printf("%x %d ", h.Sum(nil), h.Size())
		}
		fmt.Println(crc32.ChecksumIEEE([]byte(s)), adler32.Checksum([]byte(s)))
	}
	h := fnv.New32a()
	h.Write([]byte("x"))
	fmt.Println(h.Sum32(), crc32.Update(crc32.ChecksumIEEE([]byte("ab")), crc32.IEEETable, []byte("cd")) == crc32.ChecksumIEEE([]byte("abcd")))
	h.Reset()
	fmt.Println(h.Sum32(), fnv.New64a().Sum64())
}
