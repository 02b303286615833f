//go:build go1.22

package versions

func g() {
	for range 10 {
	}
	for range func(func() bool) {} {
	}
}
