// Types that cannot be laid out, below others in functions.
package main

func i() {
	k([]chan [90002]byte{})
}

func k(x any) {
	var w map[string]chan [90001]byte
	k(w)
	k(new([1 << 51]byte))
	k((chan [90003]byte)(nil))
}

func main() { i() }
