package os

import (
	"io/fs"
	"syscall"
	"time"
)

type (
	// FileInfo describes a file.
	FileInfo = fs.FileInfo
	// FileMode has a file's kind and permissions.
	FileMode = fs.FileMode
	// DirEntry is an entry of a directory.
	DirEntry = fs.DirEntry
	// PathError says what was done with which file, and why it failed.
	PathError = fs.PathError
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// What a description's numbers are.
const (
	statErrno = iota
	statMode
	statSize
	statSeconds
	statNanos
	statDevice
	statInode
)

func stat(path string, follow bool) []int64

type fileStat struct {
	name  string
	stats []int64
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.stats[statSize] }
func (s *fileStat) Mode() FileMode     { return goMode(s.stats[statMode]) }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.stats[statSeconds], s.stats[statNanos]) }
func (s *fileStat) IsDir() bool        { return s.Mode().IsDir() }
func (s *fileStat) Sys() any           { return nil }

// goMode makes Go's mode of the system's.
func goMode(m int64) FileMode {
	mode := FileMode(m & 0777)
	switch m & 0170000 {
	case 0040000:
		mode |= ModeDir
	case 0120000:
		mode |= ModeSymlink
	case 0060000:
		mode |= ModeDevice
	case 0020000:
		mode |= ModeDevice | ModeCharDevice
	case 0010000:
		mode |= ModeNamedPipe
	case 0140000:
		mode |= ModeSocket
	}
	if m&04000 != 0 {
		mode |= ModeSetuid
	}
	if m&02000 != 0 {
		mode |= ModeSetgid
	}
	if m&01000 != 0 {
		mode |= ModeSticky
	}
	return mode
}

// unixMode makes the system's permissions of Go's.
func unixMode(mode FileMode) int {
	m := int(mode.Perm())
	if mode&ModeSetuid != 0 {
		m |= 04000
	}
	if mode&ModeSetgid != 0 {
		m |= 02000
	}
	if mode&ModeSticky != 0 {
		m |= 01000
	}
	return m
}

func base(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && i+1 < len(name) {
			return name[i+1:]
		}
	}
	return name
}

func describe(op, name, path string, follow bool) (FileInfo, error) {
	stats := stat(path, follow)
	if errno := int(stats[statErrno]); errno != 0 {
		return nil, pathError(op, name, errno)
	}
	return &fileStat{base(name), stats}, nil
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) {
	if name == "" {
		return nil, &PathError{Op: "stat", Path: name, Err: syscall.ENOENT}
	}
	return describe("stat", name, resolve(name), true)
}

// Lstat describes a file, a symbolic link itself.
func Lstat(name string) (FileInfo, error) {
	if name == "" {
		return nil, &PathError{Op: "lstat", Path: name, Err: syscall.ENOENT}
	}
	return describe("lstat", name, resolve(name), false)
}

// SameFile reports whether both descriptions are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileStat)
	if !ok {
		return false
	}
	b, ok := fi2.(*fileStat)
	return ok && a.stats[statDevice] == b.stats[statDevice] && a.stats[statInode] == b.stats[statInode]
}
