// Package part is imported.
package part

// Double is twice its argument.
func Double[T ~int | ~float64](x T) T { return x + x }
