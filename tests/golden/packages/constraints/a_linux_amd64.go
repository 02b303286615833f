
package main

func init() { chosen = append(chosen, "a_linux_amd64.go") }
