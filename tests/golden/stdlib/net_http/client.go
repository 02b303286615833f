// A client against servers of its own: methods, redirects, time-outs, cancellation, and the errors.
package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"
)

// ports hides the ports, which differ from run to run.
func ports(s string) string {
	parts := strings.Split(s, "127.0.0.1:")
	for i := range parts[1:] {
		parts[i+1] = "*" + strings.TrimLeft(parts[i+1], "0123456789")
	}
	return strings.Join(parts, "127.0.0.1:")
}

func show(what string, resp *http.Response, err error) {
	fmt.Print(what, ": ")
	if err != nil {
		fmt.Println(ports(err.Error()))
		var e *url.Error
		if errors.As(err, &e) {
			fmt.Printf("   %s timeout=%v deadline=%v canceled=%v\n", e.Op, e.Timeout(),
				errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled))
		}
		if resp == nil {
			return
		}
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	fmt.Printf("%s %s %d %v %q", resp.Proto, resp.Status, resp.ContentLength, resp.TransferEncoding, ports(string(body)))
	if err != nil {
		fmt.Print(" error: ", err)
	}
	fmt.Println()
}

func handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %q %v %d", r.Method, r.URL.RawQuery, body, err, r.ContentLength)
		for _, name := range []string{"Content-Type", "X-One", "User-Agent", "Accept-Encoding", "Referer", "Authorization", "Cookie"} {
			if v, ok := r.Header[name]; ok {
				fmt.Fprintf(w, " %s=%q", name, v)
			}
		}
		fmt.Fprint(w, " ", r.TransferEncoding)
	})
	mux.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, r.ParseForm(), r.Form, r.PostForm, r.FormValue("a"))
	})
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop?"+r.URL.RawQuery+"x", http.StatusFound)
	})
	mux.HandleFunc("/see/{code}", func(w http.ResponseWriter, r *http.Request) {
		code := 0
		fmt.Sscan(r.PathValue("code"), &code)
		http.Redirect(w, r, "../echo?from="+r.PathValue("code"), code)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
	})
	mux.HandleFunc("/slowbody", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "begin")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/stream", func(w http.ResponseWriter, r *http.Request) {
		for i := range 5 {
			fmt.Fprintf(w, "line %d\n", i)
			w.(http.Flusher).Flush()
		}
	})
	mux.HandleFunc("/status/{code}", func(w http.ResponseWriter, r *http.Request) {
		code := 0
		fmt.Sscan(r.PathValue("code"), &code)
		w.WriteHeader(code)
	})
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "session", Value: "abc", Path: "/", HttpOnly: true, MaxAge: 60})
		c, err := r.Cookie("had")
		fmt.Fprintln(w, c, err)
	})
	mux.HandleFunc("/big", func(w http.ResponseWriter, r *http.Request) {
		w.Write(bytes.Repeat([]byte("x"), 100_000))
	})
	return mux
}

func methods(base string) {
	resp, err := http.Get(base + "/echo?q=1")
	show("get", resp, err)
	resp, err = http.Head(base + "/echo")
	show("head", resp, err)
	resp, err = http.Post(base+"/echo", "text/plain", strings.NewReader("the body"))
	show("post", resp, err)
	resp, err = http.Post(base+"/echo", "text/plain", io.MultiReader(strings.NewReader("in "), strings.NewReader("chunks")))
	show("post chunked", resp, err)
	resp, err = http.Post(base+"/echo", "text/plain", nil)
	show("post nothing", resp, err)
	resp, err = http.PostForm(base+"/form?a=9&b=2", url.Values{"a": {"1", "2"}, "c": {"ü &"}})
	show("form", resp, err)
	for _, method := range []string{"PUT", "DELETE", "PATCH", "OPTIONS"} {
		req, _ := http.NewRequest(method, base+"/echo", bytes.NewReader([]byte("data")))
		req.Header.Add("x-one", "1")
		req.Header.Add("X-One", "2")
		req.Header.Set("User-Agent", "test")
		req.SetBasicAuth("user", "pass")
		req.AddCookie(&http.Cookie{Name: "a", Value: "b c"})
		resp, err = http.DefaultClient.Do(req)
		show(method, resp, err)
	}
	for _, code := range []int{204, 304, 404, 500, 299} {
		resp, err = http.Get(fmt.Sprint(base, "/status/", code))
		show(fmt.Sprint(code), resp, err)
	}
	resp, err = http.Get(base + "/stream")
	show("stream", resp, err)
	resp, err = http.Get(base + "/cookie")
	fmt.Println(resp.Cookies())
	show("cookie", resp, err)
	resp, err = http.Get(base + "/big")
	n, err := io.Copy(io.Discard, resp.Body)
	fmt.Println("big", n, err, resp.ContentLength)
	resp.Body.Close()
	_, err = resp.Body.Read(make([]byte, 1))
	fmt.Println(err)
}

func redirects(base string) {
	for _, code := range []int{301, 302, 303, 307, 308} {
		resp, err := http.Post(fmt.Sprint(base, "/see/", code), "text/plain", strings.NewReader("again"))
		show(fmt.Sprint(code), resp, err)
	}
	resp, err := http.Get(base + "/loop?")
	show("loop", resp, err)
	client := &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		fmt.Println("  ->", req.URL.Path, len(via))
		if len(via) == 2 {
			return errors.New("enough")
		}
		return nil
	}}
	resp, err = client.Get(base + "/loop?")
	show("enough", resp, err)
	client.CheckRedirect = func(req *http.Request, via []*http.Request) error { return http.ErrUseLastResponse }
	resp, err = client.Get(base + "/see/302")
	fmt.Println(resp.StatusCode, resp.Header.Get("Location"))
	show("last", resp, err)
}

// connected leaves an idle connection: no time is spent on dialling then.
func connected(base string) {
	resp, err := http.Get(base + "/status/204")
	if err != nil {
		fmt.Println(err)
		return
	}
	resp.Body.Close()
}

func ends(base string) {
	connected(base)
	client := &http.Client{Timeout: 60 * time.Millisecond}
	resp, err := client.Get(base + "/slow")
	show("client timeout", resp, err)
	client = &http.Client{Timeout: 250 * time.Millisecond}
	for resp, err = client.Get(base + "/slowbody"); err != nil; resp, err = client.Get(base + "/slowbody") {
		client.Timeout *= 2 // the header was not there in time
	}
	show("client timeout in body", resp, err)
	connected(base)
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Millisecond)
	req, _ := http.NewRequestWithContext(ctx, "GET", base+"/slow", nil)
	resp, err = http.DefaultClient.Do(req)
	show("deadline", resp, err)
	cancel()
	ctx, cancel = context.WithCancel(context.Background())
	req, _ = http.NewRequestWithContext(ctx, "GET", base+"/slowbody", nil)
	resp, err = http.DefaultClient.Do(req)
	begin := make([]byte, 5)
	n, err := io.ReadFull(resp.Body, begin)
	fmt.Println(n, string(begin), err)
	cancel()
	show("cancel in body", resp, err)
	resp, err = http.DefaultClient.Do(req)
	show("cancelled before", resp, err)
	client = &http.Client{Transport: &http.Transport{ResponseHeaderTimeout: 60 * time.Millisecond}}
	resp, err = client.Get(base + "/slow")
	show("header timeout", resp, err)
	resp, err = http.Get(base + "/panic")
	show("panic", resp, err)
}

// raw answers every connection with a text.
func raw(text string) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			http.ReadRequest(bufio.NewReader(c))
			io.WriteString(c, text)
			c.Close()
		}
	}()
	return "http://" + l.Addr().String()
}

func failures() {
	for _, address := range []string{"http://127.0.0.1:1", "foo", "foo://bar", "http://", "", "http:// x", "127.0.0.1:80/x", "http://[::1", "http://u:p@127.0.0.1:1/"} {
		resp, err := http.Get(address)
		show(address, resp, err)
	}
	for _, text := range []string{
		"", "garbage\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n", "HTTP/1.1 200\r\n\r\nuntil the end", "HTTP/1.0 200 Fine\r\n\r\nuntil the end",
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "HTTP/1.1 200 OK\r\nbad header\r\n\r\n",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok",
		"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 200",
		"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" +
			"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff\xcbH\xcd\xc9\xc9W(\xcf/\xcaI\x01\x00\x85\x11J\r\x0b\x00\x00\x00",
	} {
		resp, err := http.Get(raw(text))
		show(fmt.Sprintf("%.40q", text), resp, err)
	}
	_, err := http.NewRequest("BAD METHOD", "http://h/", nil)
	fmt.Println(err)
	_, err = http.NewRequest("GET", "http://h/%zz", nil)
	fmt.Println(err)
	req, _ := http.NewRequest("GET", "http://127.0.0.1:1/", nil)
	req.Header["bad name"] = []string{"x"}
	resp, err := http.DefaultClient.Do(req)
	show("bad name", resp, err)
	req.Header = http.Header{"X": {"a\nb"}}
	resp, err = http.DefaultClient.Do(req)
	show("bad value", resp, err)
	req.Header = http.Header{}
	req.RequestURI = "/x"
	resp, err = http.DefaultClient.Do(req)
	show("request URI", resp, err)
}

type fixed struct{}

func (fixed) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Path == "/none" {
		return nil, nil
	}
	return &http.Response{Status: "200 OK", StatusCode: 200, Proto: "own", Body: io.NopCloser(strings.NewReader(r.URL.Path)), Header: http.Header{}}, nil
}

func main() {
	server := httptest.NewServer(handler())
	methods(server.URL)
	redirects(server.URL)
	ends(server.URL)
	failures()
	client := &http.Client{Transport: fixed{}}
	resp, err := client.Get("any://where/path")
	show("own transport", resp, err)
	resp, err = client.Get("any://where/none")
	show("own transport", resp, err)

	var wg sync.WaitGroup
	sizes := make([]int64, 50)
	for i := range sizes {
		wg.Go(func() {
			resp, err := http.Get(server.URL + "/big")
			if err != nil {
				fmt.Println(err)
				return
			}
			defer resp.Body.Close()
			sizes[i], _ = io.Copy(io.Discard, resp.Body)
		})
	}
	wg.Wait()
	sum := int64(0)
	for _, n := range sizes {
		sum += n
	}
	fmt.Println(sum)
	server.Close()
	_, err = http.Get(server.URL)
	fmt.Println(ports(err.Error()))
}
