// A panic in a goroutine ends the program with that goroutine's trace.
package main

import "fmt"

type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprint("failure ", f.code) }

func work(n int) {
	if n == 0 {
		panic(failure{7})
	}
	work(n - 1)
}

func main() {
	fmt.Println("start")
	done := make(chan bool)
	go work(2)
	<-done
}
