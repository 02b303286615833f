// Nested packages; renamed, dot, blank and repeated imports; packages with equal names.
module example.com/imports

go 1.26
