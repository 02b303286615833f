// golden: check=./...
// What cannot be loaded is told at once, imported packages before those that import them.
module example.com/loading

go 1.26

require example.com/replacedaway v1.0.0

require example.com/nowhere v1.0.0

replace example.com/nowhere => ./nowhere

replace example.com/unrequired => ./mix
