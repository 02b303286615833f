// Makes scan.txt, which ScanTest compares with: go run scan.go > scan.txt

package main

import (
	"fmt"
	"strings"
)

func main() {
	for _, x := range []struct{ kind, in, format, to string }{
		{"q", "5 6", "%d %d", "a b"},
		{"q", "5,6", "%d,%d", "a b"},
		{"q", "5 x", "%d %d", "a b"},
		{"q", "abc 12", "%s %d", "s a"},
		{"q", "0x1f 010 0b11", "%v %v %v", "a b c"},
		{"q", "ff 17 101", "%x %o %b", "a b c"},
		{"q", "3.5e2", "%g", "f"},
		{"q", "3.5", "%f", "f"},
		{"q", "xyz", "%c", "r"},
		{"q", "true", "%t", "bo"},
		{"q", "300", "%d", "u8"},
		{"q", "12345", "%2d%3d", "a b"},
		{"q", "hello", "%3s%s", "s t"},
		{"q", `"quoted str" rest`, "%q %s", "s t"},
		{"q", "`raw`", "%q", "s"},
		{"q", "68656c6c6f", "%x", "s"},
		{"q", "5", "%d %d", "a b"},
		{"q", "5 6 7", "%d %d", "a b"},
		{"q", "5\n6", "%d %d", "a b"},
		{"q", "5\n6", "%d\n%d", "a b"},
		{"q", "", "%d", "a"},
		{"q", "50%", "%d%%", "a"},
		{"q", "x: 5", "x: %d", "a"},
		{"q", "x:5", "x: %d", "a"},
		{"q", "y:5", "x:%d", "a"},
		{"q", "5", "%z", "a"},
		{"q", "5", "%d", ""},
		{"q", "-7 +8", "%d %d", "a b"},
		{"q", "1_000", "%d", "a"},
		{"q", "1_000", "%v", "a"},
		{"q", "99999999999999999999", "%d", "a"},
		{"q", "bytes", "%s", "by"},
		{"q", "  5", "%d", "a"},
		{"q", "5", "%s", "a"},
		{"q", "5", "%d", "s"},
		{"q", "5abc", "%d%s", "a s"},
		{"q", "T", "%v", "bo"},
		{"q", "falsex", "%v", "bo"},
		{"q", "nan", "%v", "f"},
		{"q", "1e", "%v", "f"},
		{"q", "5   6", "%d %d", "a b"},
		{"q", "5", " %d ", "a"},
		{"q", "5 \n", "%d \n", "a"},
		{"q", "id=7 name=bob", "id=%d name=%s", "a s"},
		{"z", "1 2 3", "", "a b c"},
		{"z", "1\n2\n3", "", "a b c"},
		{"z", "1 2", "", "a b c"},
		{"z", "", "", "a"},
		{"z", "x", "", "a"},
		{"z", "1 abc 2.5 true", "", "a s f bo"},
		{"z", "0x10 0o7", "", "a b"},
		{"z", "256", "", "u8"},
		{"z", "65", "", "r"},
		{"z", "  a  b ", "", "s t"},
		{"z", "-", "", "a"},
		{"z", "+x", "", "a"},
		{"l", "1 2", "", "a b"},
		{"l", "1 2\n", "", "a b"},
		{"l", "1\n2", "", "a b"},
		{"l", "1 2 3", "", "a b"},
		{"l", "1 2 \n", "", "a b"},
		{"l", "\n", "", "a"},
		{"l", "", "", "a"},
		{"l", "1\r\n", "", "a"},
		{"q", "5", "%d", "a b"},
		{"q", "5 6", "%d", "a b"},
		{"q", "ab", "abc", ""},
		{"q", "", "x%d", "a"},
		{"q", "\"ab", "%q", "s"},
		{"q", "U+65", "%U", "a"},
		{"q", "5", "%", ""},
		{"q", "0o17 08", "%v %v", "a b"},
		{"q", "abc", "%5c", "a"},
		{"z", "é 世界", "", "s t"},
		{"q", "世5", "世%d", "a"},
		{"q", "zz", "%x", "s"},
		{"q", "1p3", "%v", "f"},
		{"z", "-Inf", "", "f"},
	} {
		var a, b, c int
		var s, t string
		var f float64
		var r rune
		var bo bool
		var u8 uint8
		var by []byte
		all := map[string]any{"a": &a, "b": &b, "c": &c, "s": &s, "t": &t, "f": &f, "r": &r, "bo": &bo, "u8": &u8, "by": &by}
		var args []any
		for _, n := range strings.Fields(x.to) {
			args = append(args, all[n])
		}
		var n int
		var err error
		switch x.kind {
		case "q":
			n, err = fmt.Sscanf(x.in, x.format, args...)
		case "z":
			n, err = fmt.Sscan(x.in, args...)
		case "l":
			n, err = fmt.Sscanln(x.in, args...)
		}
		fmt.Printf("%s\t%q\t%q\t%s\t%d %v | %d %d %d %q %q %v %q %v %d %q\n", x.kind, x.in, x.format, x.to, n, err, a, b, c, s, t, f, r, bo, u8, by)
	}
}
