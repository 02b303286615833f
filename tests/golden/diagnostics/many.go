package main

type T struct{ a int }

func (t T) M() {}

type I interface{ M(); N() }

func g(a int, b string) (int, error) { return 0, nil }

func main() {
	var i I = T{}
	t := T{1, 2}
	t.foo()
	t.a = "x"
	a, b, c := g(1, "x")
	g("x", 1)
	g(1)
	x := g(1, "a")
	var ch <-chan int
	ch <- 1
	L:
	for {
		continue M
	}
	const c2 int8 = 300
	switch 1 { case 1: case 1: }
	_ = [2]int{1,2,3}
	_ = map[string]int{"a":1,"a":2}
	nil := 3
	return
}
