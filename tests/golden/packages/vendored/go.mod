// Required modules lie in the directory vendor.
module example.com/vendored

go 1.26

require (
	example.com/lib v1.4.0
	example.com/old v0.1.0
)
