// What is no communication.
package main

func f(ch chan int, x int, y any) {
	select {
	case x:
	case a := ch:
	case x + 1:
	case x = 1:
	case (<-ch):
	case (chan int)(ch):
	case x++:
	case ch <- 1:
	}
	switch (y.(type)) {
	}
	_ = y.(type)
	break
}

func main() { f(nil, 0, nil) }
