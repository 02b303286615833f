//go:build linux && amd64

package main

func init() { chosen = append(chosen, "t1.go") }
