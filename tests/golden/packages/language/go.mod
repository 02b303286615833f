// A module of Go 1.21 shares the variables of a loop, but for files that ask for more.
module example.com/language

go 1.21
