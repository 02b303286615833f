// Types that cannot be laid out, in functions.
package main

func main() {
	ch := make(chan struct{ v [65536]byte })
	close(ch)
	var ok chan struct{ v [65535]byte }
	close(ok)
}
