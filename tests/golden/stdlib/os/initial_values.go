// The library initialises its variables when they are first used, with what variables that programs assign to held first.
package main

import (
	"flag"
	"log"
	"os"
)

func main() {
	os.Args = []string{"other", "-zz"}
	old := os.Stderr
	os.Stderr = nil
	log.SetFlags(0)
	log.Println("to the first stderr")
	os.Stderr = old
	if flag.CommandLine.Name() == "other" {
		println("wrong name")
	}
}
