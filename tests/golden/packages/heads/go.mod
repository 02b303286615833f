// golden: check=./...
// What is wrong with package clauses and imports is told by Go's command, in its own words.
module example.com/heads

go 1.26
