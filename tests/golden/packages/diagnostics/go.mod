// golden: check=./...
// Ten errors of each package, in order of imports; who imports a failed one is left out.
module example.com/diagnostics

go 1.20
