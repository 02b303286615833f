// Patterns of ServeMux: methods, hosts, wildcards, precedence, redirects, conflicts.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

func try(mux *http.ServeMux, method, target string) {
	r := httptest.NewRequest(method, target, nil)
	w := httptest.NewRecorder()
	mux.ServeHTTP(w, r)
	res := w.Result()
	fmt.Printf("%s %s: %d %q", method, target, res.StatusCode, strings.TrimSpace(w.Body.String()))
	for _, name := range []string{"Location", "Allow"} {
		if v := res.Header.Get(name); v != "" {
			fmt.Printf(" %s=%s", name, v)
		}
	}
	fmt.Println()
}

func named(mux *http.ServeMux, patterns ...string) {
	for _, p := range patterns {
		mux.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprintf(w, "[%s|%s] name=%q id=%q rest=%q", p, r.Pattern, r.PathValue("name"), r.PathValue("id"), r.PathValue("rest"))
		})
	}
}

// register registers patterns, and tells of the panic if there is one, without the places.
func register(patterns ...string) {
	defer func() {
		p := fmt.Sprint(recover())
		for {
			i := strings.Index(p, "(registered at ")
			if i < 0 {
				break
			}
			j := i + strings.IndexByte(p[i:], ')')
			place := p[i:j]
			p = p[:i] + "<" + place[strings.LastIndexByte(place, '/')+1:strings.LastIndexByte(place, ':')] + ">" + p[j+1:]
		}
		fmt.Println(patterns, p)
	}()
	mux := http.NewServeMux()
	for _, p := range patterns {
		mux.HandleFunc(p, func(http.ResponseWriter, *http.Request) {})
	}
}

func main() {
	mux := http.NewServeMux()
	named(mux, "/", "GET /users/{id}", "POST /users/{id}", "GET /users/me", "GET /users/{id}/posts/{name}", "/files/{rest...}", "/dir/",
		"GET /exact/{$}", "/esc/{name}/x", "other.org/", "DELETE other.org/only", "HEAD /head", "GET /a b", "/lit%2Fslash")
	for _, t := range []string{"/", "/nope/x", "/users/7", "/users/me", "/users/7/posts/ab%20c", "/users/7/posts", "/users/7/posts/", "/files/", "/files/a/b%2Fc",
		"/files", "/dir", "/dir/x/y", "/dir?q=1", "/exact", "/exact/", "/exact/more", "/esc/a%2Fb/x", "/esc//x", "http://other.org/z", "http://other.org:80/only",
		"//double//slash", "/a/../users/3", "/users/", "/head", "/lit%2Fslash", "/lit/slash", "/users/%zz"} {
		if strings.Contains(t, "%zz") {
			continue
		}
		try(mux, "GET", t)
	}
	try(mux, "POST", "/users/7")
	try(mux, "PUT", "/users/7")
	try(mux, "HEAD", "/users/7")
	try(mux, "DELETE", "http://other.org/only")
	try(mux, "POST", "http://other.org/only")
	try(mux, "POST", "/head")

	narrow := http.NewServeMux()
	named(narrow, "GET /users/{id}", "POST /users/{id}", "GET /tree/", "PUT /one")
	try(narrow, "PUT", "/users/7")
	try(narrow, "GET", "/users")
	try(narrow, "GET", "/one")
	try(narrow, "GET", "/tree")
	try(narrow, "POST", "/tree")
	try(narrow, "OPTIONS", "*")
	h, pattern := narrow.Handler(httptest.NewRequest("GET", "/users/3", nil))
	fmt.Println(h != nil, pattern)

	for _, list := range [][]string{
		{"/a", "/a"}, {"/{x}", "/{y}"}, {"GET /a/{x}", "/a/b"}, {"/a/{x}/c", "/a/b/{y}"}, {"/{x}/b", "/a/{y...}"}, {"GET /", "POST /"},
		{"GET /{x}", "HEAD /a"}, {"/a/{x}", "/a/{x...}"}, {"GET /a/{rest...}", "/a/b/"}, {"h/a", "/a"}, {"/a/{$}", "/a/{x...}"}, {"/a/{x}/{$}", "/a/b/"},
		{""}, {"a"}, {"GET"}, {"B@D /"}, {"/{"}, {"/{}"}, {"/{x"}, {"/a{x}"}, {"/{x}b"}, {"/{1x}"}, {"/{x}/{x}"}, {"/{$}/a"}, {"/{x...}/a"}, {"GET /a//b"},
		{"h{x}/"}, {"GET  /two"}, {"/{...}"},
	} {
		register(list...)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		http.Handle("/nil", nil)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		http.HandleFunc("/nil", nil)
	}()
}
