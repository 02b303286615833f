// The last goroutines end by Goexit and by return: nobody is left.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		defer fmt.Println("deferred")
		runtime.Goexit()
	}()
	defer fmt.Println("main deferred")
	runtime.Goexit()
}
