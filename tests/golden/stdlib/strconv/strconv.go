package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "0", "-0", "+7", "42", "-42", "abc", "1e5", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "0x1F", "0b101", "0o17", "017", "1_000", "_1", "1__0", " 1", "99999999999999999999999", "-", "+", "١", "12a", "\x00", "世", "0x", "3.14", "inf", "-Inf", "NaN", "1e400", "-1e400", "1e-400", ".5", "5.", "0x1p-2", "1e", "infinity", "3.4e39", "1.7976931348623159e308", "t", "TRUE", "no"} {
		fmt.Println(strconv.Atoi(s))
		fmt.Println(strconv.ParseInt(s, 0, 64))
		fmt.Println(strconv.ParseInt(s, 16, 16))
		fmt.Println(strconv.ParseUint(s, 10, 8))
		fmt.Println(strconv.ParseInt(s, 1, 64))
		fmt.Println(strconv.ParseInt(s, 10, 65))
		fmt.Println(strconv.ParseFloat(s, 64))
		fmt.Println(strconv.ParseFloat(s, 32))
		fmt.Println(strconv.ParseBool(s))
		fmt.Println(strconv.ParseComplex(s, 128))
	}
	for _, s := range []string{"1+2i", "(1+2i)", "i", "2i", "-3-4i", "1e5+Infi", "NaN+NaNi", "1+2", "(1", "1++2i", "1e400+1i", "3+ i"} {
		fmt.Println(strconv.ParseComplex(s, 128))
	}
	for _, f := range []float64{0, 1, -1, 3.14159, 1e21, 1e-7, 123456789, 1.0 / 3, 5e-324, 1.7976931348623157e308, 100, 0.1, 2.5} {
		for _, c := range "eEfgGbxX" {
			fmt.Println(strconv.FormatFloat(f, byte(c), -1, 64), strconv.FormatFloat(f, byte(c), 3, 64), strconv.FormatFloat(f, byte(c), -1, 32), strconv.FormatFloat(f, byte(c), 0, 64))
		}
	}
	for _, i := range []int64{0, 1, -1, 255, -255, 1 << 62, -1 << 63} {
		for _, b := range []int{2, 8, 10, 16, 36} {
			fmt.Println(strconv.FormatInt(i, b), strconv.FormatUint(uint64(i), b))
		}
	}
	for _, s := range []string{"", "hello", "a\tb\n", "世界", "\xff", "\u200b", "\U0001F600", "'\"`", "\x7f", "\u00a0"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		u, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(u == s, err)
		for _, r := range s {
			fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.IsPrint(r), strconv.IsGraphic(r))
		}
	}
	for _, s := range []string{`"abc"`, "`a\rb`", `'x'`, `'xy'`, `"a`, `"\x41\u4e16\U0001F600\101\n"`, `"\q"`, `"\'"`, `'\''`, `'"'`, `""`, "`a", `"\400"`, `"\ud800"`, "\"a\nb\"", `abc`, `"abc"def`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", u, err)
		p, err := strconv.QuotedPrefix(s)
		fmt.Printf("%q %v\n", p, err)
	}
	fmt.Println(strconv.UnquoteChar(`\"Fran`, '"'))
	fmt.Println(string(strconv.AppendInt([]byte("x="), 42, 10)), string(strconv.AppendQuote(nil, "q")), string(strconv.AppendBool(nil, true)), string(strconv.AppendFloat(nil, 1.5, 'g', -1, 64)))
	_, err := strconv.Atoi("zz")
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err == strconv.ErrSyntax, errors.Is(err, strconv.ErrSyntax))
	fmt.Println(strconv.FormatComplex(complex(1, -2), 'g', -1, 128))
	defer func() { fmt.Println(recover()) }()
	strconv.FormatInt(1, 1)
}
