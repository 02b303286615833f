// Cryptographic hashes and random bytes.
package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"io"
)

func main() {
	data := []byte("hello gol")
	fmt.Printf("%x\n%x\n%x\n%x\n%x\n%x\n", md5.Sum(data), sha1.Sum(data), sha256.Sum256(data), sha256.Sum224(data), sha512.Sum512(data), sha512.Sum384(data))
	h := sha256.New()
	io.WriteString(h, "hello ")
	fmt.Println(hex.EncodeToString(h.Sum(nil)))
	io.WriteString(h, "gol")
	fmt.Printf("%x %d %d\n", h.Sum([]byte{1}), h.Size(), h.BlockSize())
	h.Reset()
	fmt.Printf("%x\n", h.Sum(nil))
	m := hmac.New(sha256.New, []byte("key"))
	m.Write(data)
	sum := m.Sum(nil)
	fmt.Printf("%x %v\n", sum, hmac.Equal(sum, m.Sum(nil)))
	m = hmac.New(md5.New, make([]byte, 100))
	m.Write(data)
	fmt.Printf("%x\n", m.Sum(nil))
	b := make([]byte, 16)
	n, err := rand.Read(b)
	c := make([]byte, 16)
	io.ReadFull(rand.Reader, c)
	fmt.Println(n, err, string(b) == string(c), len(rand.Text()), md5.Size, sha1.BlockSize)
	fmt.Println(subtle.ConstantTimeCompare([]byte("a"), []byte("a")), subtle.ConstantTimeCompare([]byte("a"), []byte("b")))
}
