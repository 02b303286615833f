// Statements: what is no statement, misuse of defer, go, select, channels, type switches.
package main

func main() {
	x := 1
	x + 1
	x == 1
	defer x
	go func() {}
	defer recover
	len("a")
	select {
	case x:
	}
	var r <-chan int
	r <- 1
	var w chan<- int
	<-w
	close(r)
	switch y := x.(type) {
	}
	switch any(x).(type) {
	case int, int:
	case foo:
	}
}
