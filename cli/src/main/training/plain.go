package main

type point struct{ x, y int }

func (p point) sum() int { return p.x + p.y }

type summer interface{ sum() int }

func main() {
	c := make(chan int)
	done := make(chan struct{})
	go func() {
		for v := range c {
			println("got", v)
		}
		close(done)
	}()
	for i := 0; i < 3; i++ {
		c <- i
	}
	close(c)
	<-done
	var s summer = point{1, 2}
	m := map[string][]int{"a": {1, 2, 3}}
	m["b"] = append(m["a"][1:], s.sum())
	select {
	case <-done:
	default:
	}
	defer func() { println(recover() != nil, len(m), "end") }()
	_ = m["b"][5]
}
