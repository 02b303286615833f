
package main

func init() { chosen = append(chosen, "a_amd64.go") }
