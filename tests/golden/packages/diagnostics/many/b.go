package many

func G() {
	y1()
	y2()
	y3()
	y4()
	y5()
	y6()
	y7()
}
