package main

import "sync"

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	mu.Lock()
	wg.Add(1)
	go func() { mu.Lock(); wg.Done() }()
	wg.Wait()
}
