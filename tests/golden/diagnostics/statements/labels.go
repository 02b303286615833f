// Labels and jumps are checked in files with syntax errors, too.
package main

func f(x int) {
	switch x {
	case 1:
	missing:
	case 2:
	}
}

func main() {
	var z bool
	switch {
	case z:
	label:
	}
	switch {
	case z:
	label:
		;
	}
	continue
	go (f(1))
}
