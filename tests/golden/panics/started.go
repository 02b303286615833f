// A panic in a goroutine that a method of a generic type started within a closure.
package main

type pool[T any] struct{ jobs chan T }

func (p *pool[T]) start(f func(T)) {
	for range 1 {
		go func() {
			for j := range p.jobs {
				f(j)
			}
		}()
	}
}

func main() {
	p := &pool[*int]{make(chan *int)}
	done := make(chan bool)
	p.start(func(j *int) {
		*j = 1
		done <- true
	})
	p.jobs <- nil
	<-done
}
