// Closing a listener frees its port at once, however busy the machine is: nobody can connect any more, and another
// one can listen there.
package main

import (
	"errors"
	"fmt"
	"net"
	"syscall"
)

func main() {
	wrong := map[string]int{}
	for range 200 {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			fmt.Println(err)
			return
		}
		addr := l.Addr().String()
		accepted := make(chan error)
		go func() {
			_, err := l.Accept()
			accepted <- err
		}()
		l.Close()
		if _, err := net.Dial("tcp", addr); !errors.Is(err, syscall.ECONNREFUSED) {
			wrong["dial"]++
		}
		if l, err = net.Listen("tcp", addr); err != nil {
			wrong["listen"]++
		} else {
			l.Close()
		}
		if err := <-accepted; !errors.Is(err, net.ErrClosed) {
			wrong["accept"]++
		}
	}
	fmt.Println(wrong)
}
