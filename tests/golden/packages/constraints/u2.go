//go:build custom

package main

func init() { chosen = append(chosen, "u2.go") }
