package main

import (
	"fmt"
	"os"

	"example.com/command"
	"example.com/command/cmd/internal/flags"
)

type T struct{}

func main() {
	fmt.Println(command.Name, flags.Default, len(os.Args), os.Args[1:])
	fmt.Printf("%T\n", T{})
}
