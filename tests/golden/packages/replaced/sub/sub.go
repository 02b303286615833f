package sub

// Loop's variables are those of Go 1.21, whatever the main module's version.
func Loop() int {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	sum := 0
	for _, f := range fs {
		sum += f()
	}
	return sum
}
