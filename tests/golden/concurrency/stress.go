// Many senders, receivers, selects, closes and cancellations at once, in every mix of
// capacities. What is printed must hold in every schedule: no value is lost or doubled, each
// receiver sees what one sender sent in the order of sending, nothing is left behind.
package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// A message says who sent it, and as which of his.
type message struct{ sender, seq int }

// A ledger checks what one receiver gets: each sender's messages in order.
type ledger struct {
	last  map[int]int
	count int
}

func (l *ledger) add(m message) error {
	if l.last == nil {
		l.last = map[int]int{}
	}
	if last, ok := l.last[m.sender]; ok && m.seq <= last {
		return fmt.Errorf("sender %d: %d after %d", m.sender, m.seq, last)
	}
	l.last[m.sender] = m.seq
	l.count++
	return nil
}

// tally marks each message; false if it was there before.
type tally struct {
	seen  []atomic.Bool
	count atomic.Int64
	each  int
}

func newTally(senders, each int) *tally {
	return &tally{seen: make([]atomic.Bool, senders*each), each: each}
}

func (t *tally) add(m message) error {
	if t.seen[m.sender*t.each+m.seq].Swap(true) {
		return fmt.Errorf("sender %d: %d twice", m.sender, m.seq)
	}
	t.count.Add(1)
	return nil
}

var failures atomic.Int64

func check(err error) {
	if err != nil && failures.Add(1) < 5 {
		fmt.Println(err)
	}
}

// manyToMany has senders and receivers on one channel.
func manyToMany(capacity, senders, receivers, each int) {
	ch := make(chan message, capacity)
	all := newTally(senders, each)
	var sending, receiving sync.WaitGroup
	for s := range senders {
		sending.Go(func() {
			for i := range each {
				ch <- message{s, i}
			}
		})
	}
	for range receivers {
		receiving.Go(func() {
			var own ledger
			for m := range ch {
				check(own.add(m))
				check(all.add(m))
			}
		})
	}
	sending.Wait()
	close(ch)
	receiving.Wait()
	fmt.Println("many to many", capacity, all.count.Load() == int64(senders*each), len(ch))
}

// selects has each goroutine send and receive on several channels by select.
func selects(capacity, senders, each int) {
	const width = 4
	var chans [width]chan message
	for i := range chans {
		chans[i] = make(chan message, capacity)
	}
	done := make(chan struct{})
	all := newTally(senders, each)
	var sending, receiving sync.WaitGroup
	for s := range senders {
		sending.Go(func() {
			for i := range each {
				m := message{s, i}
				select {
				case chans[0] <- m:
				case chans[1] <- m:
				case chans[2] <- m:
				case chans[3] <- m:
				}
			}
		})
	}
	drain := func() {
		for _, c := range chans {
			for {
				select {
				case m := <-c:
					check(all.add(m))
					continue
				default:
				}
				break
			}
		}
	}
	for range 3 {
		receiving.Go(func() {
			for {
				select {
				case m := <-chans[3]:
					check(all.add(m))
				case m := <-chans[2]:
					check(all.add(m))
				case m := <-chans[1]:
					check(all.add(m))
				case m := <-chans[0]:
					check(all.add(m))
				case <-done:
					return
				}
			}
		})
	}
	sending.Wait()
	close(done)
	receiving.Wait()
	drain()
	fmt.Println("selects", capacity, all.count.Load() == int64(senders*each))
}

// exchange has goroutines that offer and take on the same channel in one select: what one gives
// another must take, and nobody may meet himself.
func exchange(partners, each int) {
	ch := make(chan int)
	var given, taken, own atomic.Int64
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for p := range partners {
		wg.Go(func() {
			for range each {
				select {
				case ch <- p:
					given.Add(1)
				case q := <-ch:
					taken.Add(1)
					if q == p {
						own.Add(1)
					}
				case <-stop:
					return
				}
			}
		})
	}
	go func() {
		// whoever is left without a partner is sent home
		for given.Load()+taken.Load() < int64(partners*(each-1)) {
			before := given.Load() + taken.Load()
			time.Sleep(20 * time.Millisecond)
			if before == given.Load()+taken.Load() {
				break
			}
		}
		close(stop)
	}()
	wg.Wait()
	fmt.Println("exchange", given.Load() == taken.Load(), own.Load())
}

// cancelled has workers that are cancelled at some point, with their requests unanswered.
func cancelled(rounds int) {
	late := 0
	for round := range rounds {
		ctx, cancel := context.WithCancel(context.Background())
		requests := make(chan chan int)
		var workers, clients sync.WaitGroup
		for range 4 {
			workers.Go(func() {
				for {
					select {
					case r := <-requests:
						select {
						case r <- 1:
						case <-ctx.Done():
							return
						}
					case <-ctx.Done():
						return
					}
				}
			})
		}
		var answers atomic.Int64
		for range 8 {
			clients.Go(func() {
				reply := make(chan int)
				for {
					select {
					case requests <- reply:
					case <-ctx.Done():
						return
					}
					select {
					case n := <-reply:
						answers.Add(int64(n))
					case <-ctx.Done():
						return
					}
				}
			})
		}
		for answers.Load() < int64(round) {
			runtime.Gosched()
		}
		cancel()
		workers.Wait()
		clients.Wait()
		if answers.Load() < int64(round) || ctx.Err() != context.Canceled {
			late++
		}
	}
	fmt.Println("cancelled", late)
}

// closing has many wait for one close, in receives, ranges and selects.
func closing(waiters int) {
	gate := make(chan int)
	other := make(chan int)
	var waiting, passed atomic.Int64
	var wg sync.WaitGroup
	for i := range waiters {
		wg.Go(func() {
			waiting.Add(1)
			switch i % 3 {
			case 0:
				if _, ok := <-gate; !ok {
					passed.Add(1)
				}
			case 1:
				for range gate {
					passed.Add(-1)
				}
				passed.Add(1)
			case 2:
				select {
				case _, ok := <-gate:
					if !ok {
						passed.Add(1)
					}
				case <-other:
				}
			}
		})
	}
	for waiting.Load() < int64(waiters) {
		runtime.Gosched()
	}
	close(gate)
	wg.Wait()
	fmt.Println("closing", passed.Load() == int64(waiters))
}

// closedSenders has many wait to send when the channel is closed: each one panics.
func closedSenders(senders int) {
	ch := make(chan int)
	var waiting, panics atomic.Int64
	var wg sync.WaitGroup
	for i := range senders {
		wg.Go(func() {
			defer func() {
				if err, ok := recover().(error); ok && err.Error() == "send on closed channel" {
					panics.Add(1)
				}
			}()
			waiting.Add(1)
			if i%2 == 0 {
				ch <- i
			} else {
				select {
				case ch <- i:
				case <-(chan int)(nil):
				}
			}
		})
	}
	for waiting.Load() < int64(senders) {
		runtime.Gosched()
	}
	close(ch)
	wg.Wait()
	fmt.Println("closed senders", panics.Load() == int64(senders))
}

// timeouts races receives against timers and senders that may come late.
func timeouts(rounds int) {
	ch := make(chan int, 1)
	got, missed := 0, 0
	for i := range rounds {
		go func() {
			if i%2 == 0 {
				time.Sleep(time.Microsecond)
			}
			ch <- i
		}()
		timer := time.NewTimer(time.Duration(i%5) * time.Microsecond)
		select {
		case n := <-ch:
			if n != i {
				check(fmt.Errorf("round %d got %d", i, n))
			}
			got++
		case <-timer.C:
			missed++
			if n := <-ch; n != i {
				check(fmt.Errorf("round %d got %d late", i, n))
			}
		}
		timer.Stop()
	}
	fmt.Println("timeouts", got+missed == rounds)
}

// condition is a bounded buffer of a mutex and two conditions.
func condition(senders, each int) {
	var mu sync.Mutex
	notEmpty, notFull := sync.NewCond(&mu), sync.NewCond(&mu)
	var buffer []message
	all := newTally(senders, each)
	var wg sync.WaitGroup
	for s := range senders {
		wg.Go(func() {
			for i := range each {
				mu.Lock()
				for len(buffer) == 3 {
					notFull.Wait()
				}
				buffer = append(buffer, message{s, i})
				notEmpty.Signal()
				mu.Unlock()
			}
		})
		wg.Go(func() {
			for range each {
				mu.Lock()
				for len(buffer) == 0 {
					notEmpty.Wait()
				}
				m := buffer[0]
				buffer = buffer[1:]
				notFull.Signal()
				mu.Unlock()
				check(all.add(m))
			}
		})
	}
	wg.Wait()
	fmt.Println("condition", all.count.Load() == int64(senders*each))
}

func main() {
	for _, capacity := range []int{0, 1, 3, 64} {
		manyToMany(capacity, 8, 5, 500)
		selects(capacity, 6, 400)
	}
	exchange(7, 400)
	cancelled(30)
	closing(300)
	closedSenders(100)
	timeouts(200)
	condition(5, 200)
	fmt.Println("failures", failures.Load())
	for runtime.NumGoroutine() > 1 {
		time.Sleep(time.Millisecond)
	}
	fmt.Println("left", runtime.NumGoroutine()-1)
}
