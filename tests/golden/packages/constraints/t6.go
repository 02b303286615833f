//go:build ignore

package main

func init() { chosen = append(chosen, "t6.go") }
