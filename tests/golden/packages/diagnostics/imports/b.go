package imports

var a = other.Make

func f() { os.Exit(1) }
