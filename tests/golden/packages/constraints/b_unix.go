
package main

func init() { chosen = append(chosen, "b_unix.go") }
