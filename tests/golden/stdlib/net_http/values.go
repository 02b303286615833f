// Headers, cookies, content types, requests and responses as texts.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"time"
)

func headers() {
	h := http.Header{}
	h.Add("content-type", "a")
	h.Add("CONTENT-TYPE", "b")
	h.Set("x-Multi-word", "multi\r\nline ")
	h["raw key"] = []string{"dropped"}
	h.Add("bad key", "x")
	fmt.Println(h, h.Get("Content-type"), h.Values("content-TYPE"), h.Get("none") == "")
	h.Write(os.Stdout)
	c := h.Clone()
	c.Del("content-type")
	fmt.Println(len(h), len(c), http.Header(nil).Clone() == nil)
	for _, k := range []string{"", "a", "host", "x-y-z", "ETAG", "a b", "WWW-Authenticate", "x_y"} {
		fmt.Print(http.CanonicalHeaderKey(k), " ")
	}
	fmt.Println()
	for _, code := range []int{100, 200, 226, 306, 404, 418, 451, 511, 599} {
		fmt.Print(http.StatusText(code), "|")
	}
	fmt.Println()
	for _, s := range []string{"HTTP/1.1", "HTTP/2.0", "HTTP/1", "http/1.1", "HTTP/9.9", "HTTP/1.10", "HTTP/a.b"} {
		fmt.Print(s, " ")
		fmt.Println(http.ParseHTTPVersion(s))
	}
	for _, s := range []string{"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "yesterday"} {
		t, err := http.ParseTime(s)
		fmt.Println(t.UTC(), err != nil)
	}
}

func cookies() {
	expires := time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
	for _, c := range []*http.Cookie{
		{Name: "a", Value: "b"}, {Name: "a", Value: "b c"}, {Name: "a", Value: "b,c", Path: "/x", Domain: ".example.com", Expires: expires},
		{Name: "a", MaxAge: -1, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}, {Name: "bad name", Value: "x"}, {Name: ""},
		{Name: "q", Value: "v", Quoted: true, SameSite: http.SameSiteNoneMode, Partitioned: true}, {Name: "s", SameSite: http.SameSiteStrictMode, MaxAge: 5},
		{Name: "d", Domain: "1.2.3.4"}, {Name: "p", Partitioned: true}, {Name: "e", Expires: time.Date(1500, 1, 1, 0, 0, 0, 0, time.UTC)}, nil,
	} {
		fmt.Printf("%s | %v\n", c, c.Valid())
	}
	for _, line := range []string{
		"a=b; Path=/; Domain=d.com; Max-Age=10; Secure; HttpOnly; SameSite=Strict", "a=b; expires=Wed, 02 Jan 2030 03:04:05 GMT", "a", "=b", "a=b;;c; odd=1",
		"a=\"quoted\"; Max-Age=0", "a=b; max-age=01; expires=never", "a=b\\c", "", "a=b; samesite=what; Partitioned",
	} {
		c, err := http.ParseSetCookie(line)
		if err != nil {
			fmt.Println(line, "|", err)
			continue
		}
		fmt.Printf("%s | %q %q %q %q %d %v %v %v %v %q %q %v\n", line, c.Name, c.Value, c.Path, c.Domain, c.MaxAge, c.Secure, c.HttpOnly, c.SameSite,
			c.Expires.Unix(), c.RawExpires, c.Unparsed, c.Partitioned)
	}
	for _, line := range []string{"a=b; c=d", "a=\"x y\"", "", "a", "a b=c", "a=b;", "x=\\"} {
		list, err := http.ParseCookie(line)
		fmt.Println(line, "|", list, err)
	}
	r := httptest.NewRequest("GET", "/", nil)
	r.AddCookie(&http.Cookie{Name: "one", Value: "1"})
	r.AddCookie(&http.Cookie{Name: "two", Value: "2 2"})
	r.AddCookie(&http.Cookie{Name: "one", Value: "3"})
	c, err := r.Cookie("one")
	fmt.Println(r.Header, r.Cookies(), c, err, r.CookiesNamed("one"))
}

func contents() {
	for _, s := range []string{
		"", "plain text", "  <!DOCTYPE html>", "<html>", "<HTML ", "<htmlx>", "<a>", "<!-- c", "<?xml version", "{\"a\":1}", "\x00\x01", "%PDF-1", "GIF89a...", "GIF88",
		"\x89PNG\r\n\x1a\nrest", "\xff\xd8\xff", "RIFF....WEBPVP", "RIFF....WAVE", "RIFF....AVI ", "FORM....AIFF", "\x1f\x8b\x08", "PK\x03\x04", "\xef\xbb\xbfabc", "\xff\xfeab",
		"\x00\x00\x00\x18ftypmp42....mp41....", "Rar!\x1a\x07\x01\x00", "\x00asm", "wOF2", "<p\n", "<br>", "text\x0bx", "text\x1bx", "BM", "\x00\x00\x01\x00", "ID3",
	} {
		fmt.Printf("%q %s\n", s, http.DetectContentType([]byte(s)))
	}
}

func texts() {
	for _, body := range []io.Reader{nil, strings.NewReader("body"), io.MultiReader(strings.NewReader("unknown length")), strings.NewReader("")} {
		for _, method := range []string{"GET", "POST", "DELETE"} {
			r, err := http.NewRequest(method, "http://u:p@h:81/p%20q/é?x=y#f", body)
			if err != nil {
				fmt.Println(err)
				continue
			}
			r.Header.Set("X-Z", "1")
			r.Header.Set("Accept", "*/*")
			var b bytes.Buffer
			err = r.Write(&b)
			fmt.Printf("%q %v\n", b.String(), err)
			back, err := http.ReadRequest(bufio.NewReader(&b))
			if err != nil {
				fmt.Println(err)
				continue
			}
			content, err := io.ReadAll(back.Body)
			fmt.Println(back.Method, back.URL, back.Host, back.Header, back.ContentLength, back.TransferEncoding, string(content), err)
			if s, ok := body.(*strings.Reader); ok {
				s.Seek(0, io.SeekStart)
			}
		}
	}
	w := httptest.NewRecorder()
	http.Error(w, "no", 403)
	res := w.Result()
	b, _ := io.ReadAll(res.Body)
	fmt.Printf("%s %v %q %d\n", res.Status, res.Header, b, res.ContentLength)
	w = httptest.NewRecorder()
	fmt.Fprint(w, "<html>")
	w.Header().Set("Late", "x")
	fmt.Println(w.Code, w.Result().Header, w.Body, w.Flushed)
	res = &http.Response{StatusCode: 200, ProtoMajor: 1, ProtoMinor: 1, ContentLength: 3, Body: io.NopCloser(strings.NewReader("abc")), Header: http.Header{"A": {"b"}}}
	var out bytes.Buffer
	fmt.Println(res.Write(&out))
	fmt.Printf("%q\n", out.String())
	r := httptest.NewRequest("POST", "/form?a=1&b=2&a=3", strings.NewReader("a=4&c=%20+d"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
	fmt.Println(r.FormValue("a"), r.PostFormValue("c"), r.Form, r.PostForm, r.RemoteAddr, r.Host, r.RequestURI)
	r = httptest.NewRequest("POST", "http://x.org/form?%zz&ok=1", strings.NewReader("a=%"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	fmt.Println(r.ParseForm(), r.Form, r.Host)
	r.SetBasicAuth("me", "se:cret")
	fmt.Println(r.BasicAuth())
	r.Header.Set("Authorization", "Basic ???")
	fmt.Println(r.BasicAuth())
	u, _ := url.Parse("http://a/b/c")
	res = &http.Response{Header: http.Header{"Location": {"../d"}}, Request: &http.Request{URL: u}}
	fmt.Println(res.Location())
	fmt.Println((&http.Response{}).Location())
	fmt.Println(http.ErrBodyNotAllowed, http.ErrNotSupported, http.ErrLineTooLong, http.StateIdle, http.SameSiteLaxMode, http.TimeFormat)
}

func main() {
	headers()
	cookies()
	contents()
	texts()
}
