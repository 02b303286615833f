package a

import "fmt"

var count = 7
var table = [3]string{"a", "b", "c"}

func Count() int       { return count }
func Table() [3]string { return table }
func Add(n int)        { count += n }

func hidden(x int, s ...string) (string, error) {
	return fmt.Sprint(x, s), nil
}
