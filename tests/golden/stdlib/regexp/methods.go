// All methods, on strings and on bytes.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<key>\w+)=(?P<value>\w*)`)
	s := "a=1, b=22, c=, =x"
	b := []byte(s)
	fmt.Println(re, re.NumSubexp(), re.SubexpIndex("value"), re.SubexpIndex("no"), re.SubexpIndex(""))
	fmt.Println(re.MatchString(s), re.Match(b), re.MatchString("nothing"), re.MatchReader(strings.NewReader(s)))
	fmt.Printf("%q %q\n", re.Find(b), re.FindString(s))
	fmt.Println(re.FindIndex(b), re.FindStringIndex(s), re.FindReaderIndex(strings.NewReader("é "+s)), re.FindStringIndex("no") == nil)
	fmt.Printf("%q %q\n", re.FindSubmatch(b), re.FindStringSubmatch(s))
	fmt.Println(re.FindSubmatchIndex(b), re.FindStringSubmatchIndex(s), re.FindReaderSubmatchIndex(strings.NewReader(s)))
	for n := -1; n < 3; n++ {
		fmt.Printf("%d %q %q\n", n, re.FindAll(b, n), re.FindAllString(s, n))
		fmt.Println(re.FindAllIndex(b, n), re.FindAllStringIndex(s, n))
		fmt.Printf("%q %q\n", re.FindAllSubmatch(b, n), re.FindAllStringSubmatch(s, n))
		fmt.Println(re.FindAllSubmatchIndex(b, n), re.FindAllStringSubmatchIndex(s, n))
	}
	for _, repl := range []string{"$key:$value", "${value}1", "$value1", "$2$1", "$$", "$", "$x", "$10", "${1}0", "${", "${key", "$-", "<$0>", "plain"} {
		fmt.Printf("%q %q %q\n", repl, re.ReplaceAllString(s, repl), re.ReplaceAll(b, []byte(repl)))
		fmt.Printf("%q %q\n", re.ReplaceAllLiteralString(s, repl), re.ReplaceAllLiteral(b, []byte(repl)))
	}
	fmt.Println(re.ReplaceAllStringFunc(s, strings.ToUpper))
	fmt.Printf("%s\n", re.ReplaceAllFunc(b, bytes.ToUpper))
	fmt.Printf("%s\n", re.ExpandString([]byte("> "), "$key is ${value}", s, re.FindStringSubmatchIndex(s)))
	fmt.Printf("%s\n", re.Expand(nil, []byte("$key is ${value}"), b, re.FindSubmatchIndex(b)))
	for n := -1; n < 4; n++ {
		fmt.Printf("%q %q %q %q\n", regexp.MustCompile(`,\s*`).Split(s, n), regexp.MustCompile(``).Split("abc", n),
			regexp.MustCompile(`b*`).Split("abbc", n), regexp.MustCompile(`a`).Split("", n))
	}
	fmt.Println(regexp.QuoteMeta(`a.b*c[d]{e}^$\|()?+é`))
	for _, p := range []string{`abc`, `abc+`, `ab?`, `a.b`, `a\.b`, `ab|c`, ``, `ab*`, `(?i)a`, `a+b`} {
		prefix, complete := regexp.MustCompile(p).LiteralPrefix()
		fmt.Printf("%q %q %v\n", p, prefix, complete)
	}
	var v struct{ Re *regexp.Regexp }
	fmt.Println(json.Unmarshal([]byte(`{"Re": "a+(b)"}`), &v), v.Re, v.Re.NumSubexp())
	text, err := json.Marshal(v)
	fmt.Printf("%s %v\n", text, err)
	fmt.Println(json.Unmarshal([]byte(`{"Re": "a+(b"}`), &v))
	found := re.FindAll(b, -1)
	found[0] = append(found[0], "XXXX"...)
	fmt.Printf("%s %s\n", found[0], b)
	many := strings.Repeat("ab", 20000)
	fmt.Println(len(regexp.MustCompile(`(a)(b)`).FindAllString(many, -1)), len(regexp.MustCompile(`b`).ReplaceAllString(many, "cc")))
	fmt.Println(regexp.MustCompile(`(x+x+)+y`).MatchString(strings.Repeat("x", 2000)))
	done := make(chan int)
	for i := range 4 {
		go func() { done <- len(re.FindAllString(strings.Repeat("k=v ", 100*(i+1)), -1)) }()
	}
	fmt.Println(<-done + <-done + <-done + <-done)
}
