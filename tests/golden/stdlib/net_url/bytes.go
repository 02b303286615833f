// Each byte in each part of a URL: what may stand there, and how it is written.
package main

import (
	"fmt"
	"hash/fnv"
	"net/http"
	"net/url"
)

func main() {
	for _, form := range []string{
		"%s", "%shttp://h/", "ht%stp://h/", "http://u%ser:p%s@h/", "http://h%sost/", "http://h:8%s0/", "http://[::1%%25e%s]/",
		"http://h/p%sa", "http://h/?q%s", "http://h/#f%s",
	} {
		sum := fnv.New64a()
		accepted := 0
		for c := range 256 {
			text := fmt.Sprintf(form, string([]byte{byte(c)}))
			if u, err := url.Parse(text); err != nil {
				fmt.Fprintln(sum, c, err)
			} else {
				accepted++
				fmt.Fprintf(sum, "%d %q %q %q %q\n", c, u, u.Host, u.EscapedPath(), u.Scheme)
			}
		}
		fmt.Printf("%s: %d %x\n", form, accepted, sum.Sum64())
	}
	sum := fnv.New64a()
	for c := range 256 {
		s := string([]byte{byte(c)})
		fmt.Fprintln(sum, url.PathEscape(s), url.QueryEscape(s), url.UserPassword(s, s))
		fmt.Fprintln(sum, http.CanonicalHeaderKey("x"+s+"y-"+s+"z"), http.DetectContentType([]byte("text"+s)), http.DetectContentType([]byte(s+"text")))
	}
	fmt.Printf("%x\n", sum.Sum64())
}
