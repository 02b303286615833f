package many

func F() {
	x1 := 1
	x2 := 2
	x3 := 3
	x4 := 4
	x5 := 5
	x6 := 6
	x7 := 7
	for range 10 {
	}
}
