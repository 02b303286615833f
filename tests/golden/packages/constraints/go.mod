// Files are chosen by name and by constraint, for linux on amd64.
module example.com/constraints

go 1.26
