// The lines of calls did not follow comments //line.
package main

import (
	"fmt"
	"runtime"
)

func trace() {
	_, _, line, ok := runtime.Caller(1)
	fmt.Println(line, ok)
}

func main() {
	trace()
//line generated.y:100
	trace()
}
