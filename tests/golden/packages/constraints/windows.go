
package main

func init() { chosen = append(chosen, "windows.go") }
