// The context of a request that is served: who asks late, often, or not at all.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

func serve(h http.HandlerFunc) (net.Listener, func() net.Conn) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	s := &http.Server{Handler: h}
	go s.Serve(l)
	return l, func() net.Conn {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			panic(err)
		}
		return c
	}
}

func answer(c net.Conn, br *bufio.Reader) string {
	resp, err := http.ReadResponse(br, nil)
	if err != nil {
		return err.Error()
	}
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

// The client goes away while the handler waits.
func gone() {
	done := make(chan error)
	l, dial := serve(func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		done <- context.Cause(r.Context())
	})
	defer l.Close()
	c := dial()
	io.WriteString(c, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	time.Sleep(20 * time.Millisecond)
	c.Close()
	fmt.Println("gone:", <-done)
}

// The handler asks for the first time when the client has gone already.
func late() {
	closed := make(chan bool)
	done := make(chan error)
	l, dial := serve(func(w http.ResponseWriter, r *http.Request) {
		<-closed
		done <- r.Context().Err()
	})
	defer l.Close()
	c := dial()
	io.WriteString(c, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	time.Sleep(20 * time.Millisecond)
	c.Close()
	time.Sleep(50 * time.Millisecond)
	closed <- true
	fmt.Println("late:", <-done)
}

// A handler that asks must not swallow the next request, which is there already, or comes byte by byte.
func pipelined() {
	var first context.Context
	l, dial := serve(func(w http.ResponseWriter, r *http.Request) {
		if first == nil {
			first = r.Context()
		}
		if err := r.Context().Err(); err != nil {
			fmt.Fprint(w, err)
		}
		body, _ := io.ReadAll(r.Body)
		fmt.Fprint(w, r.URL.Path, string(body), r.Context().Err())
	})
	defer l.Close()
	c := dial()
	br := bufio.NewReader(c)
	io.WriteString(c, "GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody")
	fmt.Println("pipelined:", answer(c, br), answer(c, br), first.Err())
	for _, b := range []byte("GET /c HTTP/1.1\r\nHost: x\r\n\r\nGET /d HTTP/1.1\r\nHost: x\r\n\r\n") {
		c.Write([]byte{b})
		time.Sleep(time.Millisecond / 10)
	}
	fmt.Println("pipelined:", answer(c, br), answer(c, br))
	c.Close()
}

// A body that is not read yet keeps the client from being watched; then it is.
func body() {
	done := make(chan error)
	l, dial := serve(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		text, _ := io.ReadAll(r.Body)
		<-ctx.Done()
		done <- fmt.Errorf("%s %w", text, ctx.Err())
	})
	defer l.Close()
	c := dial()
	io.WriteString(c, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n")
	time.Sleep(10 * time.Millisecond)
	io.WriteString(c, "text")
	time.Sleep(20 * time.Millisecond)
	c.Close()
	fmt.Println("body:", <-done)
}

// What was handed over is read by its new owner alone.
func hijacked() {
	l, dial := serve(func(w http.ResponseWriter, r *http.Request) {
		c, rw, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(err)
		}
		fmt.Println("hijacked:", r.Context().Err())
		line, _ := rw.ReadString('\n')
		io.WriteString(c, strings.ToUpper(line))
		c.Close()
	})
	defer l.Close()
	c := dial()
	io.WriteString(c, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	time.Sleep(10 * time.Millisecond)
	io.WriteString(c, "line\n")
	text, _ := io.ReadAll(c)
	fmt.Printf("hijacked: %q\n", text)
}

// Values come from the server, deadlines of the connection are off again for the next request.
func values() {
	l, dial := serve(func(w http.ResponseWriter, r *http.Request) {
		_, isServer := r.Context().Value(http.ServerContextKey).(*http.Server)
		ctx := context.WithValue(r.Context(), "k", "v")
		_, limited := ctx.Deadline()
		if r.URL.Path == "/timed" {
			http.NewResponseController(w).SetReadDeadline(time.Now().Add(500 * time.Millisecond))
			http.NewResponseController(w).SetWriteDeadline(time.Now().Add(500 * time.Millisecond))
		}
		fmt.Fprint(w, isServer, ctx.Value("k"), r.Context().Value("k"), limited)
	})
	defer l.Close()
	c := dial()
	br := bufio.NewReader(c)
	for _, path := range []string{"/timed", "/"} {
		io.WriteString(c, "GET "+path+" HTTP/1.1\r\nHost: x\r\n\r\n")
		fmt.Println("values:", answer(c, br))
		time.Sleep(600 * time.Millisecond)
	}
	c.Close()
}

func main() {
	gone()
	late()
	pipelined()
	body()
	hijacked()
	values()
}
