
package main

func init() { chosen = append(chosen, "c_test.go") }
