package http

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Cookie is a cookie, as a server sets it or a client sends it.
type Cookie struct {
	Name        string
	Value       string
	Quoted      bool
	Path        string
	Domain      string
	Expires     time.Time
	RawExpires  string
	MaxAge      int
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	Raw         string
	Unparsed    []string
}

// SameSite says to which requests from elsewhere a cookie is attached.
type SameSite int

// The values of SameSite.
const (
	SameSiteDefaultMode SameSite = iota + 1
	SameSiteLaxMode
	SameSiteStrictMode
	SameSiteNoneMode
)

// CookieJar keeps cookies for a client.
type CookieJar interface {
	SetCookies(u *url.URL, cookies []*Cookie)
	Cookies(u *url.URL) []*Cookie
}

const maxCookies = 3000

func isCookieByte(c byte) bool {
	return 0x20 <= c && c < 0x7f && c != '"' && c != ';' && c != '\\'
}

func isCookiePathByte(c byte) bool { return 0x20 <= c && c < 0x7f && c != ';' }

func isCookieDomain(s string) bool {
	if ip := net.ParseIP(s); ip != nil && strings.IndexByte(s, ':') < 0 {
		return true
	}
	name := strings.TrimPrefix(s, ".")
	if name == "" || len(s) > 255 {
		return false
	}
	letter := false
	labels := strings.Split(name, ".")
	for i, label := range labels {
		last := i == len(labels)-1
		if len(label) > 63 || label == "" && !last || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") {
			return false
		}
		for j := 0; j < len(label); j++ {
			c := label[j]
			isLetter := 'a' <= c|0x20 && c|0x20 <= 'z'
			letter = letter || isLetter
			if !isLetter && (c < '0' || c > '9') && c != '-' {
				return false
			}
		}
	}
	return letter
}

// cookieValue checks a value, without its quotes where these may be.
func cookieValue(raw string, mayQuote bool) (value string, quoted, ok bool) {
	if mayQuote && len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' {
		raw = raw[1 : len(raw)-1]
		quoted = true
	}
	for i := 0; i < len(raw); i++ {
		if !isCookieByte(raw[i]) {
			return "", quoted, false
		}
	}
	return raw, quoted, true
}

// ParseCookie reads a Cookie field.
func ParseCookie(line string) ([]*Cookie, error) {
	if strings.Count(line, ";")+1 > maxCookies {
		return nil, errors.New("http: number of cookies exceeded limit")
	}
	line = trim(line)
	if line == "" {
		return nil, errors.New("http: blank cookie")
	}
	var cookies []*Cookie
	for _, part := range strings.Split(line, ";") {
		name, raw, found := strings.Cut(trim(part), "=")
		if !found {
			return nil, errors.New("http: '=' not found in cookie")
		}
		if !isToken(name) {
			return nil, errors.New("http: invalid cookie name")
		}
		value, quoted, ok := cookieValue(raw, true)
		if !ok {
			return nil, errors.New("http: invalid cookie value")
		}
		cookies = append(cookies, &Cookie{Name: name, Value: value, Quoted: quoted})
	}
	return cookies, nil
}

// ParseSetCookie reads a Set-Cookie field.
func ParseSetCookie(line string) (*Cookie, error) {
	parts := strings.Split(trim(line), ";")
	if len(parts) == 1 && parts[0] == "" {
		return nil, errors.New("http: blank cookie")
	}
	name, raw, found := strings.Cut(trim(parts[0]), "=")
	if !found {
		return nil, errors.New("http: '=' not found in cookie")
	}
	name = trim(name)
	if !isToken(name) {
		return nil, errors.New("http: invalid cookie name")
	}
	value, quoted, ok := cookieValue(raw, true)
	if !ok {
		return nil, errors.New("http: invalid cookie value")
	}
	c := &Cookie{Name: name, Value: value, Quoted: quoted, Raw: line}
	for _, part := range parts[1:] {
		if part = trim(part); part != "" && !c.setAttribute(part) {
			c.Unparsed = append(c.Unparsed, part)
		}
	}
	return c, nil
}

// setAttribute takes over an attribute; false for one that is not known or malformed.
func (c *Cookie) setAttribute(part string) bool {
	name, raw, _ := strings.Cut(part, "=")
	value, _, ok := cookieValue(raw, false)
	if !ok {
		return false
	}
	switch strings.ToLower(name) {
	case "samesite":
		switch strings.ToLower(value) {
		case "lax":
			c.SameSite = SameSiteLaxMode
		case "strict":
			c.SameSite = SameSiteStrictMode
		case "none":
			c.SameSite = SameSiteNoneMode
		default:
			c.SameSite = SameSiteDefaultMode
		}
	case "secure":
		c.Secure = true
	case "httponly":
		c.HttpOnly = true
	case "partitioned":
		c.Partitioned = true
	case "domain":
		c.Domain = value
	case "path":
		c.Path = value
	case "max-age":
		seconds, err := strconv.Atoi(value)
		if err != nil || seconds != 0 && value[0] == '0' {
			return false
		}
		if seconds <= 0 {
			seconds = -1
		}
		c.MaxAge = seconds
	case "expires":
		c.RawExpires = value
		t, err := time.Parse(time.RFC1123, value)
		if err != nil {
			t, err = time.Parse("Mon, 02-Jan-2006 15:04:05 MST", value)
		}
		if err != nil {
			return false
		}
		c.Expires = t.UTC()
	default:
		return false
	}
	return true
}

// kept drops the bytes of s that are not allowed, with a warning.
func kept(field, s string, allowed func(byte) bool) string {
	var out []byte
	for i := 0; i < len(s); i++ {
		if allowed(s[i]) {
			if out != nil {
				out = append(out, s[i])
			}
		} else if out == nil {
			log.Printf("net/http: invalid byte %q in %s; dropping invalid bytes", s[i], field)
			out = append(make([]byte, 0, len(s)), s[:i]...)
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

func (c *Cookie) pair() string {
	value := kept("Cookie.Value", c.Value, isCookieByte)
	if c.Quoted || strings.ContainsAny(value, " ,") {
		value = "\"" + value + "\""
	}
	return c.Name + "=" + value
}

// String returns the cookie as it stands in a Set-Cookie field; a cookie with only name and value as in a Cookie field.
func (c *Cookie) String() string {
	if c == nil || !isToken(c.Name) {
		return ""
	}
	text := c.pair()
	if c.Path != "" {
		text += "; Path=" + kept("Cookie.Path", c.Path, isCookiePathByte)
	}
	if c.Domain != "" {
		if isCookieDomain(c.Domain) {
			text += "; Domain=" + strings.TrimPrefix(c.Domain, ".")
		} else {
			log.Printf("net/http: invalid Cookie.Domain %q; dropping domain attribute", c.Domain)
		}
	}
	if c.Expires.Year() >= 1601 {
		text += "; Expires=" + c.Expires.UTC().Format(TimeFormat)
	}
	if c.MaxAge > 0 {
		text += "; Max-Age=" + strconv.Itoa(c.MaxAge)
	} else if c.MaxAge < 0 {
		text += "; Max-Age=0"
	}
	if c.HttpOnly {
		text += "; HttpOnly"
	}
	if c.Secure {
		text += "; Secure"
	}
	switch c.SameSite {
	case SameSiteNoneMode:
		text += "; SameSite=None"
	case SameSiteLaxMode:
		text += "; SameSite=Lax"
	case SameSiteStrictMode:
		text += "; SameSite=Strict"
	}
	if c.Partitioned {
		text += "; Partitioned"
	}
	return text
}

// Valid returns what is wrong with the cookie.
func (c *Cookie) Valid() error {
	switch {
	case c == nil:
		return errors.New("http: nil Cookie")
	case !isToken(c.Name):
		return errors.New("http: invalid Cookie.Name")
	case !c.Expires.IsZero() && c.Expires.Year() < 1601:
		return errors.New("http: invalid Cookie.Expires")
	}
	for i := 0; i < len(c.Value); i++ {
		if !isCookieByte(c.Value[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Value", c.Value[i])
		}
	}
	for i := 0; i < len(c.Path); i++ {
		if !isCookiePathByte(c.Path[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Path", c.Path[i])
		}
	}
	if c.Domain != "" && !isCookieDomain(c.Domain) {
		return errors.New("http: invalid Cookie.Domain")
	}
	if c.Partitioned && !c.Secure {
		return errors.New("http: partitioned cookies must be set with Secure")
	}
	return nil
}

// sentCookies reads the Cookie fields; with a name only the cookies of that name.
func sentCookies(h Header, wanted string) []*Cookie {
	cookies := []*Cookie{}
	for _, line := range h["Cookie"] {
		for _, part := range strings.Split(line, ";") {
			name, raw, _ := strings.Cut(trim(part), "=")
			name = trim(name)
			if !isToken(name) || wanted != "" && wanted != name {
				continue
			}
			if value, quoted, ok := cookieValue(raw, true); ok {
				cookies = append(cookies, &Cookie{Name: name, Value: value, Quoted: quoted})
			}
		}
	}
	return cookies
}

// setCookies reads the Set-Cookie fields.
func setCookies(h Header) []*Cookie {
	cookies := []*Cookie{}
	for _, line := range h["Set-Cookie"] {
		if c, err := ParseSetCookie(line); err == nil {
			cookies = append(cookies, c)
		}
	}
	return cookies
}

// SetCookie adds a Set-Cookie field to a response.
func SetCookie(w ResponseWriter, cookie *Cookie) {
	if text := cookie.String(); text != "" {
		w.Header().Add("Set-Cookie", text)
	}
}
