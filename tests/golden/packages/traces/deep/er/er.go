package er

type T struct{ N int }

func Call(f func()) { f() }

func (t *T) Fail(f func()) { Generic[T]{}.Run(f) }

type Generic[E any] struct{ e E }

func (g Generic[E]) Run(f func()) {
	done := make(chan bool)
	go func() {
		Call(f)
		done <- true
	}()
	<-done
}
