// Package url takes URLs apart and puts them together.
package url

import (
	"errors"
	"fmt"
	"internal/byteset"
	"strings"
)

// Error says which operation failed on which URL.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Timeout reports whether the time was over.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether trying again may help.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// EscapeError is a malformed escape.
type EscapeError string

func (e EscapeError) Error() string { return fmt.Sprintf("invalid URL escape %q", string(e)) }

// InvalidHostError is a character that no host has.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return fmt.Sprintf("invalid character %q in host name", string(e))
}

// URL is a URL in its parts: scheme://user@host/path?query#fragment, or scheme:opaque?query#fragment.
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string
	Path        string
	Fragment    string
	RawQuery    string
	RawPath     string
	RawFragment string
	ForceQuery  bool
	OmitHost    bool
}

// Userinfo is a user's name, perhaps with a password.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User returns a Userinfo without password.
func User(username string) *Userinfo { return &Userinfo{username: username} }

// UserPassword returns a Userinfo with password.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	text := escape(u.username, plainInUser)
	if u.passwordSet {
		text += ":" + escape(u.password, plainInUser)
	}
	return text
}

// Parse reads a URL, absolute or relative.
func Parse(rawURL string) (*URL, error) {
	main, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(main, false)
	if err != nil {
		return nil, &Error{"parse", main, err}
	}
	if fragment != "" {
		if u.Fragment, err = unescape(fragment); err != nil {
			return nil, &Error{"parse", rawURL, err}
		}
		if escape(u.Fragment, plainInFragment) != fragment {
			u.RawFragment = fragment
		}
	}
	return u, nil
}

// ParseRequestURI reads what stands in a request: an absolute URL or path, without fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

var inScheme = byteset.Of(alnum + "+.-")

// splitScheme cuts "scheme:" off, if there is one.
func splitScheme(raw string) (scheme, rest string, err error) {
	n := byteset.Span(raw, inScheme)
	if n == len(raw) || raw[n] != ':' {
		return "", raw, nil
	}
	if n == 0 {
		return "", "", errors.New("missing protocol scheme")
	}
	if c := raw[0]; c < 'A' {
		return "", raw, nil
	}
	return strings.ToLower(raw[:n]), raw[n+1:], nil
}

var notControl = byteset.Of(" -~\x80-\xff")

func parse(raw string, request bool) (*URL, error) {
	if !byteset.All(raw, notControl) {
		return nil, errors.New("net/url: invalid control character in URL")
	}
	if raw == "" && request {
		return nil, errors.New("empty url")
	}
	if raw == "*" {
		return &URL{Path: "*"}, nil
	}
	u := &URL{}
	scheme, rest, err := splitScheme(raw)
	if err != nil {
		return nil, err
	}
	u.Scheme = scheme
	var hasQuery bool
	rest, u.RawQuery, hasQuery = strings.Cut(rest, "?")
	u.ForceQuery = hasQuery && u.RawQuery == ""
	if !strings.HasPrefix(rest, "/") {
		if scheme != "" {
			u.Opaque = rest
			return u, nil
		}
		if request {
			return nil, errors.New("invalid URI for request")
		}
		if colonInFirstSegment(rest) {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	if strings.HasPrefix(rest, "//") && (scheme != "" || !request && !strings.HasPrefix(rest, "///")) {
		authority := rest[2:]
		rest = ""
		if slash := strings.IndexByte(authority, '/'); slash >= 0 {
			authority, rest = authority[:slash], authority[slash:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	} else if scheme != "" && strings.HasPrefix(rest, "/") {
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

func colonInFirstSegment(path string) bool {
	segment, _, _ := strings.Cut(path, "/")
	return strings.IndexByte(segment, ':') >= 0
}

var inUserinfo = plain.With(":!$&'()*+,;=%@")

func (u *URL) setAuthority(authority string) error {
	at := strings.LastIndexByte(authority, '@')
	host, err := parseHost(u.Scheme, authority[at+1:])
	if err != nil {
		return err
	}
	u.Host = host
	if at < 0 {
		return nil
	}
	info := authority[:at]
	if !byteset.All(info, inUserinfo) {
		return errors.New("net/url: invalid userinfo")
	}
	name, password, hasPassword := strings.Cut(info, ":")
	if name, err = unescape(name); err != nil {
		return err
	}
	if password, err = unescape(password); err != nil {
		return err
	}
	u.User = &Userinfo{name, password, hasPassword}
	return nil
}

var digits = byteset.Of("0-9")

func isPort(s string) bool {
	if s == "" {
		return true
	}
	return s[0] == ':' && byteset.All(s[1:], digits)
}

func badPort(port string) error { return fmt.Errorf("invalid port %q after host", port) }

func parseHost(scheme, host string) (string, error) {
	switch open := strings.LastIndexByte(host, '['); {
	case open > 0:
		return "", errors.New("invalid IP-literal")
	case open == 0:
		return parseLiteral(host)
	}
	colon := strings.IndexByte(host, ':')
	if colon >= 0 {
		if scheme != "http" && scheme != "https" {
			colon = strings.LastIndexByte(host, ':')
		}
		if !isPort(host[colon:]) {
			return "", badPort(host[colon:])
		}
	}
	return unescapeHost(host, false)
}

// parseLiteral reads an IPv6 address in brackets and what follows it.
func parseLiteral(host string) (string, error) {
	end := strings.LastIndexByte(host, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	port := host[end+1:]
	if !isPort(port) {
		return "", badPort(port)
	}
	address, zone := host[1:end], ""
	if i := strings.Index(address, "%25"); i >= 0 {
		address, zone = address[:i], address[i:]
	}
	address, err := unescapeHost(address, false)
	if err != nil {
		return "", err
	}
	if zone, err = unescapeHost(zone, true); err != nil {
		return "", err
	}
	if !isIPv6(address) {
		if isIPv4(address) && zone == "" {
			return "", errors.New("invalid IP-literal")
		}
		return "", fmt.Errorf("invalid host: ParseAddr(%q): unable to parse IP", address+zone)
	}
	return "[" + address + zone + "]" + port, nil
}

func isIPv4(s string) bool {
	parts := strings.Split(s, ".")
	if len(parts) != 4 {
		return false
	}
	for _, part := range parts {
		n := 0
		for i := 0; i < len(part); i++ {
			if part[i] < '0' || part[i] > '9' {
				return false
			}
			n = n*10 + int(part[i]-'0')
		}
		if len(part) == 0 || len(part) > 3 || n > 255 || len(part) > 1 && part[0] == '0' {
			return false
		}
	}
	return true
}

// isIPv6 reports whether s is an IPv6 address without zone.
func isIPv6(s string) bool {
	head, tail, gap := strings.Cut(s, "::")
	n, ok := groups(head, !gap)
	if !gap {
		return ok && n == 8
	}
	m, ok2 := groups(tail, true)
	return ok && ok2 && n+m <= 7
}

// groups counts the 16-bit groups of part of an address.
func groups(s string, atEnd bool) (n int, ok bool) {
	if s == "" {
		return 0, true
	}
	parts := strings.Split(s, ":")
	for i, part := range parts {
		if atEnd && i == len(parts)-1 && isIPv4(part) {
			return n + 2, true
		}
		if len(part) == 0 || len(part) > 4 {
			return 0, false
		}
		for j := 0; j < len(part); j++ {
			if hexValue(part[j]) < 0 {
				return 0, false
			}
		}
		n++
	}
	return n, true
}

// setPath sets Path, and RawPath where it cannot be told from Path.
func (u *URL) setPath(raw string) error {
	path, err := unescape(raw)
	if err != nil {
		return err
	}
	u.Path, u.RawPath = path, ""
	if escape(path, plainInPath) != raw {
		u.RawPath = raw
	}
	return nil
}

var mayStayEscaped = byteset.Of("!$&'()*+,;=:@[]%")

// raw returns given, if it is a right way to write text, and the usual way otherwise.
func raw(text, given string, plain *byteset.Set) string {
	if given != "" {
		valid := true
		for i := 0; i < len(given) && valid; i++ {
			valid = plain[given[i]] || mayStayEscaped[given[i]]
		}
		if valid {
			if back, err := unescape(given); err == nil && back == text {
				return given
			}
		}
	}
	return escape(text, plain)
}

// EscapedPath returns the path as it stands in the URL.
func (u *URL) EscapedPath() string {
	if u.Path == "*" && u.RawPath == "" {
		return "*"
	}
	return raw(u.Path, u.RawPath, plainInPath)
}

// EscapedFragment returns the fragment as it stands in the URL.
func (u *URL) EscapedFragment() string { return raw(u.Fragment, u.RawFragment, plainInFragment) }

func (u *URL) String() string {
	var text strings.Builder
	if u.Scheme != "" {
		text.WriteString(u.Scheme)
		text.WriteByte(':')
	}
	if u.Opaque != "" {
		text.WriteString(u.Opaque)
	} else {
		u.writeHierarchy(&text)
	}
	if u.ForceQuery || u.RawQuery != "" {
		text.WriteByte('?')
		text.WriteString(u.RawQuery)
	}
	if u.Fragment != "" {
		text.WriteByte('#')
		text.WriteString(u.EscapedFragment())
	}
	return text.String()
}

func (u *URL) writeHierarchy(text *strings.Builder) {
	authority := u.Host != "" || u.User != nil
	if authority || u.Scheme != "" && !u.OmitHost && u.Path != "" {
		text.WriteString("//")
	}
	if u.User != nil {
		text.WriteString(u.User.String())
		text.WriteByte('@')
	}
	text.WriteString(escape(u.Host, plainInHost))
	path := u.EscapedPath()
	if u.Host != "" && path != "" && path[0] != '/' {
		text.WriteByte('/')
	}
	if text.Len() == 0 && colonInFirstSegment(path) {
		text.WriteString("./")
	}
	text.WriteString(path)
}

// Redacted is String with the password replaced.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	shown := *u
	if u.User != nil && u.User.passwordSet {
		shown.User = UserPassword(u.User.username, "xxxxx")
	}
	return shown.String()
}

// IsAbs reports whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Query returns the query's values; what is malformed is left out.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// RequestURI returns what stands in a request for the URL.
func (u *URL) RequestURI() string {
	uri := u.Opaque
	if uri == "" {
		uri = u.EscapedPath()
		if uri == "" {
			uri = "/"
		}
	} else if strings.HasPrefix(uri, "//") {
		uri = u.Scheme + ":" + uri
	}
	if u.ForceQuery || u.RawQuery != "" {
		uri += "?" + u.RawQuery
	}
	return uri
}

func (u *URL) hostAndPort() (host, port string) {
	host = u.Host
	if colon := strings.LastIndexByte(host, ':'); colon >= 0 && isPort(host[colon:]) {
		host, port = host[:colon], host[colon+1:]
	}
	if len(host) >= 2 && host[0] == '[' && host[len(host)-1] == ']' {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// Hostname returns the host without port and brackets.
func (u *URL) Hostname() string {
	host, _ := u.hostAndPort()
	return host
}

// Port returns the port, or "".
func (u *URL) Port() string {
	_, port := u.hostAndPort()
	return port
}

// MarshalBinary returns String's bytes.
func (u *URL) MarshalBinary() (text []byte, err error) { return []byte(u.String()), nil }

// AppendBinary appends String's bytes.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// UnmarshalBinary is Parse.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *parsed
	return nil
}
