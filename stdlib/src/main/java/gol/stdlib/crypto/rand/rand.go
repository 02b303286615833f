// Package rand has unpredictable random bytes. A program that gol runs with a seed gets repeatable ones.
package rand

import "io"

type reader struct{}

func fill(b []byte)

func (reader) Read(b []byte) (int, error) {
	fill(b)
	return len(b), nil
}

// Reader gives random bytes without end.
var Reader io.Reader = reader{}

// Read fills b and never fails.
func Read(b []byte) (n int, err error) {
	_, err = io.ReadFull(Reader, b)
	return len(b), err
}

// Text returns a random string of 26 characters of base32.
func Text() string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	b := make([]byte, 26)
	fill(b)
	for i := range b {
		b[i] = alphabet[b[i]%32]
	}
	return string(b)
}
