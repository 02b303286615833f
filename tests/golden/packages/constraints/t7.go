// +build windows

package main

func init() { chosen = append(chosen, "t7.go") }
