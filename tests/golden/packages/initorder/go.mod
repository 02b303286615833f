// Packages are initialised in order of path among those whose imports are; each completely.
module example.com/initorder

go 1.26
