// Media types, types of extensions, and encoded words: package mime.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"strings"
)

func main() {
	for _, s := range []string{
		"text/html", "TEXT/HTML; Charset=UTF-8", "text/html;charset=utf-8;", "form-data; name=\"a b\"; filename=\"C:\\dev\\go.txt\"", "",
		"text", "text/", "/html", "text/html/x", "text html", "text/html x", "text/html; charset", "text/html; charset=", "text/html; charset=\"\"",
		"text/html; =x", "text/html; a=b; a=b", "text/html; a=b; a=c", "text/html; a=\"b", "text/html; a=b c=d", "text/html; a = b",
		"attachment; filename*=UTF-8''foo-%c3%a4-%e2%82%ac.html", "attachment; filename*=iso-8859-1''x", "attachment; filename*=utf-8'en'a%2",
		"attachment; filename*=utf-8'en", "message/external-body; access-type=URL; URL*0=\"ftp://\"; URL*1=\"cs.utk.edu/pub\"",
		"application/x-stuff; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"",
		"a/b; x*1=y", "a/b; x*0=y; x*2=z", "a/b; x=1; x*=utf-8''2", "a/b ; x=1\t;\n y=2", ";", "a/b;;", "a/b; ; x=1", "a/b; x=\"\\\"q\\\\\"", "a/b; x=\"a\nb\"",
		"attachment; filename*0*=utf-8''%zz; filename*1=b", "ä/b",
	} {
		t, params, err := mime.ParseMediaType(s)
		fmt.Printf("%q: %q %q %v %v\n", s, t, params, err, err == mime.ErrInvalidMediaParameter)
	}
	for _, f := range []struct {
		t      string
		params map[string]string
	}{
		{"Text/HTML", map[string]string{"Charset": "utf-8", "b": "", "a": "two words"}}, {"attachment", map[string]string{"filename": `q"uo\te`}},
		{"a/b", map[string]string{"name": "ä ö*'%()~x\t"}}, {"a/b", map[string]string{"n": "tab\there"}}, {"a/b", map[string]string{"a b": "x"}}, {"a b", nil}, {"a/", nil}, {"/", nil}, {"", nil},
		{"a/b/c", nil}, {"a", nil},
	} {
		fmt.Printf("%q\n", mime.FormatMediaType(f.t, f.params))
	}

	for _, ext := range []string{".html", ".HTM", ".json", ".png", ".js", ".unknown-x", "", "html", ".Ä"} {
		fmt.Printf("%q %q\n", ext, mime.TypeByExtension(ext))
	}
	fmt.Println(mime.AddExtensionType("x", "a/b"), mime.AddExtensionType(".x", "a b"), mime.AddExtensionType(".x-Gol", "text/x-gol"),
		mime.AddExtensionType(".y-gol", "Text/X-Gol; charset=latin1"), mime.AddExtensionType(".x-gol", "text/x-gol; q=1"))
	fmt.Printf("%q %q %q %q\n", mime.TypeByExtension(".x-Gol"), mime.TypeByExtension(".X-GOL"), mime.TypeByExtension(".x-gol"), mime.TypeByExtension(".y-gol"))
	fmt.Println(mime.ExtensionsByType("text/x-gol"))
	fmt.Println(mime.ExtensionsByType("text/x-gol; x=y"))
	fmt.Println(mime.ExtensionsByType("none/none"))
	fmt.Println(mime.ExtensionsByType("none/"))

	long := strings.Repeat("¡Hola, señor! ", 12)
	for _, s := range []string{"plain", "", "tab\t", "¡Hola, señor!", "a=b?c_d é", "\xff\xfe", "line\n", long, strings.Repeat("é", 40) + "x", strings.Repeat("a", 90) + "é", "日本語"} {
		for _, e := range []mime.WordEncoder{mime.BEncoding, mime.QEncoding} {
			for _, charset := range []string{"utf-8", "UTF-8", "ISO-8859-1"} {
				w := e.Encode(charset, s)
				d, err := new(mime.WordDecoder).DecodeHeader(w)
				fmt.Printf("%q %v %v\n", w, d == s, err)
			}
		}
	}
	d := &mime.WordDecoder{CharsetReader: func(charset string, input io.Reader) (io.Reader, error) {
		if charset != "x-upper" {
			return nil, errors.New("unknown charset " + charset)
		}
		b, err := io.ReadAll(input)
		return bytes.NewReader(bytes.ToUpper(b)), err
	}}
	for _, w := range []string{
		"=?utf-8?q?=C2=A1Hola,_se=C3=B1or!?=", "=?UTF-8?Q?a_b?=", "=?utf-8?b?SGVsbG8=?=", "=?ISO-8859-1?q?=E9t=E9?=", "=?us-ascii?q?=E9a?=", "=?x-UPPER?q?abc?=", "=?koi8?q?abc?=",
		"=?utf-8?q??=", "=?utf-8?x?abc?=", "=?utf-8?q?abc", "=??q?abc?=", "=?utf-8?qq?abc?=", "=?utf-8?b?!!!?=", "=?utf-8?q?=4?=", "=?utf-8?q?=zz?=", "=?utf-8?q?=4g?=", "=?utf-8?q?ä?=", "abc", "=?a?q?b?c?=", "=?utf-8?Q?a?=x",
	} {
		s, err := d.Decode(w)
		t, err2 := d.DecodeHeader(w)
		u, err3 := new(mime.WordDecoder).DecodeHeader("<" + w + "> =?utf-8?q?1?=  \r\n =?utf-8?q?2?= x =?utf-8?q?3?= =?utf-8?b?@?= =?utf-8?q?4?= =?")
		fmt.Printf("%q: %q %v | %q %v | %q %v\n", w, s, err, t, err2, u, err3)
	}
}
