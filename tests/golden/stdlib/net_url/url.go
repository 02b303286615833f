// URLs: taken apart, put together, resolved, and what is wrong with them.
package main

import (
	"errors"
	"fmt"
	"net/url"
)

func main() {
	u, err := url.Parse("https://jan:s%20e@example.com:8080/a%2Fb/c?q=1&q=2&x=a+b#frag%20ment")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(u, u.Redacted())
	fmt.Println(u.Scheme, u.Host, u.Hostname(), u.Port(), u.Path, u.RawPath, u.EscapedPath())
	fmt.Println(u.User.Username(), u.Query()["q"], u.Query().Get("x"), u.Fragment, u.RequestURI())
	fmt.Println(u.JoinPath("..", "d"), u.IsAbs())
	for _, ref := range []string{"../x", "/y?z", "//other/p", "#f", "?n=1", "", "./", "http:opaque"} {
		r, err := u.Parse(ref)
		fmt.Println(ref, "->", r, err)
	}
	for _, bad := range []string{
		"://x", "http://[::1", "http://a b/", "http://h:port/", "%zz", "a:b:c/\x01", "1:2", "http://h/%", "http://[fe80::1%25en0]:80/",
	} {
		u, err := url.Parse(bad)
		fmt.Println(u, err)
		var e *url.Error
		if errors.As(err, &e) {
			fmt.Printf("%s|%q|%T %v\n", e.Op, e.URL, e.Err, e.Err)
		}
	}
	_, err = url.ParseRequestURI("rel/ative")
	fmt.Println(err)
	v := url.Values{}
	v.Set("name", "Ada Lovelace")
	v.Add("tag", "a&b")
	v.Add("tag", "ü=1")
	fmt.Println(v.Encode(), v.Has("tag"), v.Has("no"), v)
	back, err := url.ParseQuery(v.Encode() + "&;&%zz=1&ok")
	fmt.Println(back, err)
	fmt.Println(url.QueryEscape("a b/c?d=é"), url.PathEscape("a b/c?d=é"))
	fmt.Println(url.QueryUnescape("a+b%2"))
	fmt.Println(url.PathUnescape("a+b%2F"))
	s, err := url.JoinPath("http://h/a/", "b", "../c/")
	fmt.Println(s, err)
	fmt.Println((&url.URL{Scheme: "http", Host: "h", Path: "x y", RawQuery: "q", User: url.UserPassword("u", "p")}))
}
