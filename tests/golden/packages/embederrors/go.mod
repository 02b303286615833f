// golden: check=./...
module example.com/embederrors

go 1.26
