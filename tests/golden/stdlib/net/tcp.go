// TCP on the loopback: an echo server, deadlines, closing, and the errors.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"syscall"
	"time"
)

// masked hides the ports, which differ from run to run.
func masked(err error) string {
	if err == nil {
		return "<nil>"
	}
	out := ""
	for i, part := range strings.Split(err.Error(), "127.0.0.1:") {
		if i == 0 {
			out = part
			continue
		}
		out += "127.0.0.1:*" + strings.TrimLeft(part, "0123456789")
	}
	return out
}

func show(what string, err error) {
	fmt.Println(what+":", masked(err))
	var op *net.OpError
	if errors.As(err, &op) {
		fmt.Println("  op", op.Op, op.Net, op.Timeout(), errors.Is(err, net.ErrClosed))
	}
}

func echo(c net.Conn) {
	defer c.Close()
	n, err := io.Copy(c, c)
	_ = n
	_ = err
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	addr := l.Addr().(*net.TCPAddr)
	fmt.Println(l.Addr().Network(), addr.IP, addr.Port > 0)
	var server sync.WaitGroup
	server.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				show("accept", err)
				return
			}
			go echo(c)
		}
	})

	var clients sync.WaitGroup
	sums := make([]int, 20)
	for i := range sums {
		clients.Go(func() {
			c, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				fmt.Println(err)
				return
			}
			defer c.Close()
			go func() {
				for j := range 50 {
					fmt.Fprintf(c, "%d %d\n", i, j)
				}
				c.(*net.TCPConn).CloseWrite()
			}()
			all, err := io.ReadAll(c)
			if err != nil {
				fmt.Println(err)
			}
			sums[i] = len(all)
		})
	}
	clients.Wait()
	fmt.Println(sums)

	big := strings.Repeat("0123456789", 200_000)
	c, _ := net.Dial("tcp", l.Addr().String())
	go func() {
		n, err := c.Write([]byte(big))
		if n != len(big) || err != nil {
			fmt.Println(n, err)
		}
		c.(*net.TCPConn).CloseWrite()
	}()
	all, err := io.ReadAll(c)
	fmt.Println(string(all) == big, err)
	c.Close()

	c, _ = net.DialTimeout("tcp", l.Addr().String(), time.Hour)
	c.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	show("deadline", err)
	var timeout net.Error
	fmt.Println(errors.As(err, &timeout) && timeout.Timeout())
	c.SetReadDeadline(time.Time{})
	go func() {
		time.Sleep(20 * time.Millisecond)
		c.SetDeadline(time.Unix(1, 0))
	}()
	_, err = c.Read(make([]byte, 1))
	show("moved deadline", err)
	_, err = c.Write([]byte("x"))
	show("write deadline", err)
	c.SetDeadline(time.Time{})
	go func() {
		time.Sleep(20 * time.Millisecond)
		c.Close()
	}()
	_, err = c.Read(make([]byte, 1))
	show("closed while reading", err)
	_, err = c.Write([]byte("x"))
	show("write", err)
	show("close", c.Close())
	show("set", c.SetDeadline(time.Now()))

	_, err = net.Listen("tcp", l.Addr().String())
	show("listen", err)
	fmt.Println(errors.Is(err, syscall.EADDRINUSE))
	port := l.Addr().String()
	l.Close()
	server.Wait()
	show("close", l.Close())
	_, err = net.Dial("tcp", port)
	show("dial", err)
	fmt.Println(errors.Is(err, syscall.ECONNREFUSED))
	again, err := net.Listen("tcp", port)
	fmt.Println(err)
	again.Close()

	for _, bad := range [][2]string{
		{"tcp", "127.0.0.1"}, {"tcp", "127.0.0.1:xx"}, {"tcp", "127.0.0.1:99999"}, {"foo", "127.0.0.1:9"},
		{"tcp", ""}, {"tcp", "a:b:c"}, {"tcp", ":1"}, {"tcp", "[::1"},
	} {
		_, err := net.Dial(bad[0], bad[1])
		show("dial "+bad[0]+" "+bad[1], err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var d net.Dialer
	_, err = d.DialContext(ctx, "tcp", "127.0.0.1:1")
	show("cancelled", err)
	fmt.Println(errors.Is(err, context.Canceled))

	for _, s := range []string{"a:b:c", "[::1]:80", "::1", "a", "[a", "[a]", "a]:80", "[a]x:80", "[a[]:80", "h:", ":p"} {
		host, port, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %v\n", host, port, err)
	}
	fmt.Println(net.JoinHostPort("::1", "80"), net.JoinHostPort("h", "x"))
	for _, s := range []string{"1.2.3.4", "::", "::1", "2001:db8::1:0:0:1", "fe80::1:2", "1.2.3", "01.2.3.4", "::ffff:1.2.3.4", "1:2:3:4:5:6:7::", "g::"} {
		ip := net.ParseIP(s)
		fmt.Println(s, ip, ip.To4() != nil, ip.IsLoopback(), ip.IsPrivate())
	}
	ip, network, err := net.ParseCIDR("192.168.5.7/20")
	fmt.Println(ip, network, err, network.Contains(net.IPv4(192, 168, 15, 1)), network.Contains(net.IPv4(192, 168, 16, 1)))
	_, _, err = net.ParseCIDR("x/3")
	fmt.Println(err)

	a, b := net.Pipe()
	go func() {
		fmt.Fprint(a, "hello, ")
		fmt.Fprint(a, "pipe")
		a.Close()
	}()
	text, err := io.ReadAll(b)
	fmt.Println(string(text), err, a.LocalAddr())
	_, err = a.Read(nil)
	fmt.Println(err)
	_, err = b.Write([]byte("x"))
	fmt.Println(err)
}
