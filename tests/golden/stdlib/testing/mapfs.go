// A file system in memory.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"testing/fstest"
	"time"
)

func main() {
	fsys := fstest.MapFS{
		"a.txt":         {Data: []byte("hello"), Mode: 0o644, ModTime: time.Unix(1e9, 0).UTC()},
		"dir/b.txt":     {Data: []byte("b")},
		"dir/sub/c.go":  {Data: []byte("package c")},
		"empty":         {Mode: fs.ModeDir | 0o755},
		"dir/sub/d.txt": {},
	}
	fmt.Println(fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		i, _ := d.Info()
		fmt.Println(path, d.Name(), d.IsDir(), d.Type(), i.Size(), i.Mode(), err)
		return nil
	}))
	b, err := fs.ReadFile(fsys, "a.txt")
	fmt.Println(string(b), err)
	for _, name := range []string{"none", "/a.txt", "dir/../a.txt", "dir", "a.txt/x"} {
		_, err = fsys.ReadFile(name)
		fmt.Println(err)
	}
	i, err := fsys.Stat("a.txt")
	fmt.Println(i, err, i.ModTime())
	fmt.Println(fs.Glob(fsys, "*/*.txt"))
	sub, err := fs.Sub(fsys, "dir/sub")
	fmt.Println(err)
	list, err := fs.ReadDir(sub, ".")
	fmt.Println(list, err)
	f, err := fsys.Open("a.txt")
	s := f.(io.Seeker)
	fmt.Println(s.Seek(-2, io.SeekEnd))
	rest, err := io.ReadAll(f)
	fmt.Println(string(rest), err, f.Close())
	fmt.Println(s.Seek(-9, io.SeekStart))
	d, _ := fsys.Open("dir")
	for {
		list, err := d.(fs.ReadDirFile).ReadDir(1)
		fmt.Println(list, err)
		if err != nil {
			break
		}
	}
}
