// +build linux,amd64 windows

package main

func init() { chosen = append(chosen, "t8.go") }
