// Package fstest has a file system in memory.
package fstest

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// MapFS is a file system: paths and files. Directories that files need are there without being named.
type MapFS map[string]*MapFile

// MapFile is a file.
type MapFile struct {
	Data    []byte
	Mode    fs.FileMode
	ModTime time.Time
	Sys     any
}

// info describes a file or directory of a MapFS.
type info struct {
	name string
	f    *MapFile
}

func (i *info) Name() string               { return path.Base(i.name) }
func (i *info) Size() int64                { return int64(len(i.f.Data)) }
func (i *info) Mode() fs.FileMode          { return i.f.Mode }
func (i *info) Type() fs.FileMode          { return i.f.Mode.Type() }
func (i *info) ModTime() time.Time         { return i.f.ModTime }
func (i *info) IsDir() bool                { return i.f.Mode&fs.ModeDir != 0 }
func (i *info) Sys() any                   { return i.f.Sys }
func (i *info) Info() (fs.FileInfo, error) { return i, nil }
func (i *info) String() string             { return fs.FormatFileInfo(i) }

// entries lists a directory; ok says whether there is one.
func (fsys MapFS) entries(dir string) (list []*info, ok bool) {
	prefix := dir + "/"
	if dir == "." {
		prefix = ""
		ok = true
	}
	seen := map[string]bool{}
	for name, f := range fsys {
		if name == dir {
			ok = ok || f.Mode&fs.ModeDir != 0
			continue
		}
		rest, below := strings.CutPrefix(name, prefix)
		if !below || name == "." {
			continue
		}
		ok = true
		first, _, deeper := strings.Cut(rest, "/")
		if !deeper {
			seen[first] = true
			list = append(list, &info{name, f})
		}
	}
	for name := range fsys {
		rest, below := strings.CutPrefix(name, prefix)
		first, _, deeper := strings.Cut(rest, "/")
		if below && deeper && !seen[first] {
			seen[first] = true
			list = append(list, &info{prefix + first, &MapFile{Mode: fs.ModeDir | 0o555}})
		}
	}
	slices.SortFunc(list, func(a, b *info) int { return strings.Compare(a.name, b.name) })
	return list, ok
}

// Open opens a file or directory.
func (fsys MapFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	f := fsys[name]
	if f != nil && f.Mode&fs.ModeDir == 0 {
		return &openFile{name, info{name, f}, 0}, nil
	}
	list, ok := fsys.entries(name)
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if f == nil {
		f = &MapFile{Mode: fs.ModeDir | 0o555}
	}
	return &openDir{name, info{name, f}, list, 0}, nil
}

// onlyOpen hides the methods below from the functions of package fs.
type onlyOpen struct{ fs.FS }

func (fsys MapFS) ReadFile(name string) ([]byte, error)  { return fs.ReadFile(onlyOpen{fsys}, name) }
func (fsys MapFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(onlyOpen{fsys}, name) }
func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(onlyOpen{fsys}, name)
}
func (fsys MapFS) Glob(pattern string) ([]string, error) { return fs.Glob(onlyOpen{fsys}, pattern) }
func (fsys MapFS) Sub(dir string) (fs.FS, error)         { return fs.Sub(onlyOpen{fsys}, dir) }

// Lstat is Stat: links are not followed in memory.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) { return fsys.Stat(name) }

// openFile is a file being read.
type openFile struct {
	path   string
	info   info
	offset int64
}

func (f *openFile) Stat() (fs.FileInfo, error) { return &f.info, nil }
func (f *openFile) Close() error               { return nil }

func (f *openFile) Read(b []byte) (int, error) {
	n, err := f.ReadAt(b, f.offset)
	if n > 0 {
		err = nil
	}
	f.offset += int64(n)
	return n, err
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	data := f.info.f.Data
	if offset < 0 || offset > int64(len(data)) {
		return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
	}
	n := copy(b, data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += int64(len(f.info.f.Data))
	}
	if offset < 0 || offset > int64(len(f.info.f.Data)) {
		return 0, &fs.PathError{Op: "seek", Path: f.path, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

// openDir is a directory being read.
type openDir struct {
	path string
	info info
	list []*info
	at   int
}

func (d *openDir) Stat() (fs.FileInfo, error) { return &d.info, nil }
func (d *openDir) Close() error               { return nil }

func (d *openDir) Read(b []byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: fs.ErrInvalid}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.list) - d.at
	if n == 0 && count > 0 {
		return nil, io.EOF
	}
	if count > 0 && n > count {
		n = count
	}
	list := make([]fs.DirEntry, n)
	for i := range list {
		list[i] = d.list[d.at+i]
	}
	d.at += n
	return list, nil
}
