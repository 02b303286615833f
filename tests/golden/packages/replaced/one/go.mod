module example.com/one

go 1.20

require example.com/two/v2 v2.0.0
