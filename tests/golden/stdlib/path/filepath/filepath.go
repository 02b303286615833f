package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	for _, t := range [][2]string{{"a/b", "a/b/c"}, {"a/b", "a/c"}, {"/a/b", "/a"}, {"a", "/a"}, {".", "x"}, {"..", "x"}, {"a", "."}, {"/", "/x/y"}, {"a/b/c", "a/b"}, {"../a", "../b"}, {"a", "a"}} {
		fmt.Println(filepath.Rel(t[0], t[1]))
	}
	fmt.Println(filepath.SplitList("a:b::c"), filepath.IsLocal("a/../b"), filepath.IsLocal("../b"), filepath.IsLocal(""), filepath.Base("/x/y.go"), filepath.Ext("x.tar.gz"))
	fmt.Println(filepath.Abs("/x/../y"))
	dir, _ := os.MkdirTemp("", "gol-fp")
	defer os.RemoveAll(dir)
	os.MkdirAll(filepath.Join(dir, "a", "b"), 0755)
	for _, n := range []string{"x.go", "a/y.go", "a/b/z.txt", "a/b/w.go"} {
		os.WriteFile(filepath.Join(dir, n), []byte(n), 0644)
	}
	show := func(p string) string { return strings.Replace(p, dir, "DIR", 1) }
	filepath.Walk(dir, func(p string, info fs.FileInfo, err error) error {
		if info.IsDir() {
			fmt.Println(show(p), info.IsDir(), err)
		} else {
			fmt.Println(show(p), info.Size(), err)
		}
		return nil
	})
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		fmt.Println(show(p), d.IsDir())
		if d.Name() == "b" {
			return filepath.SkipDir
		}
		return nil
	})
	fmt.Println(filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error { return errors.New("stop") }))
	m, err := filepath.Glob(filepath.Join(dir, "*", "*.go"))
	for _, p := range m {
		fmt.Println(show(p))
	}
	fmt.Println(len(m), err)
	fmt.Println(filepath.Glob("["))
	os.Symlink("a", filepath.Join(dir, "link"))
	p, err := filepath.EvalSymlinks(filepath.Join(dir, "link", "b"))
	fmt.Println(show(p), err)
	err = filepath.Walk(filepath.Join(dir, "nope"), func(p string, info fs.FileInfo, err error) error { return err })
	fmt.Println(show(err.Error()))
}
