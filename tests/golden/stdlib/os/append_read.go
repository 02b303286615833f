package main

// A file that is opened to append can be read, too; each write goes to its end.

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	dir, err := os.MkdirTemp("", "append")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "f")
	os.WriteFile(name, []byte("one\n"), 0o600)
	f, err := os.OpenFile(name, os.O_APPEND|os.O_RDWR|os.O_CREATE, 0o600)
	fmt.Println(err)
	first := make([]byte, 2)
	n, err := f.Read(first)
	fmt.Println(string(first[:n]), err)
	fmt.Fprintln(f, "two")
	n, err = f.Read(first)
	fmt.Println(n, err)
	fmt.Println(f.Seek(0, io.SeekStart))
	fmt.Fprintln(f, "three")
	fmt.Println(f.Seek(1, io.SeekStart))
	all, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", all, err)
	f.Close()

	w, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	fmt.Println(err)
	_, err = w.Read(first)
	fmt.Println(err != nil)
	fmt.Fprint(w, "end")
	w.Close()
	all, err = os.ReadFile(name)
	fmt.Printf("%q %v\n", all, err)
}
