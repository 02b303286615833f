// Many expressions on many texts: what matches where, with all groups, leftmost-first and leftmost-longest.
package main

import (
	"fmt"
	"regexp"
)

var patterns = []string{
	``, `a`, `abc`, `a*`, `a+`, `a?`, `a*?`, `a+?`, `a??`, `a{2}`, `a{2,}`, `a{1,2}`, `a{0}`, `a{1,2}?`, `.`, `.*`, `.+`, `(?s).+`, `^`, `$`,
	`^$`, `^a`, `a$`, `(?m)^`, `(?m)$`, `(?m)^.*$`, `\A`, `\z`, `\b`, `\B`, `\bfoo\b`, `a|b`, `a|ab`, `ab|a`, `(a|ab)(c|bcd)(d*)`, `(a+)(b+)`,
	`(a*)(a|b)*`, `(a*)*`, `(a*)+`, `(a|b)*`, `(?:a|b)+c?`, `(a)|(b)`, `((a)|(b))*`, `(?i)ABC`, `(?i)straße`, `(?i)k`, `(?i:a)b`, `[abc]+`, `[^abc]+`,
	`[a-c]`, `[\d]+`, `\d+`, `\D+`, `\w+`, `\W+`, `\s+`, `\S+`, `[[:alpha:]]+`, `[[:^alpha:]]+`, `[[:digit:][:space:]]+`, `\pL+`, `\p{Greek}+`, `\PL+`,
	`\p{Lu}`, `[^\pL]+`, `\x41`, `\x{263a}`, `☺+`, `[☺é]+`, `\Qa.b\E`, `\t`, `\n`, `\.`, `a.c`, `a\.c`, `(?P<x>a)(?P<y>b)?`, `(?<name>\w)\d`, `(?U)a+`,
	`(?U)a+?`, `(foo|bar)(baz)?`, `(\w+)@(\w+)\.com`, `(\d{1,3})\.(\d{1,3})`, `x*y`, `(.*)(b.*)`, `(.*?)(b.*?)`, `((((a))))`, `(a)(b)?(c)`, `[-a]`, `[a\-z]`,
	`[]a]`, `\07`, `\123`, `[^\n]`, `.a`, `\C`, `a**`, `(|a)*`, `(|a)+`, `(a|)+`, `a|`, `|a`, `\x{FFFD}`, `(?-s).`, `(?s)(a.b)`, `(a$|b?)`, `(a)(?:$|b?)`,
}

var texts = []string{
	"", "a", "aa", "aaa", "ab", "ba", "abc", "abcd", "xabcx", "foo bar", "foobarbaz", "a\nb", "a\n", "\n", "ABCabc", "é☺a", "αβγ Δ",
	"STRASSE straße", "K\u212ak", "a.b", "a1b22 c333", "joe@example.com ann@x.com", "10.20.30.40", "\xff", "a\xffb", "\xe2\x98", "\xed\xa0\x80x", "\ufffd", "\x00\t ", "]a-z^", "a☺", "aé",
}

func main() {
	for _, p := range patterns {
		re, err := regexp.Compile(p)
		if err != nil {
			fmt.Printf("%q: %v\n", p, err)
			continue
		}
		longest := regexp.MustCompile(p)
		longest.Longest()
		fmt.Printf("%q %d %q\n", p, re.NumSubexp(), re.SubexpNames())
		for _, s := range texts {
			all := re.FindAllStringSubmatchIndex(s, -1)
			if all == nil {
				continue
			}
			fmt.Printf("  %q %v", s, all)
			if l := longest.FindAllStringSubmatchIndex(s, -1); fmt.Sprint(l) != fmt.Sprint(all) {
				fmt.Printf(" longest %v", l)
			}
			fmt.Printf(" %q %q\n", re.ReplaceAllString(s, "<$0>"), re.Split(s, -1))
		}
	}
}
