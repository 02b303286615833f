package http

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// part is an element of a pattern's path.
type part struct {
	text string // a literal, or a wildcard's name; "/" for the end of "/{$}"
	wild bool
	rest bool // matches all that is left
}

// route is a registered pattern.
type route struct {
	text    string
	method  string
	host    string
	parts   []part
	at      string // where it was registered
	handler Handler
}

func (r *route) last() part { return r.parts[len(r.parts)-1] }

func parseRoute(text string) (*route, error) {
	r := &route{text: text}
	rest := text
	at := 0
	bad := func(offset int, format string, args ...any) (*route, error) {
		return nil, fmt.Errorf("at offset %d: %w", offset, fmt.Errorf(format, args...))
	}
	if i := strings.IndexAny(text, " \t"); i >= 0 {
		r.method = text[:i]
		rest = strings.TrimLeft(text[i+1:], " \t")
		if r.method != "" && !isToken(r.method) {
			return bad(0, "invalid method %q", r.method)
		}
		at = i + 1
	}
	slash := strings.IndexByte(rest, '/')
	if slash < 0 {
		return bad(at, "host/path missing /")
	}
	r.host, rest = rest[:slash], rest[slash:]
	if i := strings.IndexByte(r.host, '{'); i >= 0 {
		return bad(at+i, "host contains '{' (missing initial '/'?)")
	}
	if r.method != "" && r.method != "CONNECT" && rest != cleanPath(rest) {
		return bad(at+slash, "non-CONNECT pattern with unclean path can never match")
	}
	for rest != "" {
		rest = rest[1:]
		at = len(text) - len(rest)
		if rest == "" {
			r.parts = append(r.parts, part{wild: true, rest: true})
			break
		}
		segment := rest
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			segment = rest[:i]
		}
		rest = rest[len(segment):]
		p, err := parsePart(segment, rest == "")
		if err == nil && p.wild && slices.ContainsFunc(r.parts, func(q part) bool { return q.wild && q.text == p.text }) {
			err = fmt.Errorf("duplicate wildcard name %q", p.text)
		}
		if err != nil {
			return bad(at, "%w", err)
		}
		r.parts = append(r.parts, p)
	}
	return r, nil
}

func parsePart(segment string, last bool) (part, error) {
	open := strings.IndexByte(segment, '{')
	switch {
	case open < 0:
		return part{text: decoded(segment)}, nil
	case open > 0:
		return part{}, errors.New("bad wildcard segment (must start with '{')")
	case segment[len(segment)-1] != '}':
		return part{}, errors.New("bad wildcard segment (must end with '}')")
	}
	name := segment[1 : len(segment)-1]
	if name == "$" {
		if !last {
			return part{}, errors.New("{$} not at end")
		}
		return part{text: "/"}, nil
	}
	name, rest := strings.CutSuffix(name, "...")
	if rest && !last {
		return part{}, errors.New("{...} wildcard not at end")
	}
	if name == "" {
		return part{}, errors.New("empty wildcard")
	}
	for i, c := range name {
		if !unicode.IsLetter(c) && c != '_' && (i == 0 || !unicode.IsDigit(c)) {
			return part{}, fmt.Errorf("bad wildcard name %q", name)
		}
	}
	return part{text: name, wild: true, rest: rest}, nil
}

func decoded(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	if text, err := url.PathUnescape(s); err == nil {
		return text
	}
	return s
}

// relation says how two patterns' requests relate, as a set of these.
type relation int

const (
	covers    relation = 1 << iota // the first matches all that the second does
	isCovered                      // the second matches all that the first does
	apart                          // no request matches both
	same      = covers | isCovered
	overlap   = relation(0)
)

func (a relation) and(b relation) relation {
	if (a|b)&apart != 0 {
		return apart
	}
	return a & b
}

func relateMethods(a, b string) relation {
	switch {
	case a == b:
		return same
	case a == "" || a == "GET" && b == "HEAD":
		return covers
	case b == "" || b == "GET" && a == "HEAD":
		return isCovered
	}
	return apart
}

func relateParts(a, b part) relation {
	switch {
	case a.rest && b.rest:
		return same
	case a.rest:
		return covers
	case b.rest:
		return isCovered
	case a.wild && b.wild:
		return same
	case a.wild && b.text != "/":
		return covers
	case b.wild && a.text != "/":
		return isCovered
	case !a.wild && !b.wild && a.text == b.text:
		return same
	}
	return apart
}

func relatePaths(a, b []part) relation {
	r := same
	for i := 0; i < len(a) && i < len(b); i++ {
		r = r.and(relateParts(a[i], b[i]))
	}
	switch {
	case len(a) == len(b):
		return r
	case len(a) < len(b) && a[len(a)-1].rest:
		return r.and(covers)
	case len(b) < len(a) && b[len(b)-1].rest:
		return r.and(isCovered)
	}
	return apart
}

// conflict describes why two patterns cannot be told apart by precedence; "" if they can.
func conflict(a, b *route) string {
	if a.host != b.host {
		return ""
	}
	methods, paths := relateMethods(a.method, b.method), relatePaths(a.parts, b.parts)
	switch methods.and(paths) {
	case same:
		return fmt.Sprintf("%s matches the same requests as %s", a.text, b.text)
	case overlap:
		if paths == overlap {
			return fmt.Sprintf("%[1]s and %[2]s both match some paths, like %[3]q.\n"+
				"But neither is more specific than the other.\n"+
				"%[1]s matches %[4]q, but %[2]s doesn't.\n"+
				"%[2]s matches %[5]q, but %[1]s doesn't.",
				a.text, b.text, commonPath(a.parts, b.parts), ownPath(a.parts, b.parts), ownPath(b.parts, a.parts))
		}
		if methods == covers {
			return fmt.Sprintf("%s matches more methods than %s, but has a more specific path pattern", a.text, b.text)
		}
		return fmt.Sprintf("%s matches fewer methods than %s, but has a more general path pattern", a.text, b.text)
	}
	return ""
}

// example is a part as an element of a path that it matches.
func (p part) example() string {
	if p.rest || p.text == "/" {
		return "/"
	}
	return "/" + p.text
}

func examples(parts []part) string {
	path := ""
	for _, p := range parts {
		path += p.example()
	}
	return path
}

// commonPath is a path that both match.
func commonPath(a, b []part) string {
	path := ""
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		if a[i].wild {
			path += b[i].example()
		} else {
			path += a[i].example()
		}
	}
	return path + examples(a[n:]) + examples(b[n:])
}

// ownPath is a path that a matches, but b does not.
func ownPath(a, b []part) string {
	path := ""
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		p, q := a[i], b[i]
		switch {
		case p.rest && q.rest:
			return path + "/"
		case p.rest:
			if q.text != "/" {
				return path + "/"
			}
			if p.text != "" {
				return path + "/" + p.text
			}
			return path + "/x"
		case p.wild && !q.wild && p.text == q.text:
			path += "/" + q.text + "x"
		default:
			path += p.example()
		}
	}
	return path + examples(a[n:]) + examples(b[n:])
}

// match reports whether the route matches, and the values of its wildcards. The path is escaped.
func (r *route) match(method, path string) (values []string, ok bool) {
	if relateMethods(r.method, method)&covers == 0 {
		return nil, false
	}
	return r.matchPath(path)
}

func (r *route) matchPath(path string) (values []string, ok bool) {
	for _, p := range r.parts {
		if path == "" {
			return nil, false
		}
		if p.rest {
			if p.text != "" {
				values = append(values, decoded(path[1:]))
			}
			return values, true
		}
		segment := "/"
		if path == "/" {
			path = ""
		} else {
			segment = path[1:]
			if i := strings.IndexByte(segment, '/'); i >= 0 {
				segment = segment[:i]
			}
			path = path[1+len(segment):]
			segment = decoded(segment)
		}
		switch {
		case p.wild && segment != "/":
			values = append(values, segment)
		case !p.wild && segment == p.text:
		default:
			return nil, false
		}
	}
	return values, path == ""
}

// ServeMux hands requests to the handler whose pattern fits best.
type ServeMux struct {
	mu     sync.RWMutex
	routes []*route
}

// NewServeMux returns a ServeMux without patterns.
func NewServeMux() *ServeMux { return &ServeMux{} }

// DefaultServeMux is where Handle and HandleFunc register.
var DefaultServeMux = NewServeMux()

// Handle registers a handler for a pattern "[METHOD ][HOST]/[PATH]".
func (mux *ServeMux) Handle(pattern string, handler Handler) { mux.register(pattern, handler) }

// HandleFunc registers a function for a pattern.
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	mux.register(pattern, HandlerFunc(handler))
}

// Handle registers a handler with DefaultServeMux.
func Handle(pattern string, handler Handler) { DefaultServeMux.register(pattern, handler) }

// HandleFunc registers a function with DefaultServeMux.
func HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	DefaultServeMux.register(pattern, HandlerFunc(handler))
}

func (mux *ServeMux) register(pattern string, handler Handler) {
	if pattern == "" {
		panic(errors.New("http: invalid pattern"))
	}
	if f, ok := handler.(HandlerFunc); handler == nil || ok && f == nil {
		panic(errors.New("http: nil handler"))
	}
	r, err := parseRoute(pattern)
	if err != nil {
		panic(fmt.Errorf("parsing %q: %w", pattern, err))
	}
	r.handler = handler
	r.at = "unknown location"
	if _, file, line, ok := runtime.Caller(2); ok {
		r.at = fmt.Sprintf("%s:%d", file, line)
	}
	mux.mu.Lock()
	defer mux.mu.Unlock()
	for _, other := range mux.routes {
		if why := conflict(r, other); why != "" {
			panic(fmt.Errorf("pattern %q (registered at %s) conflicts with pattern %q (registered at %s):\n%s",
				r.text, r.at, other.text, other.at, why))
		}
	}
	mux.routes = append(mux.routes, r)
}

// find returns the most specific route; one with a host comes before all without.
func (mux *ServeMux) find(host, method, path string) (found *route, values []string) {
	mux.mu.RLock()
	defer mux.mu.RUnlock()
	for _, r := range mux.routes {
		if r.host != "" && r.host != host {
			continue
		}
		v, ok := r.match(method, path)
		if !ok {
			continue
		}
		if found == nil || found.host == "" && r.host != "" || found.host == r.host &&
			relateMethods(found.method, r.method).and(relatePaths(found.parts, r.parts)) == covers {
			found, values = r, v
		}
	}
	return found, values
}

// exact reports whether the route matches the path without an element beyond it.
func exact(r *route, path string) bool {
	if r == nil {
		return false
	}
	return !r.last().rest || strings.HasSuffix(path, "/") && len(r.parts) == strings.Count(path, "/")
}

func (mux *ServeMux) allowed(host, path string) []string {
	mux.mu.RLock()
	defer mux.mu.RUnlock()
	methods := map[string]bool{}
	for _, r := range mux.routes {
		if r.host != "" && r.host != host || r.method == "" {
			continue
		}
		_, ok := r.matchPath(path)
		if !ok && !strings.HasSuffix(path, "/") {
			_, ok = r.matchPath(path + "/")
		}
		if ok {
			methods[r.method] = true
			if r.method == "GET" {
				methods["HEAD"] = true
			}
		}
	}
	list := make([]string, 0, len(methods))
	for m := range methods {
		list = append(list, m)
	}
	slices.Sort(list)
	return list
}

// cleanPath removes empty and dot elements; a slash at the end stays.
func cleanPath(p string) string {
	if p == "" {
		return "/"
	}
	if p[0] == '/' && !strings.Contains(p, "//") && !strings.Contains(p, "/.") {
		return p
	}
	var kept []string
	for _, e := range strings.Split(p, "/") {
		switch e {
		case "", ".":
		case "..":
			kept = kept[:max(0, len(kept)-1)]
		default:
			kept = append(kept, e)
		}
	}
	clean := "/" + strings.Join(kept, "/")
	if p[len(p)-1] == '/' && clean != "/" {
		clean += "/"
	}
	return clean
}

func withoutPort(host string) string {
	if strings.IndexByte(host, ':') < 0 {
		return host
	}
	if h, _, err := net.SplitHostPort(host); err == nil {
		return h
	}
	return host
}

// route finds what serves a request: a route with its values, or another handler.
func (mux *ServeMux) route(r *Request) (h Handler, pattern string, found *route, values []string) {
	escaped := r.URL.EscapedPath()
	path, host := escaped, r.Host
	connect := r.Method == "CONNECT"
	if !connect {
		path, host = cleanPath(escaped), withoutPort(r.Host)
	}
	found, values = mux.find(host, r.Method, path)
	if !exact(found, path) && path != "" && !strings.HasSuffix(path, "/") {
		if deeper, _ := mux.find(host, r.Method, path+"/"); exact(deeper, path+"/") {
			u := &url.URL{Path: cleanPath(r.URL.Path) + "/", RawQuery: r.URL.RawQuery}
			return RedirectHandler(u.String(), StatusTemporaryRedirect), deeper.text, nil, nil
		}
	}
	if path != escaped {
		text := ""
		if found != nil {
			text = found.text
		}
		u := &url.URL{Path: path, RawQuery: r.URL.RawQuery}
		return RedirectHandler(u.String(), StatusTemporaryRedirect), text, nil, nil
	}
	if found != nil {
		return found.handler, found.text, found, values
	}
	if methods := mux.allowed(host, path); len(methods) > 0 {
		return HandlerFunc(func(w ResponseWriter, r *Request) {
			w.Header().Set("Allow", strings.Join(methods, ", "))
			Error(w, StatusText(StatusMethodNotAllowed), StatusMethodNotAllowed)
		}), "", nil, nil
	}
	return NotFoundHandler(), "", nil, nil
}

// Handler returns the handler and the pattern for a request.
func (mux *ServeMux) Handler(r *Request) (h Handler, pattern string) {
	h, pattern, _, _ = mux.route(r)
	return h, pattern
}

// ServeHTTP hands the request to its handler.
func (mux *ServeMux) ServeHTTP(w ResponseWriter, r *Request) {
	if r.RequestURI == "*" {
		if r.ProtoAtLeast(1, 1) {
			w.Header().Set("Connection", "close")
		}
		w.WriteHeader(StatusBadRequest)
		return
	}
	h, pattern, found, values := mux.route(r)
	r.Pattern = pattern
	if found != nil {
		i := 0
		for _, p := range found.parts {
			if p.wild && p.text != "" {
				r.SetPathValue(p.text, values[i])
				i++
			}
		}
	}
	h.ServeHTTP(w, r)
}
