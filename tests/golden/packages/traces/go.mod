// Functions in traces are named by the path of their package.
module example.com/traces/v2

go 1.26
