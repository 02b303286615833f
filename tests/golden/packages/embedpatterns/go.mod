// golden: check=./...
module example.com/embedpatterns

go 1.26
