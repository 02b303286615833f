package main

type C complex64

func main() {
	defer func() { panic(complex64(-2i)) }()
	defer func() { panic(C(1 - 2i)) }()
	panic(1 + 2i)
}
