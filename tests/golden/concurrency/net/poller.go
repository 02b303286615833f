// Goroutines that wait for sockets, for each way in which such a wait ends.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

func listen() net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	return l
}

func pair() (client, server net.Conn) {
	l := listen()
	defer l.Close()
	client, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		panic(err)
	}
	if server, err = l.Accept(); err != nil {
		panic(err)
	}
	return client, server
}

// Many connections, each with one message on its way.
func echoes() {
	l := listen()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				io.Copy(c, c)
				c.Close()
			}()
		}
	}()
	var sum atomic.Int64
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				panic(err)
			}
			defer c.Close()
			b := make([]byte, 3)
			for j := range 40 {
				c.Write([]byte{byte(i), byte(j), 1})
				if _, err := io.ReadFull(c, b); err != nil {
					panic(err)
				}
				sum.Add(int64(b[0]) + int64(b[1]) + int64(b[2]))
			}
		}()
	}
	wg.Wait()
	l.Close()
	fmt.Println("echoes:", sum.Load())
}

// More than the system buffers: writers wait, too.
func bulk() {
	client, server := pair()
	const size = 20 << 20
	go func() {
		client.Write(make([]byte, size))
		client.Close()
	}()
	time.Sleep(20 * time.Millisecond)
	n, err := io.Copy(io.Discard, server)
	fmt.Println("bulk:", n == size, err)
}

// All processors compute; what comes is seen nevertheless.
func busy() {
	client, server := pair()
	var stop atomic.Bool
	var wg sync.WaitGroup
	got := make(chan string)
	go func() {
		b := make([]byte, 10)
		n, _ := server.Read(b)
		got <- string(b[:n])
	}()
	time.Sleep(10 * time.Millisecond)
	for range runtime.GOMAXPROCS(0) + 1 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; !stop.Load(); i++ {
			}
		}()
	}
	time.Sleep(10 * time.Millisecond)
	client.Write([]byte("hello"))
	fmt.Println("busy:", <-got)
	stop.Store(true)
	wg.Wait()
}

// Data that comes while nobody reads is there for a later read, and so is the end.
func late() {
	client, server := pair()
	b := make([]byte, 10)
	for _, text := range []string{"one", "two", "three"} {
		client.Write([]byte(text))
		n, err := server.Read(b)
		fmt.Println("late:", string(b[:n]), err)
		client.Write([]byte("unread"))
		time.Sleep(20 * time.Millisecond)
		n, err = server.Read(b)
		fmt.Println("late:", string(b[:n]), err)
	}
	client.Close()
	time.Sleep(10 * time.Millisecond)
	_, err := server.Read(b)
	fmt.Println("late:", err)
}

func ends() {
	client, server := pair()
	failed := make(chan error)
	go func() {
		_, err := server.Read(make([]byte, 1))
		failed <- err
	}()
	time.Sleep(5 * time.Millisecond)
	server.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	fmt.Println("deadline:", errors.Is(<-failed, os.ErrDeadlineExceeded))
	server.SetReadDeadline(time.Time{})
	go func() {
		_, err := server.Read(make([]byte, 1))
		failed <- err
	}()
	time.Sleep(5 * time.Millisecond)
	server.Close()
	fmt.Println("closed:", errors.Is(<-failed, net.ErrClosed))
	_, err := client.Read(make([]byte, 1))
	fmt.Println("other end:", err)

	l := listen()
	go func() {
		_, err := l.Accept()
		failed <- err
	}()
	time.Sleep(5 * time.Millisecond)
	l.Close()
	fmt.Println("listener closed:", errors.Is(<-failed, net.ErrClosed))
	again, err := net.Listen("tcp", l.Addr().String())
	fmt.Println("its port is free:", err)
	again.Close()
}

func main() {
	echoes()
	bulk()
	busy()
	late()
	ends()
}
