module training

go 1.26
