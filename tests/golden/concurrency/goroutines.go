// Goroutines and channels: every form of the language.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

type server struct {
	requests chan request
	quit     chan struct{}
}

type request struct {
	n     int
	reply chan<- int
}

func (s *server) loop() {
	for {
		select {
		case r := <-s.requests:
			r.reply <- r.n * r.n
		case <-s.quit:
			close(s.requests)
			return
		}
	}
}

func produce(ch chan<- int, n int) {
	defer close(ch)
	for i := range n {
		ch <- i
	}
}

func main() {
	s := &server{make(chan request), make(chan struct{})}
	go s.loop()
	for i := 1; i <= 3; i++ {
		reply := make(chan int)
		s.requests <- request{i, reply}
		fmt.Print(<-reply, " ")
	}
	s.quit <- struct{}{}
	_, open := <-s.requests
	fmt.Println(open)

	ch := make(chan int, 2)
	go produce(ch, 5)
	sum := 0
	for v := range ch {
		sum += v
	}
	fmt.Println(sum, len(ch), cap(ch))

	var nilChan chan int
	select {
	case <-nilChan:
		fmt.Println("never")
	case nilChan <- 1:
		fmt.Println("never")
	default:
		fmt.Println("default")
	}

	var mu sync.Mutex
	var wg sync.WaitGroup
	counts := map[int]int{}
	for i := range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			counts[i%10]++
			runtime.Gosched()
		}()
	}
	wg.Wait()
	fmt.Println(counts)

	floats := make(chan float64, 1)
	floats <- 2.5
	bools := make(chan bool, 1)
	bools <- true
	strs := make(chan [2]string, 1)
	strs <- [2]string{"a", "b"}
	errs := make(chan error, 1)
	errs <- nil
	fmt.Println(<-floats, <-bools, <-strs, <-errs)

	done := make(chan bool)
	var once sync.Once
	for range 3 {
		go func() {
			once.Do(func() { close(done) })
		}()
	}
	<-done
	v, ok := <-done
	fmt.Println(v, ok)

	timeout := time.After(10 * time.Second)
	ticks := 0
	tick := time.Tick(time.Millisecond)
wait:
	for ticks < 3 {
		select {
		case <-tick:
			ticks++
		case <-timeout:
			break wait
		}
	}
	fmt.Println(ticks > 2)

	results := make(chan string)
	go func() {
		defer func() { results <- fmt.Sprint("recovered ", recover()) }()
		var m map[string]int
		m["x"] = 1
	}()
	fmt.Println(<-results)
	func() {
		defer func() { fmt.Println(recover()) }()
		c := make(chan int)
		close(c)
		close(c)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		c := make(chan int, 1)
		close(c)
		c <- 1
	}()
	exited := make(chan int)
	go func() {
		defer close(exited)
		runtime.Goexit()
	}()
	<-exited
	timer := time.AfterFunc(time.Hour, func() {})
	fmt.Println(timer.Stop(), timer.Stop(), runtime.NumGoroutine() >= 1)
}
