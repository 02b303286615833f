
package main

func init() { chosen = append(chosen, ".hidden.go") }
