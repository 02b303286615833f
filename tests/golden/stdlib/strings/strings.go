package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

func main() {
	words := []string{"", "a", "hello", "Hello, 世界", "  x  y\tz ", "a,b,c", "aaa", "ǅabc", "ß", "İı", "K", "\xffabc\xfe\xfd", "go-lang go_lang", "ſtrange", "日本語日本語"}
	subs := []string{"", "a", "l", "世", "aa", ",", "界", "\xff", "本語", "xyz", "\ufffd"}
	for _, w := range words {
		fmt.Printf("%q: %q %q %q %q %q %q\n", w, strings.ToUpper(w), strings.ToLower(w), strings.ToTitle(w), strings.Title(w), strings.TrimSpace(w), strings.Fields(w))
		for _, s := range subs {
			fmt.Println(strings.Index(w, s), strings.LastIndex(w, s), strings.Contains(w, s), strings.Count(w, s), strings.HasPrefix(w, s), strings.HasSuffix(w, s), strings.IndexAny(w, s), strings.LastIndexAny(w, s), strings.EqualFold(w, s), strings.Compare(w, s))
			fmt.Printf("%q %q %q %q\n", strings.Split(w, s), strings.SplitN(w, s, 2), strings.SplitAfter(w, s), strings.SplitAfterN(w, s, 3))
			fmt.Printf("%q %q %q %q %q %q %q\n", strings.Replace(w, s, "<>", 1), strings.ReplaceAll(w, s, "--"), strings.Trim(w, s), strings.TrimLeft(w, s), strings.TrimRight(w, s), strings.TrimPrefix(w, s), strings.TrimSuffix(w, s))
			b, a, ok := strings.Cut(w, s)
			fmt.Printf("%q %q %v\n", b, a, ok)
			for p := range strings.SplitSeq(w, s) {
				fmt.Printf("%q;", p)
			}
			for p := range strings.SplitAfterSeq(w, s) {
				fmt.Printf("%q;", p)
			}
			fmt.Println()
		}
		for p := range strings.FieldsSeq(w) {
			fmt.Printf("%q;", p)
		}
		fmt.Printf("%q\n", strings.ToValidUTF8(w, "?"))
		fmt.Printf("%q\n", strings.Map(func(r rune) rune {
			if r == 'a' {
				return -1
			}
			if r == 'l' {
				return '世'
			}
			return r
		}, w))
		fmt.Println(strings.IndexFunc(w, func(r rune) bool { return r > 127 }), strings.LastIndexFunc(w, func(r rune) bool { return r == 'l' }))
		fmt.Println(utf8.RuneCountInString(w), utf8.ValidString(w))
		r, n := utf8.DecodeLastRuneInString(w)
		fmt.Println(r, n)
		r, n = utf8.DecodeRune([]byte(w))
		fmt.Println(r, n, utf8.AppendRune(nil, r), utf8.RuneLen(r))
	}
	fmt.Println(strings.Repeat("ab", 5), strings.Join([]string{"a", "b", "c"}, "-"), strings.Join(nil, "x"))
	var sb strings.Builder
	for i := range 5 {
		fmt.Fprintf(&sb, "%d,", i)
		sb.WriteByte('x')
		sb.WriteRune('世')
		sb.WriteString("str")
	}
	fmt.Println(sb.String(), sb.Len())
	s := sb.String()
	sb.Reset()
	sb.WriteString("other")
	fmt.Println(s, sb.String())
	rp := strings.NewReplacer("a", "1", "aa", "2", "", "X", "b", "")
	fmt.Println(rp.Replace("aaabcab"), strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<b>hi</b>"), strings.NewReplacer("", "X").Replace("ab"), strings.NewReplacer("hello", "HI", "hell", "HEAVEN").Replace("hello hell"))

	rd := strings.NewReader("hello 世界")
	b := make([]byte, 4)
	fmt.Println(rd.Read(b))
	fmt.Println(rd.ReadRune())
	fmt.Println(rd.UnreadRune(), rd.UnreadRune(), rd.Len(), rd.Size())
	fmt.Println(rd.Seek(-3, io.SeekEnd))
	all, err := io.ReadAll(rd)
	fmt.Println(string(all), err)
	fmt.Println(rd.ReadByte())
	for l := range strings.Lines("a\nb\nc") {
		fmt.Printf("%q ", l)
	}
	fmt.Println()
	defer func() {
		fmt.Println(recover())
		defer func() { fmt.Println(recover()) }()
		c := sb
		c.WriteString("x")
	}()
	strings.Repeat("x", -1)
}
