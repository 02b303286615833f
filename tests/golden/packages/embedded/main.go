package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"example.com/embedded/assets"
)

//go:embed "\x74ext/\u0068ello.txt"
var hello string

var length = len(hello) + len(raw)

//go:embed text/bytes.bin
var raw []byte

type (
	Text  string
	Octet byte
)

var (
	//go:embed text/hello.txt
	named Text

	//go:embed `text/with space.txt`
	octets []Octet

	plain string
)

//go:embed text/*.txt
//go:embed text/bytes.bin "text/with space.txt"
var some embed.FS

//go:embed all:text
var all embed.FS

//go:embed text other/[a-b].txt
var tree embed.FS

var none embed.FS

func main() {
	fmt.Printf("%q %v %d %q %q %q\n", hello, raw, length, named, octets, plain)
	raw[0] = 'X'
	for _, t := range []struct {
		name string
		fs   embed.FS
	}{{"some", some}, {"all", all}, {"tree", tree}, {"assets", assets.Files}, {"none", none}} {
		fmt.Println(t.name)
		err := fs.WalkDir(t.fs, ".", func(path string, d fs.DirEntry, err error) error {
			info, _ := d.Info()
			fmt.Println(" ", path, d.IsDir(), d.Name(), info.Size(), info.Mode(), info.ModTime().IsZero(), d)
			return err
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	b, err := some.ReadFile("text/bytes.bin")
	fmt.Println(b, err)
	b[0] = 1
	b, _ = some.ReadFile("text/bytes.bin")
	fmt.Println(b)
	for _, name := range []string{"text/none.txt", "text", "/text", "../x", "", "."} {
		_, err = tree.ReadFile(name)
		var pe *fs.PathError
		fmt.Println(err, errors.Is(err, fs.ErrNotExist), errors.As(err, &pe))
		_, err = tree.Open(name)
		fmt.Println(err)
		_, err = tree.ReadDir(name)
		fmt.Println(err)
	}
	_, err = tree.ReadDir("text/hello.txt")
	fmt.Println(err)
	matches, err := fs.Glob(tree, "*/*.txt")
	fmt.Println(matches, err)
	sub, err := fs.Sub(tree, "text/deep")
	fmt.Println(err)
	b, err = fs.ReadFile(sub, "down/x.txt")
	fmt.Printf("%q %v\n", b, err)

	f, _ := tree.Open("text/hello.txt")
	s := f.(io.Seeker)
	fmt.Println(s.Seek(-3, io.SeekEnd))
	rest, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", rest, err)
	fmt.Println(s.Seek(100, io.SeekStart))
	p := make([]byte, 4)
	n, err := f.(io.ReaderAt).ReadAt(p, 1)
	fmt.Printf("%d %q %v\n", n, p, err)
	n, err = f.(io.ReaderAt).ReadAt(p, 4)
	fmt.Printf("%d %q %v\n", n, p[:n], err)
	fmt.Println(f.Close())

	d, _ := tree.Open("text")
	dir := d.(fs.ReadDirFile)
	for {
		list, err := dir.ReadDir(2)
		fmt.Println(len(list), err)
		if err != nil {
			break
		}
	}
	_, err = dir.Read(p)
	fmt.Println(err)
	var _ fs.ReadFileFS = tree
	var _ fs.ReadDirFS = tree
	fmt.Printf("%T %v\n", tree, assets.Note)
}
