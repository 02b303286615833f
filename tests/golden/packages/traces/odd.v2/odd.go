package odd

// Call is called from a package whose path ends in an element with a dot.
func Call(f func()) { f() }
