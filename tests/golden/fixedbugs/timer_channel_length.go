// A timer's channel has no buffer that programs can see (since Go 1.23): len and cap gave those of the one it has.
package main

import (
	"fmt"
	"reflect"
	"time"
)

func main() {
	t := time.NewTimer(1)
	tick := time.NewTicker(time.Millisecond)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(t.C), cap(t.C), len(tick.C), cap(tick.C))
	v := reflect.ValueOf(t.C)
	fmt.Println(v.Len(), v.Cap())
	<-t.C
	<-tick.C
}
