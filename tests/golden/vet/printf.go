// golden: vet
// Formats and their arguments.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"math"
	"os"
	"time"
	"unsafe"
)

type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprint(s.n) }

type recursive struct{}

func (r recursive) String() string { return fmt.Sprintf("%v", r) }

type precursive struct{}

func (p *precursive) Error() string { return fmt.Sprint("x", p, *p) }

type formatter struct{}

func (formatter) Format(s fmt.State, verb rune) {}

type point struct {
	x, y int
	name string
}

type myInt int

type nested struct {
	p *point
	m map[string]float64
	f func()
}

type list struct {
	next *list
	v    int
}

func plain(format string, n int, v ...any) {}

func wrapf(format string, v ...any) { fmt.Printf(format, v...) }

func wrap(v ...any) { fmt.Print(v...) }

func wrapln(v ...interface{}) { log.Println(v...) }

func wraperr(n int, format string, args ...any) error { return fmt.Errorf(format, args...) }

func twice(format string, args ...any) { wrapf("x"+format, args...) }

func notf(format string, args ...any) { fmt.Printf(format, 1) }

type logger struct{ w io.Writer }

func (l *logger) logf(format string, args ...any) { fmt.Fprintf(l.w, format, args...) }

func generic[T any, I ~int, S ~string | ~[]byte, M int | string](t T, i I, s S, m M) {
	fmt.Printf("%d %d %s %d %v\n", t, i, s, m, m)
	fmt.Printf("%s", i)
}

func main() {
	i, f, s, b := 1, 1.5, "s", true
	var p *int
	var e error
	var a any
	var u8 []byte
	ch := make(chan int)
	fn := func() {}
	fmt.Printf("%d %s\n", i)
	fmt.Printf("%d\n", i, i)
	fmt.Printf("%d\n", s)
	fmt.Printf("%s\n", i)
	fmt.Printf("%f %g %e %t %x %X %q %c %U %b %o %O %p %v %T\n", f, f, f, b, s, u8, s, 'x', 'x', i, i, i, p, a, a)
	fmt.Printf("%f %t %q %c %U %p\n", i, i, f, s, s, i)
	fmt.Printf("%z\n", i)
	fmt.Printf("%")
	fmt.Printf("%d %", i)
	fmt.Printf("%5.2f|%-10s|%+d|%#x|%08b|% d|%*d|%.*f\n", f, s, i, i, i, i, 5, i, 2, f)
	fmt.Printf("%*d\n", s, i)
	fmt.Printf("%[2]d %[1]s\n", s, i)
	fmt.Printf("%[3]d %[x]d %[0]d\n", i, i)
	fmt.Printf("%[1]d %[1]v\n", i, i)
	fmt.Printf("%-s %#s %+s % s %0s %#d\n", s, s, s, s, s, i)
	fmt.Printf("%#t %+t %-5t %+q %#q %#U %+v %#v % x\n", b, b, b, s, s, 'x', a, a, u8)
	fmt.Printf("%s %v %d\n", e, e, e)
	fmt.Printf("%w\n", e)
	fmt.Printf("%s %d\n", fn, fn)
	fmt.Printf("%v %p %s\n", ch, ch, ch)
	fmt.Printf("%d %s %v\n", point{1, 2, "x"}, point{}, &point{})
	fmt.Printf("%d %d %s\n", []int{1}, map[string]int{}, []string{})
	fmt.Printf("%s %d %s\n", stringer{}, stringer{}, &stringer{})
	fmt.Printf("%d %s %z\n", formatter{}, formatter{}, formatter{})
	fmt.Printf("%s %d\n", myInt(1), myInt(2))
	fmt.Printf("%s %s\n", nested{}, list{})
	fmt.Printf("%d %x %s\n", p, p, p)
	fmt.Printf("%s %d\n", time.Second, time.Second)
	fmt.Printf("%s %x %d\n", u8, u8, u8)
	fmt.Printf("%s %d\n", [3]byte{}, [3]byte{})
	fmt.Printf("%c %q %s %d\n", []rune("x"), 'x', []rune("x"), 'x')
	fmt.Printf("%t %v\n", nil, nil)
	fmt.Printf("%s", nil)
	fmt.Printf("%x %d\n", 1i, 2i)
	fmt.Printf("%d\n", unsafe.Pointer(p))
	fmt.Printf("%!\n")
	fmt.Printf("100%%\n")
	fmt.Printf("%.%\n")
	fmt.Printf("%d%%%d\n", i, s)
	fmt.Printf("no args", i)
	fmt.Printf("no args")
	fmt.Printf(s)
	fmt.Printf(s, i)
	fmt.Printf(s + "x")
	fmt.Sprintf("%d", s)
	fmt.Fprintf(os.Stderr, "%d", s)
	fmt.Println("%d", i)
	fmt.Println("x\n")
	fmt.Println("x", "y\n")
	fmt.Println("100%")
	fmt.Println("%v%")
	fmt.Print("%s", s)
	fmt.Print("x\n")
	fmt.Println(fn, main)
	fmt.Println(os.Stderr, "x")
	fmt.Fprintln(os.Stderr, "%s x")
	fmt.Sprintln("x\n")
	fmt.Print(fn)
	fmt.Println()
	fmt.Printf("%d", []any{1}...)
	fmt.Println([]any{"%d\n"}...)
	_ = fmt.Errorf("%w %w", e, e)
	_ = fmt.Errorf("%w", s)
	_ = fmt.Errorf("%s %v", s)
	_ = errors.New(fmt.Sprintf("%d", s))
	log.Printf("%d", s)
	log.Fatalf("%s", i)
	log.Println("x\n")
	log.Print("%d")
	log.Panicln("%d", 1)
	log.New(os.Stderr, "", 0).Printf("%q", f)
	wrapf("%d", s)
	wrap("%d", s)
	wrapln("x\n")
	_ = wraperr(1, "%d", s)
	_ = wraperr(1, "%w", e)
	twice("%d", s)
	notf("%d", s)
	plain("%d", 1, s)
	(&logger{}).logf("%d", s)
	l := &logger{}
	l.logf("%s", 1)
	const format = "%d"
	fmt.Printf(format, s)
	fmt.Printf("%d"+" %s", s, i)
	fmt.Printf("%s", math.Pi)
	fmt.Printf("%d", math.MaxInt8)
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "%s %s", buf, &buf)
	_ = fmt.Appendf(nil, "%d", s)
	_ = fmt.Append(nil, "%d", s)
	fmt.Printf("%s %v", struct{ e error }{e}, struct{ f func() }{})
	fmt.Printf("%d %s", struct{ a any }{}, []any{1})
	fmt.Printf("%s", func() string { return "x" }())
	fmt.Printf("%d\n%s\n", i,
		i)
	fmt.Println(two())
	fmt.Println("%v", 1)
	func() { fmt.Printf("%d", "x") }()
	fmt.Printf("%[1]*d %[2]d %d", 1, 2)
	fmt.Printf("%.3d %6.3s %.2v %.1q", i, s, f, s)
	fmt.Printf("%.f %.3x", f, f)
	fmt.Printf("%d %d", i)
	fmt.Printf("%[2]d", i)
	fmt.Printf("%[2]*.[1]*f", 1, 2, 3.0)
	fmt.Printf("%ld", i)
	fmt.Printf("%日", i)
}

func two() (int, string) { return 1, "" }
