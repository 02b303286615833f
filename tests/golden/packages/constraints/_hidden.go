
package main

func init() { chosen = append(chosen, "_hidden.go") }
