
package main

func init() { chosen = append(chosen, "a_darwin_arm64.go") }
