package one

import two "example.com/two/v2"

func Name() string { return "one and " + two.Name }
