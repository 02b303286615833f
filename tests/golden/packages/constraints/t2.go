//go:build !linux

package main

func init() { chosen = append(chosen, "t2.go") }
