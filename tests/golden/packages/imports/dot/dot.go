// Package dot is imported with a dot.
package dot

const Const = "const"

func Dotted(n int) int { return n + hidden }

const hidden = 41
