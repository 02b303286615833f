package http

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net/url"
	"slices"
	"strings"
	"time"
)

// RoundTripper gets the response to one request.
type RoundTripper interface {
	RoundTrip(*Request) (*Response, error)
}

// Client sends requests and follows redirects.
type Client struct {
	Transport     RoundTripper
	CheckRedirect func(req *Request, via []*Request) error
	Jar           CookieJar
	Timeout       time.Duration
}

// DefaultClient is the client of Get, Head, Post and PostForm.
var DefaultClient = &Client{}

// ErrUseLastResponse is what CheckRedirect returns to have the redirect itself as response.
var ErrUseLastResponse = errors.New("net/http: use last response")

// ErrSchemeMismatch is the error of a server that speaks plain HTTP where HTTPS was wanted.
var ErrSchemeMismatch = errors.New("http: server gave HTTP response to HTTPS client")

// timeoutError is the error of a client whose Timeout is over.
type timeoutError struct{ text string }

func (e *timeoutError) Error() string        { return e.text }
func (e *timeoutError) Timeout() bool        { return true }
func (e *timeoutError) Temporary() bool      { return true }
func (e *timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

// Get gets a URL.
func Get(url string) (resp *Response, err error) { return DefaultClient.Get(url) }

// Head gets the header of a URL.
func Head(url string) (resp *Response, err error) { return DefaultClient.Head(url) }

// Post sends a body to a URL.
func Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	return DefaultClient.Post(url, contentType, body)
}

// PostForm sends a form to a URL.
func PostForm(url string, data url.Values) (resp *Response, err error) {
	return DefaultClient.PostForm(url, data)
}

// Get gets a URL.
func (c *Client) Get(url string) (resp *Response, err error) {
	req, err := NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(req)
}

// Head gets the header of a URL.
func (c *Client) Head(url string) (resp *Response, err error) {
	req, err := NewRequest("HEAD", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(req)
}

// Post sends a body to a URL.
func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	req, err := NewRequest("POST", url, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", contentType)
	return c.Do(req)
}

// PostForm sends a form to a URL.
func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error) {
	return c.Post(url, "application/x-www-form-urlencoded", strings.NewReader(data.Encode()))
}

// CloseIdleConnections closes the connections that are kept for later requests.
func (c *Client) CloseIdleConnections() {
	if t, ok := c.transport().(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

func (c *Client) transport() RoundTripper {
	if c.Transport != nil {
		return c.Transport
	}
	return DefaultTransport
}

func operation(method string) string {
	if method == "" {
		return "Get"
	}
	return method[:1] + strings.ToLower(method[1:])
}

// shown is the URL for an error, without its password.
func shown(u *url.URL) string {
	if _, has := u.User.Password(); has {
		return strings.Replace(u.String(), u.User.String()+"@", u.User.Username()+":***@", 1)
	}
	return u.String()
}

// Do sends a request and follows redirects. An error is a *url.Error.
func (c *Client) Do(req *Request) (*Response, error) {
	if req.URL == nil {
		req.closeBody()
		return nil, &url.Error{Op: operation(req.Method), Err: errors.New("http: nil Request.URL")}
	}
	var deadline time.Time
	if c.Timeout > 0 {
		deadline = time.Now().Add(c.Timeout)
	}
	h := &hops{client: c, first: req, withBody: true}
	for {
		resp, err := c.send(req, deadline)
		if err != nil {
			return nil, h.fail(shown(req.URL), err)
		}
		method, redirected := redirectMethod(req, resp, h)
		if !redirected {
			return resp, nil
		}
		h.via = append(h.via, req)
		next, done, err := h.next(req, resp, method)
		if done {
			return resp, err
		}
		if err != nil {
			return nil, err
		}
		req = next
	}
}

// hops is a chain of redirects.
type hops struct {
	client   *Client
	first    *Request
	via      []*Request
	withBody bool // whether no redirect so far has dropped the body
	strange  bool // whether a redirect led to another site, which must not see credentials
}

func (h *hops) fail(address string, err error) error {
	return &url.Error{Op: operation(h.first.Method), URL: address, Err: err}
}

// redirectMethod tells whether the response sends the client elsewhere, and with which method.
func redirectMethod(req *Request, resp *Response, h *hops) (method string, redirected bool) {
	switch resp.StatusCode {
	case 301, 302, 303:
		h.withBody = false
		if req.Method == "HEAD" {
			return "HEAD", true
		}
		return "GET", true
	case 307, 308:
		return req.Method, h.first.GetBody != nil || h.first.outgoingLength() == 0
	}
	return "", false
}

// next makes the request that follows a redirect; done if the response is the answer after all.
func (h *hops) next(req *Request, resp *Response, method string) (next *Request, done bool, err error) {
	location := resp.Header.Get("Location")
	if location == "" {
		return nil, true, nil
	}
	u, err := req.URL.Parse(location)
	if err != nil {
		resp.closeBody()
		return nil, false, h.fail(shown(req.URL), fmt.Errorf("failed to parse Location header %q: %v", location, err))
	}
	next = &Request{Method: method, Response: resp, URL: u, Header: Header{}, Cancel: h.first.Cancel, ctx: h.first.ctx}
	if req.Host != "" && req.Host != req.URL.Host {
		if relative, _ := url.Parse(location); relative != nil && !relative.IsAbs() {
			next.Host = req.Host
		}
	}
	if h.withBody && h.first.GetBody != nil {
		if next.Body, err = h.first.GetBody(); err != nil {
			resp.closeBody()
			return nil, false, h.fail(shown(req.URL), err)
		}
		next.GetBody, next.ContentLength = h.first.GetBody, h.first.ContentLength
	}
	h.copyHeader(next)
	if referer := refererFor(req.URL, u, next.Header.Get("Referer")); referer != "" {
		next.Header.Set("Referer", referer)
	}
	err = h.check(next)
	if err == ErrUseLastResponse {
		return nil, true, nil
	}
	if resp.ContentLength <= 2048 {
		io.CopyN(io.Discard, resp.Body, 2048)
	}
	resp.Body.Close()
	if err != nil {
		return nil, true, h.fail(location, err)
	}
	return next, false, nil
}

func (h *hops) check(next *Request) error {
	if f := h.client.CheckRedirect; f != nil {
		return f(next, h.via)
	}
	if len(h.via) >= 10 {
		return errors.New("stopped after 10 redirects")
	}
	return nil
}

func (h *hops) copyHeader(next *Request) {
	from, to := h.first.URL.Hostname(), next.URL.Hostname()
	if h.first.URL.Host != next.URL.Host && to != from && !strings.HasSuffix(to, "."+from) {
		h.strange = true
	}
	for key, values := range h.first.Header {
		switch CanonicalHeaderKey(key) {
		case "Authorization", "Www-Authenticate", "Cookie", "Cookie2", "Proxy-Authorization", "Proxy-Authenticate":
			if h.strange {
				continue
			}
		case "Content-Encoding", "Content-Language", "Content-Location", "Content-Type":
			if !h.withBody {
				continue
			}
		}
		next.Header[key] = slices.Clone(values)
	}
	h.dropReplacedCookies(next)
}

// dropReplacedCookies leaves cookies out that a jar has newer ones for.
func (h *hops) dropReplacedCookies(next *Request) {
	if h.client.Jar == nil || next.Header.Get("Cookie") == "" {
		return
	}
	replaced := map[string]bool{}
	for _, r := range append(slices.Clone(h.via), next) {
		if r.Response != nil {
			for _, c := range r.Response.Cookies() {
				replaced[c.Name] = true
			}
		}
	}
	var left []string
	for _, c := range h.first.Cookies() {
		if !replaced[c.Name] {
			left = append(left, c.Name+"="+c.Value)
		}
	}
	next.Header.Del("Cookie")
	if len(left) > 0 {
		next.Header.Set("Cookie", strings.Join(left, "; "))
	}
}

func refererFor(last, next *url.URL, explicit string) string {
	if last.Scheme == "https" && next.Scheme == "http" {
		return ""
	}
	if explicit != "" {
		return explicit
	}
	from := *last
	from.User = nil
	return from.String()
}

// send sends one request, with the jar's cookies and the time that is left.
func (c *Client) send(req *Request, deadline time.Time) (*Response, error) {
	if c.Jar != nil {
		for _, cookie := range c.Jar.Cookies(req.URL) {
			if req.Header == nil {
				req.Header = Header{}
			}
			req.AddCookie(cookie)
		}
	}
	resp, err := c.sendOnce(req, deadline)
	if err == nil && c.Jar != nil {
		if cookies := resp.Cookies(); len(cookies) > 0 {
			c.Jar.SetCookies(req.URL, cookies)
		}
	}
	return resp, err
}

func (c *Client) sendOnce(req *Request, deadline time.Time) (*Response, error) {
	if req.RequestURI != "" {
		req.closeBody()
		return nil, errors.New("http: Request.RequestURI can't be set in client requests")
	}
	sent := req
	if req.Header == nil || req.URL.User != nil {
		sent = req.completed()
	}
	if deadline.IsZero() {
		resp, err := c.exchange(sent)
		if err == nil && resp.Request == sent {
			resp.Request = req
		}
		return resp, err
	}
	limit := &timeLimit{deadline: deadline, stop: func() {}}
	if earlier, ok := req.Context().Deadline(); !ok || deadline.Before(earlier) {
		ctx, cancel := context.WithDeadline(req.Context(), deadline)
		sent = sent.WithContext(ctx)
		limit.stop, limit.own = cancel, true
	}
	resp, err := c.exchange(sent)
	if err != nil {
		limit.stop()
		if limit.over() {
			err = &timeoutError{err.Error() + " (Client.Timeout exceeded while awaiting headers)"}
		}
		return nil, err
	}
	if resp.Request == sent {
		resp.Request = req
	}
	resp.Body = &timedBody{resp.Body, limit}
	return resp, nil
}

// completed returns a copy with a header, and the credentials that the URL has.
func (r *Request) completed() *Request {
	c := *r
	if c.Header == nil {
		c.Header = Header{}
	}
	if user := c.URL.User; user != nil && c.Header.Get("Authorization") == "" {
		password, _ := user.Password()
		c.Header = c.Header.Clone()
		c.SetBasicAuth(user.Username(), password)
	}
	return &c
}

// exchange has the transport send a request, and does not trust what it returns.
func (c *Client) exchange(req *Request) (*Response, error) {
	transport := c.transport()
	resp, err := transport.RoundTrip(req)
	if err != nil {
		if resp != nil {
			log.Printf("RoundTripper returned a response & error; ignoring response")
		}
		if e, ok := err.(tls.RecordHeaderError); ok && string(e.RecordHeader[:]) == "HTTP/" {
			err = ErrSchemeMismatch
		}
		return nil, err
	}
	if resp == nil {
		return nil, fmt.Errorf("http: RoundTripper implementation (%T) returned a nil *Response with a nil error", transport)
	}
	if resp.Body == nil {
		if resp.ContentLength > 0 && req.Method != "HEAD" {
			return nil, fmt.Errorf("http: RoundTripper implementation (%T) returned a *Response with content length %d but a nil Body",
				transport, resp.ContentLength)
		}
		resp.Body = NoBody
	}
	return resp, nil
}

// timeLimit is a client's Timeout for one request.
type timeLimit struct {
	deadline time.Time
	stop     func()
	own      bool // whether it is earlier than the request's own
}

func (l *timeLimit) over() bool { return l.own && !time.Now().Before(l.deadline) }

// timedBody is the body of a response whose client has a Timeout.
type timedBody struct {
	io.ReadCloser
	limit *timeLimit
}

func (b *timedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err != nil && err != io.EOF && b.limit.over() {
		err = &timeoutError{err.Error() + " (Client.Timeout or context cancellation while reading body)"}
	}
	return n, err
}

func (b *timedBody) Close() error {
	err := b.ReadCloser.Close()
	b.limit.stop()
	return err
}
