//go:build go1.26 && !go1.99

package main

func init() { chosen = append(chosen, "t5.go") }
