// Copyright.

/* more */
//go:build (darwin || unix) && gc && !gccgo

package main

func init() { chosen = append(chosen, "t3.go") }
