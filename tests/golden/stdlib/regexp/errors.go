// What is no expression, and how that is said.
package main

import (
	"fmt"
	"regexp"
	"regexp/syntax"
)

func main() {
	for _, p := range []string{
		`(`, `)`, `(a`, `a)`, `(abc`, `[`, `[a`, `[]`, `[a-`, `[z-a]`, `*`, `+a`, `?`, `a**b`, `a*+`, `a+*`, `a??b?*`, `(?i)(*)`, `\`, `a\`, `\8`, `\q`, `\x`, `\xz`, `\x{`, `\x{110000}`,
		`\pX`, `\p{Foo}`, `\p{`, `(?P<a>x)(?P<a>y)`, `(?P<>x)`, `(?P<a`, `(?P<1-2>x)`, `(?z)`, `(?i`, `(?=a)`, `(?!a)`, `(?<=a)`, `(?#c)`, `a{1001}`, `a{2,1}`, `a{1`, `a{,2}`, `a{x}`,
		`(a{1000}){2}`, `((a{100}){100}){100}`, "a\xffb", `[[:foo:]]`, `[\d-z]`, `[a-\d]`, `\1`, `(a)\1`, `x{2}{3}`, `(?i)(?s`, `a|*`, `(|*)`, `[^]`, `\Qab`, `\Z`, `\G`, `(?P=a)`, `(?<n>a)(?<n>b)`, `(?P<n_1>a)`, `(?m-`,
	} {
		re, err := regexp.Compile(p)
		if err == nil {
			fmt.Printf("%q is fine: %v\n", p, re)
			continue
		}
		e := err.(*syntax.Error)
		fmt.Printf("%q: %v (%q, %v)\n", p, err, string(e.Code), e.Expr)
	}
	for _, p := range []string{`a\d`, `[\w]`, `(?:a)`, `[[:digit:]]+`, `(a|ab)(c|bcd)`, `(a+|a*b)$?`} {
		re, err := regexp.CompilePOSIX(p)
		if err != nil {
			fmt.Printf("%q: %v\n", p, err)
			continue
		}
		fmt.Printf("%q %q\n", p, re.FindStringSubmatch("xabcd12"))
	}
	for _, f := range []func(){
		func() { regexp.MustCompile("(") },
		func() { regexp.MustCompile("`(") },
		func() { regexp.MustCompilePOSIX("*") },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	_, err := regexp.MatchString("a(", "x")
	fmt.Println(err)
}
