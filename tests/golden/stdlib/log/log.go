package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
)

func main() {
	var b bytes.Buffer
	l := log.New(&b, "pre: ", 0)
	l.Print("a", 1, 2, "b", "c")
	l.Printf("%d-%s\n", 5, "x")
	l.Println("x", 3, true)
	l.Print()
	l.SetFlags(log.Lmsgprefix)
	l.SetPrefix("[app] ")
	l.Println("hello")
	fmt.Print(b.String())
	fmt.Printf("%q %d\n", l.Prefix(), l.Flags())
	b.Reset()
	l.SetFlags(log.LstdFlags | log.Lmicroseconds | log.LUTC)
	l.Println("timed")
	fmt.Println(len(b.String()))
	b.Reset()
	l.SetFlags(log.Lshortfile)
	l.Println("where")
	fmt.Print(b.String())
	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	log.SetPrefix("std: ")
	log.Println("standard")
	log.Printf("no newline %d", 1)
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		log.Panicf("bad %d", 7)
	}()
	func() {
		defer func() { fmt.Printf("recovered: %q\n", recover()) }()
		log.Panicln("bad", 8)
	}()
	log.SetFlags(log.Lshortfile)
	log.Print("here")
	log.Default().Print("there")
	log.Fatal("the end")
}
