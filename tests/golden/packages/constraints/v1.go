package main

import "C"

func init() { chosen = append(chosen, "cgo") }
