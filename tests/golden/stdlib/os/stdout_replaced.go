// fmt prints to what os.Stdout holds, and scans what os.Stdin holds; print and println stay where they are.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
)

// captured gives what f prints to a pipe in place of os.Stdout.
func captured(f func()) string {
	old := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	os.Stdout = w
	text := make(chan string)
	go func() {
		b, _ := io.ReadAll(r)
		text <- string(b)
	}()
	f()
	w.Close()
	os.Stdout = old
	return <-text
}

type loud struct{}

func (loud) String() string { return fmt.Sprint("LO", "UD") }

func main() {
	fmt.Println("before")
	text := captured(func() {
		fmt.Println("a line", 1, loud{})
		fmt.Printf("%03d|%v\n", 7, []int{1, 2})
		fmt.Print("x", 2, 3, "\n")
		fmt.Fprintln(os.Stdout, "by Fprintln")
		os.Stdout.WriteString("by WriteString\n")
		println("to standard error")
	})
	fmt.Printf("captured %q\n", strings.Split(text, "\n"))

	dir, err := os.MkdirTemp("", "gol")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "out")
	file, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	old, oldErr := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = file, file
	n, err := fmt.Println("héllo")
	log.SetFlags(0)
	log.Print("the logger keeps the first standard error")
	fmt.Fprintln(os.Stderr, "second line")
	file.Close()
	_, closed := fmt.Println("lost")
	os.Stdout = nil
	_, none := fmt.Println("lost")
	os.Stdout, os.Stderr = old, oldErr
	fmt.Println(n, err)
	fmt.Println(strings.TrimPrefix(closed.Error(), "write "+dir), errors.Is(closed, os.ErrClosed))
	fmt.Println(none, none == os.ErrInvalid)
	b, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", b, err)

	in, err := os.Open(name)
	if err != nil {
		panic(err)
	}
	os.Stdin = in
	var first, second string
	fmt.Scan(&first)
	fmt.Scanln(&second)
	fmt.Println(first, second)
	_, err = fmt.Scan(&first, &second)
	fmt.Println(first, second, err)

	p := &os.Stdout
	*p, _ = os.Open(os.DevNull)
	_, err = fmt.Print("not writable")
	*p = old
	fmt.Println(err)

	old.Close()
	_, err = fmt.Println("lost")
	fmt.Fprintln(os.Stderr, err)
}
