
package main

func init() { chosen = append(chosen, "a_windows.go") }
