package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

func main() {
	words := []string{"", "a", "hello", "Hello, 世界", "  x  y\tz ", "a,b,c", "aaa", "ǅabc", "ß", "\xffabc\xfe\xfd", "日本語日本語"}
	subs := []string{"", "a", "l", "世", "aa", ",", "\xff", "本語", "xyz", "\ufffd"}
	for _, ws := range words {
		w := []byte(ws)
		fmt.Printf("%q: %q %q %q %q %q %q\n", w, bytes.ToUpper(w), bytes.ToLower(w), bytes.ToTitle(w), bytes.Title(w), bytes.TrimSpace(w), bytes.Fields(w))
		for _, ss := range subs {
			s := []byte(ss)
			fmt.Println(bytes.Index(w, s), bytes.LastIndex(w, s), bytes.Contains(w, s), bytes.Count(w, s), bytes.HasPrefix(w, s), bytes.HasSuffix(w, s), bytes.IndexAny(w, ss), bytes.LastIndexAny(w, ss), bytes.EqualFold(w, s), bytes.Compare(w, s), bytes.Equal(w, s))
			fmt.Printf("%q %q %q %q\n", bytes.Split(w, s), bytes.SplitN(w, s, 2), bytes.SplitAfter(w, s), bytes.SplitAfterN(w, s, 3))
			fmt.Printf("%q %q %q %q %q %q %q\n", bytes.Replace(w, s, []byte("<>"), 1), bytes.ReplaceAll(w, s, []byte("--")), bytes.Trim(w, ss), bytes.TrimLeft(w, ss), bytes.TrimRight(w, ss), bytes.TrimPrefix(w, s), bytes.TrimSuffix(w, s))
			b, a, ok := bytes.Cut(w, s)
			fmt.Printf("%q %q %v\n", b, a, ok)
			for p := range bytes.SplitSeq(w, s) {
				fmt.Printf("%q;", p)
			}
			fmt.Println()
		}
		fmt.Printf("%q %v\n", bytes.ToValidUTF8(w, []byte("?")), bytes.Runes(w))
		fmt.Printf("%q %v\n", bytes.Map(func(r rune) rune { return r + 1 }, w), bytes.FieldsFunc(w, func(r rune) bool { return r == 'l' }))
	}
	fmt.Printf("%q %q\n", bytes.Repeat([]byte("ab"), 3), bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("--")))
	var buf bytes.Buffer
	buf.WriteString("hello ")
	buf.Write([]byte("world\nline 2\n"))
	buf.WriteByte('!')
	buf.WriteRune('世')
	fmt.Fprintf(&buf, " %d %s", 42, "x")
	fmt.Println(buf.Len(), buf.String())
	fmt.Println(buf.ReadString('\n'))
	fmt.Println(buf.UnreadByte(), buf.UnreadRune())
	fmt.Println(buf.ReadByte())
	fmt.Printf("%q\n", buf.Next(4))
	fmt.Println(buf.ReadRune())
	fmt.Println(buf.UnreadRune())
	line, err := buf.ReadBytes('!')
	fmt.Printf("%q %v\n", line, err)
	p := make([]byte, 3)
	fmt.Println(buf.Read(p))
	var out strings.Builder
	fmt.Println(buf.WriteTo(&out))
	fmt.Println(out.String())
	fmt.Println(buf.Read(p))
	fmt.Println(buf.ReadFrom(strings.NewReader(strings.Repeat("x", 5000))))
	fmt.Println(buf.Len())
	buf.Truncate(10)
	fmt.Println(buf.String())
	buf.Reset()
	fmt.Println(buf.Len(), bytes.NewBufferString("abc"), (*bytes.Buffer)(nil).String())
	r := bytes.NewReader([]byte("0123456789"))
	r.Seek(3, io.SeekStart)
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err, r.Len(), r.Size())
	fmt.Println(r.UnreadByte(), r.UnreadRune())
	defer func() { fmt.Println(recover()) }()
	buf.Truncate(5)
}
