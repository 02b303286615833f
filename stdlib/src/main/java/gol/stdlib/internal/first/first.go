// Package first keeps the initial values of variables that programs assign to: what is initialised with them may be so
// only when it is used, after the assignment. Package os sets them with its own; mention that variable first.
package first

var (
	Stderr any
	Args   []string
)
