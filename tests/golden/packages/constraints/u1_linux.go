//go:build windows

package main

func init() { chosen = append(chosen, "u1_linux.go") }
