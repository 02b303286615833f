// HTTPS: a server of its own, who trusts it, and what happens otherwise.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

func masked(s, addr string) string { return strings.ReplaceAll(s, addr, "ADDR") }

func main() {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		fmt.Fprint(w, r.Method, " ", r.URL, " ", r.TLS != nil && r.TLS.HandshakeComplete, " ", len(body))
		if r.URL.Path == "/big" {
			fmt.Fprint(w, strings.Repeat("y", 1_000_000))
		}
	}))
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	addr := server.Listener.Addr().String()
	fmt.Println(masked(server.URL, addr))

	client := server.Client()
	for range 2 {
		resp, err := client.Get(server.URL + "/x?y")
		if err != nil {
			fmt.Println(err)
			return
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(resp.Status, string(body), err, resp.TLS.HandshakeComplete, tls.VersionName(resp.TLS.Version), len(resp.TLS.PeerCertificates))
	}
	resp, err := client.Post(server.URL+"/big", "text/plain", strings.NewReader(strings.Repeat("z", 500_000)))
	if err != nil {
		fmt.Println(err)
		return
	}
	n, err := io.Copy(io.Discard, resp.Body)
	resp.Body.Close()
	fmt.Println(n, err)

	_, err = http.Get(server.URL)
	fmt.Println(masked(err.Error(), addr))
	trusting := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	resp, err = trusting.Get(server.URL)
	fmt.Println(resp.Status, err)
	resp.Body.Close()
	resp, err = trusting.Get("http://" + addr)
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(resp.Status, err, string(body))

	plain := httptest.NewServer(http.NotFoundHandler())
	_, err = trusting.Get(strings.Replace(plain.URL, "http:", "https:", 1))
	fmt.Println(masked(err.Error(), plain.Listener.Addr().String()))
	plain.Close()

	pool := x509.NewCertPool()
	pool.AddCert(server.Certificate())
	for _, name := range []string{"example.com", "www.example.com", "127.0.0.1"} {
		c, err := tls.Dial("tcp", addr, &tls.Config{RootCAs: pool, ServerName: name})
		if err != nil {
			fmt.Println(name, err)
			continue
		}
		fmt.Fprint(c, "GET / HTTP/1.0\r\n\r\n")
		all, err := io.ReadAll(c)
		fmt.Println(name, len(all) > 0, err, c.ConnectionState().ServerName)
		c.Close()
	}
	for _, name := range []string{"127.0.0.2", "nowhere.org"} {
		_, err := tls.Dial("tcp", addr, &tls.Config{RootCAs: pool, ServerName: name})
		fmt.Println(name, err != nil && strings.HasPrefix(err.Error(), "tls: failed to verify certificate: x509: certificate is valid for "))
	}
	_, err = tls.Dial("tcp", addr, &tls.Config{RootCAs: x509.NewCertPool(), ServerName: "example.com"})
	fmt.Println(err)

	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for range 20 {
		wg.Go(func() {
			resp, err := client.Get(server.URL + "/big")
			if err != nil {
				fmt.Println(err)
				return
			}
			defer resp.Body.Close()
			body, _ := io.ReadAll(resp.Body)
			mu.Lock()
			sum += len(body)
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(sum)
	server.Close()

	silent, _ := net.Listen("tcp", "127.0.0.1:0")
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		c, _ := silent.Accept()
		defer c.Close()
		cancel() // while the client waits for the server's hello
		<-make(chan bool)
	}()
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://"+silent.Addr().String(), nil)
	_, err = http.DefaultClient.Do(req)
	fmt.Println(masked(err.Error(), silent.Addr().String()))
	slow := &http.Client{Transport: &http.Transport{TLSHandshakeTimeout: 50 * time.Millisecond}}
	_, err = slow.Get("https://" + silent.Addr().String())
	fmt.Println(masked(err.Error(), silent.Addr().String()))
}
