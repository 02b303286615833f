package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type failing struct{}

func (failing) Read(p []byte) (int, error) { return 0, errors.New("cannot read") }

func main() {
	var i, j int
	var u8 uint8
	var s, t string
	var f float64
	var b bool
	var r rune
	var c complex128
	var bs []byte
	fmt.Println(fmt.Sscan("12 abc 3.5 true", &i, &s, &f, &b))
	fmt.Println(i, s, f, b)
	fmt.Println(fmt.Sscan("12\n34\n", &i, &j))
	fmt.Println(fmt.Sscan("12", &i, &j))
	fmt.Println(fmt.Sscan("", &i))
	fmt.Println(fmt.Sscan("abc", &i))
	fmt.Println(fmt.Sscan("300", &u8))
	fmt.Println(fmt.Sscan("0x1F 0b11 017 1_000", &i, &j, &u8, &u8))
	fmt.Println(i, j, u8)
	fmt.Println(fmt.Sscan("(1+2i)", &c))
	fmt.Println(c)
	fmt.Println(fmt.Sscan("bytes", &bs))
	fmt.Println(string(bs))
	fmt.Println(fmt.Sscan("5", i))
	fmt.Println(fmt.Sscanln("1 2", &i, &j))
	fmt.Println(fmt.Sscanln("1\n2", &i, &j))
	fmt.Println(fmt.Sscanln("1 2 3", &i, &j))
	fmt.Println(fmt.Sscanln("", &i))
	fmt.Println(fmt.Sscanf("age: 42 name: bob", "age: %d name: %s", &i, &s))
	fmt.Println(i, s)
	fmt.Println(fmt.Sscanf("2024-05-17", "%d-%d-%d", &i, &j, &u8))
	fmt.Println(i, j, u8)
	fmt.Println(fmt.Sscanf("ff 101 77", "%x %b %o", &i, &j, &u8))
	fmt.Println(i, j, u8)
	fmt.Println(fmt.Sscanf("12345", "%2d%3d", &i, &j))
	fmt.Println(i, j)
	fmt.Println(fmt.Sscanf("x世", "%c%c", &r, &r))
	fmt.Println(string(r))
	fmt.Println(fmt.Sscanf(`"quoted str" rest`, "%q %s", &s, &t))
	fmt.Println(s, t)
	fmt.Println(fmt.Sscanf("5", "%d%d", &i, &j))
	fmt.Println(fmt.Sscanf("5 6", "%d", &i))
	fmt.Println(fmt.Sscanf("abc", "abd"))
	fmt.Println(fmt.Sscanf("5", "%d %d", &i))
	fmt.Println(fmt.Sscanf("5", "%s", &i))
	fmt.Println(fmt.Sscanf("10%", "%d%%", &i))
	rd := strings.NewReader("1 2 3\n4 x\n")
	for {
		n, err := fmt.Fscan(rd, &i)
		fmt.Println(n, err, i)
		if err != nil {
			break
		}
	}
	br := bufio.NewReader(strings.NewReader("alpha 1\nbeta 2\n\ngamma"))
	for k := 0; k < 6; k++ {
		n, err := fmt.Fscanln(br, &s, &i)
		fmt.Println(n, err, s, i)
	}
	fmt.Println(fmt.Fscan(failing{}, &i))
	fmt.Println(fmt.Fscanf(io.LimitReader(strings.NewReader("7,8,9"), 3), "%d,%d", &i, &j))
	fmt.Println(i, j)

	fmt.Print("name? ")
	fmt.Println(fmt.Scanln(&s))
	fmt.Println(s)
	fmt.Println(fmt.Scan(&i, &j))
	fmt.Println(i, j)
	fmt.Println(fmt.Scanf("%d/%d\n", &i, &j))
	fmt.Println(i, j)
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	fmt.Println(fmt.Scan(&s))
}
