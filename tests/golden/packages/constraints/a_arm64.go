
package main

func init() { chosen = append(chosen, "a_arm64.go") }
