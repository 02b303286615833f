// A run-time error in a library's callback.
package main

import (
	"fmt"
	"sort"
)

type byName []string

func (b byName) Len() int           { return len(b) }
func (b byName) Less(i, j int) bool { return b[i+10] < b[j] }
func (b byName) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	defer fmt.Println("deferred")
	sort.Sort(byName{"b", "a"})
}
