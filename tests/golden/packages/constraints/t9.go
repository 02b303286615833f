//go:build cgo

package main

func init() { chosen = append(chosen, "t9.go") }
