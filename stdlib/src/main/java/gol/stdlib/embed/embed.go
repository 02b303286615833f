// Package embed gives a program the files that //go:embed comments name.
package embed

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"time"
)

// FS is a tree of embedded files that cannot be changed. It is the number of a set of files that
// the runtime keeps; 0 is the empty tree.
type FS struct {
	set int
}

// The files of a set in order of name.
func count(set int) int
func name(set, i int) string
func content(set, i int) string

var (
	errIsDirectory  = errors.New("is a directory")
	errNotDirectory = errors.New("not a directory")
)

// file is a file or directory of a tree, its own FileInfo and DirEntry.
type file struct {
	path string
	dir  bool
	data string
}

func (f *file) Name() string               { return path.Base(f.path) }
func (f *file) Size() int64                { return int64(len(f.data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return f.dir }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }

func (f *file) Mode() fs.FileMode {
	if f.dir {
		return fs.ModeDir | 0555
	}
	return 0444
}

// below reports whether a name lies in the directory, and its path from there.
func below(dir, name string) (string, bool) {
	if dir == "." {
		return name, true
	}
	if len(name) > len(dir) && name[len(dir)] == '/' && name[:len(dir)] == dir {
		return name[len(dir)+1:], true
	}
	return "", false
}

func (f FS) lookup(name_ string) *file {
	if !fs.ValidPath(name_) {
		return nil
	}
	for i := range count(f.set) {
		n := name(f.set, i)
		if n == name_ {
			return &file{path: n, data: content(f.set, i)}
		}
		if _, ok := below(name_, n); ok {
			return &file{path: name_, dir: true}
		}
	}
	if name_ == "." {
		return &file{path: ".", dir: true}
	}
	return nil
}

// entries are what lies directly in a directory, in order of name.
func (f FS) entries(dir string) []*file {
	var list []*file
	for i := range count(f.set) {
		rest, ok := below(dir, name(f.set, i))
		if !ok {
			continue
		}
		entry := &file{path: path.Join(dir, rest), data: ""}
		for j := range len(rest) {
			if rest[j] == '/' {
				entry.path = path.Join(dir, rest[:j])
				entry.dir = true
				break
			}
		}
		if !entry.dir {
			entry.data = content(f.set, i)
		}
		at := len(list)
		known := false
		for at > 0 && list[at-1].path >= entry.path {
			at--
			known = known || list[at].path == entry.path
		}
		if !known {
			list = append(list, nil)
			copy(list[at+1:], list[at:])
			list[at] = entry
		}
	}
	return list
}

// Open opens a file or directory; files can seek and read anywhere.
func (f FS) Open(name string) (fs.File, error) {
	found := f.lookup(name)
	if found == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if found.dir {
		return &openDir{file: found, entries: f.entries(name)}, nil
	}
	return &openFile{file: found}, nil
}

// ReadDir returns what lies directly in a directory, in order of name.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	found := f.lookup(name)
	if found == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if !found.dir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errNotDirectory}
	}
	entries := f.entries(name)
	list := make([]fs.DirEntry, len(entries))
	for i, entry := range entries {
		list[i] = entry
	}
	return list, nil
}

// ReadFile returns a copy of a file's content.
func (f FS) ReadFile(name string) ([]byte, error) {
	found := f.lookup(name)
	if found == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if found.dir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errIsDirectory}
	}
	return []byte(found.data), nil
}

type openFile struct {
	file   *file
	offset int64
}

func (f *openFile) Close() error               { return nil }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.file, nil }

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= int64(len(f.file.data)) {
		return 0, io.EOF
	}
	if f.offset < 0 {
		return 0, &fs.PathError{Op: "read", Path: f.file.path, Err: fs.ErrInvalid}
	}
	n := copy(b, f.file.data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += int64(len(f.file.data))
	}
	if offset < 0 || offset > int64(len(f.file.data)) {
		return 0, &fs.PathError{Op: "seek", Path: f.file.path, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > int64(len(f.file.data)) {
		return 0, &fs.PathError{Op: "read", Path: f.file.path, Err: fs.ErrInvalid}
	}
	n := copy(b, f.file.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

type openDir struct {
	file    *file
	entries []*file
	offset  int
}

func (d *openDir) Close() error               { return nil }
func (d *openDir) Stat() (fs.FileInfo, error) { return d.file, nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.file.path + "/", Err: errIsDirectory}
}

func (d *openDir) ReadDir(n int) ([]fs.DirEntry, error) {
	left := len(d.entries) - d.offset
	if left == 0 {
		if n <= 0 {
			return nil, nil
		}
		return nil, io.EOF
	}
	if n > 0 && left > n {
		left = n
	}
	list := make([]fs.DirEntry, left)
	for i := range list {
		list[i] = d.entries[d.offset+i]
	}
	d.offset += left
	return list, nil
}
