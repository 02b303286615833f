//go:build go1.27

package main

func init() { chosen = append(chosen, "t4.go") }
