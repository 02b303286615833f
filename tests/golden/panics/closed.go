// Misuse of channels in a worker with parameters by value.
package main

type job struct {
	id   int
	name string
	at   [3]int
}

//go:noinline
func worker(j job, out chan<- job, ok bool) {
	out <- j
}

func main() {
	c := make(chan job)
	close(c)
	go worker(job{1, "one", [3]int{}}, c, true)
	select {}
}
