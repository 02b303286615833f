// Base64 both ways, its errors, streams.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

func main() {
	for n := 0; n < 9; n++ {
		b := []byte("\xff\xfe?>abcdef")[:n]
		fmt.Println(base64.StdEncoding.EncodeToString(b), base64.URLEncoding.EncodeToString(b), base64.RawStdEncoding.EncodeToString(b), base64.RawURLEncoding.EncodeToString(b),
			base64.StdEncoding.EncodedLen(n), base64.RawStdEncoding.EncodedLen(n), base64.StdEncoding.DecodedLen(n), base64.RawStdEncoding.DecodedLen(n))
	}
	for _, s := range []string{"", "aGVsbG8=", "aGVsbG8", "aGVs\nbG8=\n", "aGVsbG8=x", "a", "aG", "aGV", "====", "a===", "aG=x", "aG==", "aGVs*G8=", "aGVsbG9=", "__8=", "aGVsbG8==", "=", "aG\n=\n=\n"} {
		for _, e := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.URLEncoding, base64.StdEncoding.Strict()} {
			b, err := e.DecodeString(s)
			fmt.Printf("%q %v|", b, err)
		}
		fmt.Println(s)
	}
	var sb strings.Builder
	w := base64.NewEncoder(base64.StdEncoding, &sb)
	for _, part := range []string{"h", "el", "lo w", "orld"} {
		io.WriteString(w, part)
	}
	w.Close()
	fmt.Println(sb.String())
	b, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("aGVsbG8g\nd29ybGQ=\n")))
	fmt.Println(string(b), err)
	b, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("aGVsbG8gd2")))
	fmt.Println(string(b), err)
	custom := base64.NewEncoding("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/").WithPadding('*')
	fmt.Println(custom.EncodeToString([]byte("hello")), string(custom.AppendEncode([]byte("x:"), []byte("hi"))))
	var v []byte
	err = json.Unmarshal([]byte(`"a?b="`), &v)
	fmt.Printf("%T %v\n", err, err)
}
