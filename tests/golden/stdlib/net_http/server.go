// A server as its clients see it, byte by byte; shutting down; panics in handlers; contexts.
package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// talk sends a text to the server and prints all that comes back.
func talk(addr, text string) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	io.WriteString(c, text)
	answer, err := io.ReadAll(c)
	first, _, _ := strings.Cut(text, "\r\n")
	fmt.Println("---", first, err)
	for _, line := range strings.SplitAfter(string(answer), "\n") {
		if strings.HasPrefix(line, "Date: ") {
			_, err := http.ParseTime(strings.TrimSpace(line[6:]))
			line = fmt.Sprint("Date: ", err, "\r\n")
		}
		fmt.Printf("%.200q\n", line)
	}
}

func get(path string, fields ...string) string {
	return "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + strings.Join(fields, "\r\n") + "\r\n"
}

type logged struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func routes(begun chan bool, gone chan string) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, r.Method, r.URL, r.Proto, r.Host, r.RemoteAddr != "", r.RequestURI, r.Pattern)
	})
	mux.HandleFunc("/empty", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("/html", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Before", "yes")
		fmt.Fprint(w, "<html>hi")
		w.Header().Set("X-After", "no")
	})
	mux.HandleFunc("/json", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusCreated)
		io.WriteString(w, `{"a":1}`)
	})
	mux.HandleFunc("/length", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "3")
		n, err := io.WriteString(w, "four")
		fmt.Println("length:", n, err)
		n, err = io.WriteString(w, "abc")
		fmt.Println("length:", n, err)
	})
	mux.HandleFunc("/nothing", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(204)
		n, err := io.WriteString(w, "x")
		fmt.Println("nothing:", n, err)
	})
	mux.HandleFunc("/big", func(w http.ResponseWriter, r *http.Request) {
		for range 3 {
			fmt.Fprint(w, strings.Repeat("0123456789", 100))
		}
	})
	mux.HandleFunc("/flush", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "one")
		w.(http.Flusher).Flush()
		fmt.Fprint(w, "two")
		http.NewResponseController(w).Flush()
	})
	mux.HandleFunc("/error", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "it <failed>", 418) })
	mux.HandleFunc("/redirect", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "other?a=<b>&c", 303) })
	mux.HandleFunc("/twice", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(200)
		w.WriteHeader(500)
	})
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic(errors.New("oh no")) })
	mux.HandleFunc("/code", func(w http.ResponseWriter, r *http.Request) {
		defer func() { fmt.Println("recovered:", recover()) }()
		w.WriteHeader(42)
	})
	mux.HandleFunc("/body", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%q %v %d", b, err, r.ContentLength)
	})
	mux.HandleFunc("/limited", func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 5)
		b, err := io.ReadAll(r.Body)
		var tooBig *http.MaxBytesError
		fmt.Fprintf(w, "%q %v %v", b, err, errors.As(err, &tooBig))
	})
	mux.HandleFunc("/hijack", func(w http.ResponseWriter, r *http.Request) {
		c, rw, err := w.(http.Hijacker).Hijack()
		if err != nil {
			fmt.Println(err)
			return
		}
		defer c.Close()
		rw.WriteString("own protocol\n")
		rw.Flush()
		_, err = w.Write([]byte("x"))
		fmt.Println("hijacked:", err)
	})
	mux.HandleFunc("/wait", func(w http.ResponseWriter, r *http.Request) {
		begun <- true
		<-r.Context().Done()
		gone <- fmt.Sprint(r.Context().Err(), " ", r.Context().Value(http.ServerContextKey) != nil)
	})
	mux.Handle("/strip/", http.StripPrefix("/strip", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, r.URL.Path)
	})))
	mux.Handle("/timeout", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		_, err := w.Write([]byte("late"))
		for err == nil { // whoever answers in its stead learns of the end at about the same time
			time.Sleep(time.Millisecond)
			_, err = w.Write(nil)
		}
		gone <- fmt.Sprint(err)
	}), 30*time.Millisecond, "too slow\n"))
	mux.HandleFunc("/trailer", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Trailer", "X-Sum")
		fmt.Fprint(w, "body")
		w.Header().Set("X-Sum", "4")
		w.Header().Set(http.TrailerPrefix+"X-Late", "yes")
	})
	return mux
}

func main() {
	begun, gone := make(chan bool, 1), make(chan string, 1)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	logs := &logged{}
	server := &http.Server{Handler: routes(begun, gone), ErrorLog: log.New(logs, "", 0)}
	served := make(chan error)
	go func() { served <- server.Serve(l) }()
	addr := l.Addr().String()

	for _, path := range []string{"/", "/x/../y", "/empty", "/html", "/json", "/length", "/nothing", "/big", "/flush", "/error", "/redirect",
		"/twice", "/code", "/strip/a/b", "/strip", "/hijack", "/timeout", "/trailer"} {
		talk(addr, get(path))
		if path == "/timeout" {
			fmt.Println(<-gone)
		}
	}
	talk(addr, get("/panic"))
	talk(addr, "HEAD /html HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	talk(addr, "GET / HTTP/1.0\r\n\r\n")
	talk(addr, "GET /empty HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n")
	talk(addr, "POST /body HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"+get("/"))
	talk(addr, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"+get("/"))
	talk(addr, "POST /body HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"+get("/"))
	talk(addr, "POST /body HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok")
	talk(addr, "POST /limited HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n0123456789")
	talk(addr, "OPTIONS * HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	for _, bad := range []string{
		"GET / HTTP/1.1\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", "G T / HTTP/1.1\r\nHost: h\r\n\r\n",
		"GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\nbad\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: x\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: h\r\nX: " + strings.Repeat("x", 2<<20) + "\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: h\r\nExpect: x\r\n\r\n",
	} {
		if len(bad) > 1<<20 {
			c, _ := net.Dial("tcp", addr)
			go io.WriteString(c, bad)
			line, err := bufio.NewReader(c).ReadString('\n')
			fmt.Printf("%q %v\n", line, err)
			c.Close()
			continue
		}
		talk(addr, bad)
	}

	c, _ := net.Dial("tcp", addr)
	io.WriteString(c, "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
	<-begun
	c.Close()
	fmt.Println("client gone:", <-gone)

	idle, _ := net.Dial("tcp", addr)
	io.WriteString(idle, "GET /empty HTTP/1.1\r\nHost: h\r\n\r\n")
	bufio.NewReader(idle).ReadString('\n')
	time.Sleep(20 * time.Millisecond)
	shutdown := make(chan bool)
	server.RegisterOnShutdown(func() { close(shutdown) })
	fmt.Println("shutdown:", server.Shutdown(context.Background()))
	<-shutdown
	fmt.Println("serve:", <-served, errors.Is(server.Serve(l), http.ErrServerClosed), server.ListenAndServe())

	for _, line := range strings.Split(logs.String(), "\n") {
		if strings.HasPrefix(line, "http: superfluous") {
			fmt.Println(line)
		}
		if strings.HasPrefix(line, "http: panic serving 127.0.0.1:") {
			fmt.Println("http: panic serving", line[strings.LastIndex(line, ": ")+2:])
		}
	}

	busy := &http.Server{Handler: routes(begun, gone)}
	l, _ = net.Listen("tcp", "127.0.0.1:0")
	go func() { served <- busy.Serve(l) }()
	c, _ = net.Dial("tcp", l.Addr().String())
	io.WriteString(c, "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
	<-begun
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	fmt.Println("shutdown:", busy.Shutdown(ctx))
	fmt.Println("close:", busy.Close(), <-served, <-gone)

	quick := []*http.Server{{ReadTimeout: 30 * time.Millisecond}, {IdleTimeout: 30 * time.Millisecond}}
	for i, text := range []string{"GET / HT", "GET /empty HTTP/1.1\r\nHost: h\r\n\r\n"} {
		quick[i].Handler = routes(begun, gone)
		l, _ = net.Listen("tcp", "127.0.0.1:0")
		go func() { served <- quick[i].Serve(l) }()
		talk(l.Addr().String(), text)
		quick[i].Close()
		<-served
	}
}
