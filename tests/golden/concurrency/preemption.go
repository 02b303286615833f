// Endless loops starve nobody, and end with main.
package main

import (
	"fmt"
	"time"
)

func main() {
	for range 4 {
		go func() {
			n := 0
			for {
				n++
			}
		}()
	}
	time.Sleep(20 * time.Millisecond)
	results := make(chan int)
	go func() { results <- 42 }()
	fmt.Println(<-results)
}
