// What counts as waiting in a bubble: synctest.Wait returns, and time passes, when all others wait for the bubble itself.
package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func bubble(name string, f func(t *testing.T)) {
	fmt.Println("---", name)
	synctest.Test(&testing.T{}, f)
}

func main() {
	bubble("goroutines run until they wait", func(t *testing.T) {
		var n atomic.Int64
		for range 100 {
			go func() {
				for range 1000 {
					n.Add(1)
				}
			}()
		}
		synctest.Wait()
		fmt.Println(n.Load())
	})

	bubble("channels", func(t *testing.T) {
		c, d := make(chan int), make(chan string, 1)
		steps := 0
		go func() {
			steps++
			steps += <-c
			d <- "one"
			d <- "two"
			steps++
			close(c)
		}()
		synctest.Wait()
		fmt.Println(steps)
		c <- 10
		synctest.Wait()
		fmt.Println(steps, len(d))
		fmt.Println(<-d)
		synctest.Wait()
		fmt.Println(steps, len(d))
		_, ok := <-c
		fmt.Println(ok, <-d)
	})

	bubble("many that a close wakes", func(t *testing.T) {
		gate := make(chan struct{})
		var n atomic.Int64
		for range 2000 {
			go func() {
				<-gate
				n.Add(1)
			}()
		}
		synctest.Wait()
		fmt.Println(n.Load())
		close(gate)
		synctest.Wait()
		fmt.Println(n.Load())
	})

	bubble("select", func(t *testing.T) {
		a, b, done := make(chan int), make(chan int), make(chan bool)
		var never chan int
		var log []string
		go func() {
			for {
				select {
				case v := <-a:
					log = append(log, fmt.Sprint("a", v))
				case b <- 7:
					log = append(log, "sent")
				case <-never:
				case <-time.After(time.Second):
					log = append(log, "timeout")
				case <-done:
					return
				}
			}
		}()
		a <- 1
		synctest.Wait()
		fmt.Println(log)
		fmt.Println(<-b)
		time.Sleep(2500 * time.Millisecond)
		synctest.Wait()
		fmt.Println(log)
		close(done)
	})

	bubble("a select that others could end", func(t *testing.T) {
		outside := outsideChannel
		inside := make(chan int)
		go func() {
			select {
			case <-outside:
				fmt.Println("from outside", time.Now().UTC())
			case <-inside:
			}
		}()
		go func() {
			time.Sleep(time.Hour)
			fmt.Println("later", time.Now().UTC())
		}()
		go func() { outside <- 1 }() // no time passes before
		time.Sleep(2 * time.Hour)
	})

	bubble("wait groups", func(t *testing.T) {
		var wg sync.WaitGroup
		done := false
		for i := range 3 {
			wg.Go(func() { time.Sleep(time.Duration(i) * time.Second) })
		}
		go func() {
			wg.Wait()
			done = true
		}()
		synctest.Wait()
		fmt.Println(done)
		time.Sleep(2 * time.Second)
		synctest.Wait()
		fmt.Println(done)
		wg.Add(1)
		go wg.Done()
		wg.Wait()
	})

	bubble("conditions", func(t *testing.T) {
		var mu sync.Mutex
		cond := sync.NewCond(&mu)
		ready, woken := 0, 0
		for range 3 {
			go func() {
				mu.Lock()
				defer mu.Unlock()
				for ready == 0 {
					cond.Wait()
				}
				ready--
				woken++
			}()
		}
		synctest.Wait()
		mu.Lock()
		ready = 1
		mu.Unlock()
		cond.Signal()
		synctest.Wait()
		fmt.Println(woken)
		mu.Lock()
		ready = 2
		mu.Unlock()
		cond.Broadcast()
		synctest.Wait()
		fmt.Println(woken)
	})

	bubble("a mutex is no reason", func(t *testing.T) {
		var mu sync.Mutex
		mu.Lock()
		go func() {
			mu.Lock() // time does not pass for its sake, but for the holder's
			fmt.Println("locked", time.Now().UTC())
			mu.Unlock()
		}()
		done := make(chan bool)
		go func() {
			close(done)
		}()
		<-done
		mu.Unlock()
	})

	bubble("iterators", func(t *testing.T) {
		next, stop := iter.Pull(func(yield func(int) bool) {
			for i := 0; yield(i); i++ {
				time.Sleep(time.Minute)
			}
		})
		for range 3 {
			v, ok := next()
			fmt.Println(v, ok, time.Now().UTC())
		}
		stop()
	})

	bubble("pipes", func(t *testing.T) {
		r, w := io.Pipe()
		go func() {
			time.Sleep(time.Second)
			fmt.Fprintln(w, "through a pipe")
			w.Close()
		}()
		b, err := io.ReadAll(r)
		fmt.Printf("%q %v\n", b, err)

		client, server := net.Pipe()
		client.SetReadDeadline(time.Now().Add(time.Minute))
		_, err = client.Read(make([]byte, 1))
		fmt.Println(err, time.Now().UTC())
		client.SetReadDeadline(time.Time{})
		go func() {
			time.Sleep(time.Hour)
			server.Write([]byte("late\n"))
			server.Close()
		}()
		line, err := bufio.NewReader(client).ReadString('\n')
		fmt.Printf("%q %v %v\n", line, err, time.Now().UTC())
		client.Close()
	})

	bubble("HTTP", func(t *testing.T) {
		client, server := net.Pipe()
		defer client.Close()
		defer server.Close()
		go func() {
			req, err := http.ReadRequest(bufio.NewReader(server))
			if err != nil {
				fmt.Println(err)
				return
			}
			body, err := io.ReadAll(req.Body)
			fmt.Println(req.Method, req.URL, string(body), err)
			time.Sleep(time.Hour)
			io.WriteString(server, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nslow")
		}()
		req, _ := http.NewRequest("POST", "http://example.com/x", strings.NewReader("body"))
		if err := req.Write(client); err != nil {
			fmt.Println(err)
		}
		resp, err := http.ReadResponse(bufio.NewReader(client), req)
		if err != nil {
			fmt.Println(err)
			return
		}
		body, err := io.ReadAll(resp.Body)
		fmt.Println(resp.Status, string(body), err, time.Now().UTC())
	})

	bubble("goroutines that outlive the function", func(t *testing.T) {
		c := make(chan int)
		go func() {
			fmt.Println("got", <-c)
		}()
		go func() { c <- 1 }()
	})
}

var outsideChannel = make(chan int)
