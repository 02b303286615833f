// PEM blocks both ways.
package main

import (
	"encoding/pem"
	"fmt"
	"os"
	"strings"
)

func main() {
	b := &pem.Block{Type: "TEST DATA", Headers: map[string]string{"Zed": "1", "Proc-Type": "4,ENCRYPTED", "Alpha": "x y"}, Bytes: []byte(strings.Repeat("hello ", 20))}
	fmt.Println(pem.Encode(os.Stdout, b))
	text := pem.EncodeToMemory(b)
	back, rest := pem.Decode(append([]byte("preamble\n"), append(text, "tail\n"...)...))
	fmt.Printf("%s %v %q %q\n", back.Type, back.Headers, back.Bytes, rest)
	fmt.Println(pem.Encode(os.Stdout, &pem.Block{Type: "X", Headers: map[string]string{"a:b": ""}}), pem.EncodeToMemory(&pem.Block{Headers: map[string]string{"a:b": ""}}) == nil)
	for _, s := range []string{"", "nothing", "-----BEGIN A-----\n-----END A-----\n", "-----BEGIN A-----\naGk=\n-----END B-----\n", "-----BEGIN A-----\n*\n-----END A-----\n",
		"x-----BEGIN A-----\naGk=\n-----END A-----", "-----BEGIN A-----\r\naGk=\r\n-----END A-----\r\nrest", "-----BEGIN A\n-----BEGIN C-----\naGkh\n-----END C-----\n"} {
		p, rest := pem.Decode([]byte(s))
		if p == nil {
			fmt.Printf("none %q\n", rest)
			continue
		}
		fmt.Printf("%q %q %q %v\n", p.Type, p.Bytes, rest, len(p.Headers))
	}
}
