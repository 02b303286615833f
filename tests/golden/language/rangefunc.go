// Prints what range over functions does to standard error.
package main

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				println("stopped at", i)
				return
			}
		}
		println("exhausted")
	}
}

func pairs(s []string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

func find(n, want int) (res int, err string) {
	defer func() { println("deferred in find", res, err) }()
	for i := range count(n) {
		defer println("defer in loop", i)
		if i == want {
			return i * 10, "found"
		}
	}
	return -1, "none"
}

func find2(n, want int) (int, string) {
	for i := range count(n) {
		for j := range count(n) {
			if i*j == want {
				return i, "ok"
			}
			if j > i {
				break
			}
		}
	}
	return -1, "none"
}

func labels() {
outer:
	for i := range count(5) {
		for j := range count(5) {
			if j == 2 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			println(i, j)
		}
	}
	sum := 0
	for i := range count(4) {
		if i == 1 {
			continue
		}
		sum += i
	}
	println("sum", sum)
	for range count(2) {
		println("x")
	}
	var k int
	for k = range count(3) {
	}
	println("k", k)
	for i, s := range pairs([]string{"a", "b"}) {
		println(i, s)
	}
}

func bad(yield func(int) bool) {
	yield(1)
	yield(2)
}

var saved func(int) bool

func save(yield func(int) bool) { saved = yield; yield(0) }

func try(f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			println("recovered", e.Error())
		} else if s, ok := r.(string); ok {
			println("recovered string", s)
		} else {
			println("nothing")
		}
	}()
	f()
}

func gotos() int {
	n := 0
	for i := range count(5) {
		if i == 3 {
			goto done
		}
		n += i
	}
	return -1
done:
	return n
}

func closures() {
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		println(f(), f())
	}
}

func main() {
	r, e := find(5, 2)
	println(r, e)
	r, e = find(2, 9)
	println(r, e)
	println(find2(4, 6))
	labels()
	try(func() {
		for range bad {
			break
		}
	})
	try(func() {
		for range save {
		}
		saved(1)
	})
	try(func() {
		for range count(3) {
			panic("body")
		}
	})
	try(func() {
		for range save {
			func() {
				defer func() { recover() }()
				panic("x")
			}()
		}
	})
	println(gotos())
	closures()
	var c2 func(yield func(int) bool) = count(2)
	for x := range c2 {
		println("c2", x)
	}
	for range func(yield func() bool) { yield() } {
		println("zero args")
	}
}
