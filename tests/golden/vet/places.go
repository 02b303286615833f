// golden: vet
// Indexed arguments, widths taken from arguments, places in literals, addresses, tags with spaces.
package main

import "fmt"
import "net"

type T struct {
	A int `json:"a, omitempty"`
	B int `xml:" b"`
	C int `json:"b b"`
	D int `xml:"a b"`
	E int `xml:"a b c"`
	F int `json:" x"`
	G int `json:"g" `
	H int `json:"h"   xml:"h"`
	I int `x:"a"y:"b"`
	J int `x:"a" y`
	K int `xml:"d, attr"`
	L int `xml:"d,attr"`
	M int `xml:"d,attr"`
	N int `xml:"d"`
	O int ` json:"o"`
}

func main() {
	println()
	fmt.Println("%% d%")
	x, y := 1, 2
	y, x = 1, x
	x, y = x, 4
	fmt.Printf("%[0]d", 1)
	fmt.Printf("%[d", 1)
	fmt.Printf("%[]d", 1)
	fmt.Printf("%[-1]d", 1)
	fmt.Printf("%[5]d", 1)
	fmt.Printf("%[1]", 1)
	fmt.Printf("%-5.3", 1)
	fmt.Printf("\t%z", 1)
	fmt.Printf("é%z", 1)
	fmt.Printf("\u00e9%z", 1)
	fmt.Printf("a"+"%z", 1)
	fmt.Printf(("%z"), 1)
	fmt.Printf("%d %s %z", 1, 2, 3)
	fmt.Printf("%*.*f", 1)
	fmt.Printf("%*d", 1)
	fmt.Printf("%d %*d", 1, 2)
	fmt.Printf("%.*s", "x", "y")
	fmt.Printf("%6.[2]*d", "x", "y")
	fmt.Printf("%v %v", []any{1, 2}...)
	fmt.Printf("%[1]d %[4]d", 1, 2)
	fmt.Printf("")
	fmt.Printf("", 1)
	fmt.Printf("%%", 1)
	fmt.Println("%d %s")
	fmt.Println("50% done", "%d")
	fmt.Println("%5.2f")
	fmt.Println("% d")
	fmt.Println("%[1]d")
	fmt.Println("%-*d", "%d")
	fmt.Println("%y")
	fmt.Println("a\n", "b")
	fmt.Println("a" + "\n")
	fmt.Println("\\n")
	fmt.Println(`
`)
	host := "x"
	_, _ = x, y
	net.Dial("tcp", fmt.Sprintf("%s:%s", host, "80"))
	net.Dial("tcp", fmt.Sprintf("%v:%d", host, 80))
	net.Dial("tcp", fmt.Sprintf("%v:%v", host, 80))
	net.Dial("tcp", fmt.Sprintf("%s:%d", "127.0.0.1", 80))
	net.Dial("tcp", fmt.Sprintf("%s:%d", host+"x", 80))
	net.Dial("udp", fmt.Sprintf("[%s]:%d", host, 80))
	net.Dial("udp", fmt.Sprintf("%s:8%d", host, 80))
	net.Dial("udp", fmt.Sprintf("%s:80", host))
	var a2 string
	a2 = fmt.Sprintf("%s:%d", host, 80)
	net.Dial("tcp", a2)
	var a3 = fmt.Sprintf("%s:%d", host, 80)
	net.Dial("tcp", a3)
	a4 := fmt.Sprintf("%s:%d", host, 80)
	net.Dial("tcp", a4)
	net.Dial("tcp", a4)
	a4 += "x"
	func() { a5 := fmt.Sprintf("%s:%d", host, 80); func() { net.Dial("tcp", a5) }() }()
	net.DialTCP("tcp", nil, nil)
	net.ResolveTCPAddr("tcp", fmt.Sprintf("%s:%d", host, 80))
	f := func(format string, args ...any) { fmt.Printf(format, args...) }
	f("%d", "x")
	ff("%d", "x")
	T2[int]{}.logf("%d", "x")
	var l lg = (*lgi)(nil)
	l.Printf("%d", "x")
}

var ff = func(format string, args ...any) { fmt.Printf(format, args...) }

type T2[P any] struct{}

func (T2[P]) logf(format string, args ...any) { fmt.Printf(format, args...) }

type lg interface {
	Printf(format string, args ...any)
}

type lgi struct{}

func (*lgi) Printf(format string, args ...any) { args = append(args, 1); fmt.Printf(format, args...) }
