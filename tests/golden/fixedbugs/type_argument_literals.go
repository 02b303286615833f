// Pointers to pointers and receive-only channels are types between brackets, too: a brace behind them opens a
// composite literal.
package main

type P[T any] struct{ x T }

func f[T any](T) {}

func main() {
	g()
	_ = P[func(x ...int) (a, b any)]{}
	_ = P[func() func()]{}
	_ = P[func()]{}
	f[func()](nil)
	f[func() func(int) (int, error)](nil)
	var _ P[<-chan int]
	f[<-chan int](nil)
	f[<-chan <-chan int](nil)
	f[chan<- <-chan int](nil)
	f[chan (<-chan int)](nil)
	_ = map[<-chan int]int{}
	_ = []<-chan int{nil}
	_ = [...]<-chan int{nil}
	_ = (<-chan int)(nil)
	_ = P[(<-chan int)]{}
	if x := (P[<-chan int]{}); x.x == nil {
	}
	_ = make(<-chan int)
	println("done")
}

func g() {
	_ = P[**int]{}
	_ = P[*<-chan int]{}
	_ = P[[]*int]{}
}
