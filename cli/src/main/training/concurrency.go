package main

import (
	"context"
	"fmt"
	"math/rand"
	"sync"
	"sync/atomic"
	"time"
)

func producer(n int, out chan<- int) {
	for i := 0; i < n; i++ {
		out <- i
	}
	close(out)
}

func worker(id int, jobs <-chan int, results chan<- string, wg *sync.WaitGroup) {
	defer wg.Done()
	for job := range jobs {
		time.Sleep(time.Millisecond)
		results <- fmt.Sprint("worker ", id, " job ", job)
	}
}

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) deposit(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

func main() {
	start := time.Now()
	jobs := make(chan int)
	results := make(chan string, 10)
	var wg sync.WaitGroup
	for id := range 3 {
		wg.Add(1)
		go worker(id, jobs, results, &wg)
	}
	go producer(5, jobs)
	go func() {
		wg.Wait()
		close(results)
	}()
	for r := range results {
		fmt.Println(r)
	}

	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	ticks := 0
loop:
	for {
		select {
		case <-ticker.C:
			ticks++
		case <-ctx.Done():
			fmt.Println(ctx.Err())
			break loop
		case <-time.After(time.Second):
			fmt.Println("late")
		}
	}
	select {
	case v := <-results:
		fmt.Println("closed", v == "")
	default:
		fmt.Println("nothing")
	}

	var a account
	var total atomic.Int64
	var once sync.Once
	var group sync.WaitGroup
	for i := 0; i < 10; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			once.Do(func() { fmt.Println("once") })
			a.deposit(i)
			total.Add(int64(i))
		}()
	}
	group.Wait()
	var rw sync.RWMutex
	rw.RLock()
	rw.RUnlock()
	fmt.Println(a.balance, total.Load(), rand.Intn(1), time.Since(start) > 0)
}
