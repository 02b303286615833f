// Makes format.txt, which FormatTest compares with: go run format.go > format.txt

package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
)

type Inner struct {
	A int
	b string
}
type Outer struct {
	X  int
	Y  any
	In Inner
	P  *Inner
	E  error
	S  []string
	M  map[string]int
	f  any
}
type MyInt int
type MyStr string
type Col int
type Bytes []byte

func (c Col) String() string { return "Col!" }

type Err struct{ Msg string }

func (e *Err) Error() string { return "err:" + e.Msg }

type Bad struct{}

func (Bad) String() string { panic("ouch") }

type GS struct{ N int }

func (GS) GoString() string { return "GS!" }

type hide struct{ c Col }

func main() {
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	var np *Inner
	var nm map[string]int
	var ns []int
	var ne error
	var nc *Err
	vals := []any{
		true, false, 0, 1, -1, 42, -123456, int8(-5), uint8(200), int16(-300), uint16(60000), 'x', rune(0x65e5), rune(0x1F600), int32(-7), uint32(4000000000), int64(math.MinInt64), uint64(math.MaxUint64), uintptr(255),
		0.0, 1.0, -1.5, 3.14159265358979, 1e6, 1e20, 1e21, 123456789.0, 1e-5, 0.0001, 1e100, 5e-324, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), float32(0.1), float32(16777216), float32(3.4e38), 100.0, 2.5, 1234.5678,
		complex(1, 2), complex(-1.5, math.Inf(1)), complex64(complex(0.1, -0.2)),
		"", "hi", "héllo, 世界", "a\"b`c\n\t\x00\xff", "x y", []byte("abc"), []byte(nil), []byte{}, []byte{0, 255},
		[]int{1, 2, 3}, ns, []string{"a", "b c"}, [3]int{1, 2, 3}, [2]bool{true, false}, [3]byte{1, 2, 3}, []any{1, "a", nil, 2.5}, []float64{1, 2.5}, []error{ne},
		map[string]int{"b": 2, "a": 1}, nm, map[int]string{3: "c", -1: "z"}, map[float64]bool{math.NaN(): true, 1: false, -1: true}, map[any]int{"x": 1},
		Inner{1, "q"}, &Inner{2, "r"}, np, Outer{X: 1, Y: "y", In: Inner{3, "s"}, S: []string{"t"}, M: map[string]int{"k": 1}, f: Col(3)},
		Outer{Y: Col(1)}, MyInt(7), MyStr("ms"), Col(2), []Col{1, 2}, &Err{"m"}, nc, Bad{}, GS{1}, &GS{2}, hide{Col(1)}, []hide{{Col(1)}}, Bytes("xyz"), []MyInt{4, 5},
		struct{}{}, struct {
			A int
			B string
		}{1, "b"}, &[]int{1, 2}, &map[string]int{"a": 1}, &[2]string{"a", "b"}, nil, [][]int{{1}, {2, 3}}, map[string][]int{"a": {1}}, map[Inner]int{{1, "a"}: 5}, map[Col]Col{1: 2}, []uint8{1}, []int32{'a'}, []uint16{1, 2}, [2]int8{-1, 2}, map[bool]int{true: 1, false: 0}, map[[2]int]string{{1, 2}: "x"},
	}
	flags := []string{"", "+", "#", "08", "-8.2", "# "}
	verbs := "vdsqxTcUefgwz%"
	for _, v := range vals {
		for _, f := range flags {
			for _, verb := range verbs {
				format := "%" + f + string(verb)
				fmt.Fprintf(w, "%q\n", fmt.Sprintf(format, v))
			}
		}
	}
	type c struct {
		f string
		a []any
	}
	for _, x := range []c{
		{"%d %s", []any{1}}, {"%d", []any{1, 2, "x"}}, {"%!", nil}, {"%", nil}, {"abc%", []any{1}}, {"%[2]d %[1]d", []any{1, 2}}, {"%[3]d", []any{1}}, {"%[2]*[1]d", []any{12, 5}}, {"%*d", []any{5, 1}}, {"%-*d|", []any{5, 1}}, {"%*d|", []any{-5, 1}}, {"%.*f", []any{2, 3.14159}}, {"%.[2]*[1]f", []any{3.14159, 3}}, {"%*d", []any{"x", 1}}, {"%.*d", []any{"x", 1}}, {"%[x]d", []any{1}}, {"%[1]", []any{1}}, {"%[1]d %d", []any{1, 2}}, {"%[]d", []any{1}}, {"%[-1]d", []any{1}}, {"%[1].2f", []any{1.0}}, {"%[1]2d", []any{1}}, {"%d%%", []any{50}}, {"%z", []any{1}}, {"%s", []any{nil}}, {"%d", []any{nil}}, {"%v %v", []any{nil, nil}}, {"%s", []any{[]string{"a"}}}, {"%d", []any{"hi"}}, {"%x", []any{[]string{"ab", "cd"}}}, {"% x", []any{"abc"}}, {"%# x", []any{"abc"}}, {"%世", []any{1}}, {"%-010d|", []any{1}}, {"%6.2f|%-8s|%8s|%08d", []any{3.14159, "ab", "cd", -42}}, {"%t", []any{1}}, {"%p", []any{1}}, {"%s %v", []any{fmt.Errorf("x: %w", &Err{"q"}), fmt.Errorf("%d", 1)}}, {"%*d", []any{10000000, 1}}, {"%.*d", []any{-3, 1}}, {"%[5]*d", []any{1}}, {"%v", []any{[]any{[]any{nil}}}},
	} {
		fmt.Fprintf(w, "%q\n", fmt.Sprintf(x.f, x.a...))
	}
	for _, a := range [][]any{{}, {1, 2}, {"a", "b"}, {1, "a", 2, 3}, {nil, nil}, {"a", 1, 2.5, true, "b"}, {MyStr("x"), 1}, {&Err{"z"}, Col(1)}, {[]int{1}, map[string]int{}}} {
		fmt.Fprintf(w, "%q %q\n", fmt.Sprint(a...), fmt.Sprintln(a...))
	}
	fl := []float64{0, 1, -1, 0.1, 0.5, 1.5, 2.5, 3.5, 0.25, 0.125, 1e15, 1e16, 123456789012345678, 1e22, 1e23, 5e-324, 1e-323, 2e-323, 2.2250738585072014e-308, math.MaxFloat64, 2e-44, 0.000123456, 99999.5, 999999.5, 0.05, 0.15, 1.005, 2.675, 1e-7, 4.35, 8.5e-10, 9007199254740993, 2e23, 9e-322, 1.1754943508222875e-38, 33554432, 8388608.5, math.Pi, 12345.678e-300}
	for _, v := range fl {
		for _, fm := range "eEfgGxXb" {
			for _, p := range []int{-1, 0, 1, 2, 3, 5, 17, 25} {
				fmt.Fprintln(w, strconv.FormatFloat(v, byte(fm), p, 64), strconv.FormatFloat(v, byte(fm), p, 32))
			}
		}
	}
	for _, s := range []string{"", "0", "-0", "+5", "-", "12a", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "0x1F", "0b101", "0o17", "017", "1_000", "0x_1", "_1", "1_", "1__0", "zz", "ZZ", "127", "128", "-128", "-129", "255", "256", "0_7", "0x", "08"} {
		for _, base := range []int{0, 2, 8, 10, 16, 36, 1, 37} {
			for _, bits := range []int{0, 8, 64, 65} {
				i, e1 := strconv.ParseInt(s, base, bits)
				u, e2 := strconv.ParseUint(s, base, bits)
				fmt.Fprintln(w, i, kind(e1), u, kind(e2))
			}
		}
	}
	for _, s := range []string{"1_000", "0x1_0p0", "0x_1p0", "1e1_0", "0x1p1_0", "0x1.8", "1e", "infinity", "+Inf", "-inf", "nan", "NaN", "-nan", ".", "1.", "0x.p1", "1e400", "-1e400", "1e-400", ".5e1", "0X1P-2", "1__0", "", "+", "1e+", "3.4e39", "1.17549429e-38", "0.1", "16777217", "0x1.fffffffffffff8p1023", "1e99999999999", "--1", "1 ", " 1", "1.2.3", "0x1.8p1", "-0", "1e1e1", "infi", "1p5"} {
		for _, bits := range []int{32, 64} {
			f, e := strconv.ParseFloat(s, bits)
			fmt.Fprintln(w, f, kind(e))
		}
	}
	for _, s := range []string{"", "abc", "\"", "'", "`", "\\", "\a\b\f\n\r\t\v", "\x00\x1f\x7f", "é日😀", "\xff\xc0", "\u200b\u00a0\u2028\ufeff\ufffd", "\U0010ffff", "a\u0301"} {
		fmt.Fprintln(w, strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
}

func kind(e error) int {
	if e == nil {
		return 0
	}
	switch e.(*strconv.NumError).Err {
	case strconv.ErrSyntax:
		return 1
	case strconv.ErrRange:
		return 2
	}
	s := e.Error()
	if len(s) > 0 {
		for i := range s {
			if i+12 <= len(s) && s[i:i+12] == "invalid base" {
				return 3
			}
		}
	}
	return 4
}
