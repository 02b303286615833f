package main

// Of channels of receive-only channels, only the names of bidirectional ones have parentheses.

import (
	"fmt"
	"reflect"
)

func main() {
	fmt.Printf("%T %T %T\n", (chan (<-chan int))(nil), (chan<- (<-chan int))(nil), (<-chan (<-chan int))(nil))
	fmt.Printf("%T %T %T\n", (chan<- chan int)(nil), (chan chan<- int)(nil), []chan<- (<-chan int){})
	fmt.Println(reflect.ChanOf(reflect.SendDir, reflect.TypeFor[<-chan string]()))
}
