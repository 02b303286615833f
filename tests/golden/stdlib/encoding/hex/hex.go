// Hexadecimal digits both ways, dumps.
package main

import (
	"encoding/hex"
	"fmt"
	"os"
)

func main() {
	fmt.Println(hex.EncodeToString([]byte("Hello\x00\xff")))
	for _, s := range []string{"48656c6c6f", "4", "4g", "g4", "48xx", "ABcd", "48z", ""} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q %v\n", b, err)
	}
	fmt.Print(hex.Dump([]byte("The quick brown fox jumps over\x01 the lazy dog")))
	d := hex.Dumper(os.Stdout)
	d.Write([]byte("12345"))
	d.Write([]byte("67890abcdefgh"))
	d.Close()
	fmt.Println(string(hex.AppendEncode([]byte("0x"), []byte{1, 2})), hex.EncodedLen(3), hex.DecodedLen(6))
}
