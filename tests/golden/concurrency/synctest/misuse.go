// The panics of testing/synctest that can be recovered.
package main

import (
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// try runs f in a bubble, or outside of any.
func try(name string, inside bool, f func(t *testing.T)) {
	defer func() {
		if e := recover(); e != nil {
			_, isError := e.(error)
			_, isRuntimeError := e.(interface{ RuntimeError() })
			fmt.Printf("%s: %v %v %v\n", name, e, isError, isRuntimeError)
		}
	}()
	if inside {
		synctest.Test(&testing.T{}, f)
	} else {
		f(&testing.T{})
	}
	fmt.Println(name, "done")
}

// caught returns what f panics with.
func caught(f func()) (e any) {
	defer func() { e = recover() }()
	f()
	return nil
}

func main() {
	try("nothing", true, func(t *testing.T) {})
	try("no channel", true, func(t *testing.T) {
		var c chan int
		<-c
	})
	try("select", true, func(t *testing.T) { select {} })
	try("receive", true, func(t *testing.T) { <-make(chan int) })
	try("two", true, func(t *testing.T) {
		c := make(chan int)
		go func() { <-c }()
		<-c
	})
	try("a timer nobody waits for", true, func(t *testing.T) {
		time.NewTimer(time.Hour)
		time.NewTicker(time.Hour)
		<-make(chan int)
	})
	try("a timer that does not help", true, func(t *testing.T) {
		var wg sync.WaitGroup
		wg.Add(2)
		time.AfterFunc(time.Second, wg.Done)
		wg.Wait()
	})
	try("Wait does not help", true, func(t *testing.T) {
		go func() { select {} }()
		synctest.Wait()
		fmt.Println("the other one waits")
		select {}
	})
	try("left behind", true, func(t *testing.T) {
		c := make(chan int)
		go func() { <-c }()
		go func() {
			time.Sleep(time.Second) // time stands still when f has returned
			close(c)
		}()
	})
	try("Wait outside", false, func(t *testing.T) { synctest.Wait() })
	try("inside", true, func(t *testing.T) {
		fmt.Println(caught(func() { synctest.Test(t, func(t *testing.T) {}) }))
		fmt.Println(caught(func() { t.Run("sub", func(t *testing.T) {}) }))
		fmt.Println(caught(func() { t.Parallel() }))
		fmt.Println(caught(func() { t.Deadline() }))
		go synctest.Wait()
		go func() {
			time.Sleep(time.Second)
			synctest.Wait()
			fmt.Println("waited")
		}()
		time.Sleep(time.Hour)
	})
	try("a closed channel is as ever", true, func(t *testing.T) {
		c := make(chan int)
		close(c)
		fmt.Println(caught(func() { c <- 1 }))
		fmt.Println(caught(func() { close(c) }))
		fmt.Println(<-c)
	})
}
