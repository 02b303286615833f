package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
	"unsafe"
)

// Flags of OpenFile.
const (
	O_RDONLY = syscall.O_RDONLY
	O_WRONLY = syscall.O_WRONLY
	O_RDWR   = syscall.O_RDWR
	O_APPEND = syscall.O_APPEND
	O_CREATE = syscall.O_CREAT
	O_EXCL   = syscall.O_EXCL
	O_SYNC   = syscall.O_SYNC
	O_TRUNC  = syscall.O_TRUNC
)

// Deprecated: use io.SeekStart and so on.
const (
	SEEK_SET = 0
	SEEK_CUR = 1
	SEEK_END = 2
)

// File is an open file or directory.
type File struct {
	f       unsafe.Pointer // the open file, nil once it is closed
	name    string
	path    string
	fd      uintptr
	entries []DirEntry // of a directory, that ReadDir has not given yet
	listed  bool
}

// Opens a file: what stands for it, and an error's number. n < 0 stands for the end of the file.
func openFile(path string, flag int, perm int) (f unsafe.Pointer, errno int)
func standardFile(fd int) unsafe.Pointer
func readFile(f unsafe.Pointer, b []byte) (n int, errno int)
func readFileAt(f unsafe.Pointer, b []byte, off int64) (n int, errno int)
func writeFile(f unsafe.Pointer, b []byte) (n int, errno int)
func writeFileAt(f unsafe.Pointer, b []byte, off int64) (n int, errno int)
func seekFile(f unsafe.Pointer, offset int64, whence int) (pos int64, errno int)
func truncateFile(f unsafe.Pointer, size int64) (errno int)
func syncFile(f unsafe.Pointer) (errno int)
func closeFile(f unsafe.Pointer) (errno int)
func fileNumber(f unsafe.Pointer) int
func pipe() (r, w unsafe.Pointer, errno int)

func newFile(f unsafe.Pointer, name, path string) *File {
	return &File{f: f, name: name, path: path, fd: uintptr(fileNumber(f))}
}

func standard(fd int, name string) *File {
	return &File{f: standardFile(fd), name: name, path: name, fd: uintptr(fd)}
}

// The standard streams.
var (
	Stdin  = standard(0, "/dev/stdin")
	Stdout = standard(1, "/dev/stdout")
	Stderr = standard(2, "/dev/stderr")
)

// watchStandard lets package fmt see what the variables hold.
func watchStandard(in, out **File)

func init() { watchStandard(&Stdin, &Stdout) }

// NewFile returns the standard stream of the number; others cannot be had.
func NewFile(fd uintptr, name string) *File {
	if fd > 2 {
		return nil
	}
	return standard(int(fd), name)
}

func pathError(op, path string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: errorOf(errno)}
}

// errorOf gives an error for a number; -1 is that of a closed file.
func errorOf(errno int) error {
	if errno < 0 {
		return ErrClosed
	}
	return syscall.Errno(errno)
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create makes a file, or empties it.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file by flags; perm is for a new one.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	path := resolve(name)
	f, errno := openFile(path, flag, int(perm.Perm()))
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	return newFile(f, name, path), nil
}

// Pipe returns a pipe: what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	rf, wf, errno := pipe()
	if errno != 0 {
		return nil, nil, NewSyscallError("pipe2", errorOf(errno))
	}
	return newFile(rf, "|0", ""), newFile(wf, "|1", ""), nil
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the file's number.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return f.fd
}

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.f == nil {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

// Close closes the file.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	errno := closeFile(f.f)
	f.f = nil
	return pathError("close", f.name, errno)
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	n, errno := readFile(f.f, b)
	if n < 0 {
		return 0, io.EOF
	}
	return n, pathError("read", f.name, errno)
}

func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	for n < len(b) {
		m, errno := readFileAt(f.f, b[n:], off+int64(n))
		if m < 0 {
			return n, io.EOF
		}
		if errno != 0 {
			return n, pathError("read", f.name, errno)
		}
		n += m
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	n, errno := writeFile(f.f, b)
	return n, pathError("write", f.name, errno)
}

func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	n, errno := writeFileAt(f.f, b, off)
	return n, pathError("write", f.name, errno)
}

func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

// ReadFrom writes all that r has.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

type onlyWriter struct{ io.Writer }

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	pos, errno := seekFile(f.f, offset, whence)
	if errno == 0 {
		f.entries = nil
		f.listed = false
	}
	return pos, pathError("seek", f.name, errno)
}

func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	return pathError("sync", f.name, syncFile(f.f))
}

func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return pathError("truncate", f.name, truncateFile(f.f, size))
}

func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	return pathError("chmod", f.name, chmod(f.path, unixMode(mode)))
}

func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	return Chdir(f.path)
}

func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	return describe("stat", f.name, f.path, true)
}

func (f *File) SetDeadline(t time.Time) error      { return ErrNoDeadline }
func (f *File) SetReadDeadline(t time.Time) error  { return ErrNoDeadline }
func (f *File) SetWriteDeadline(t time.Time) error { return ErrNoDeadline }

// ReadDir reads the next n entries of a directory, all that are left for n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if !f.listed {
		list, err := entries("readdirent", f.name, f.path)
		if err != nil {
			return nil, err
		}
		f.entries = list
		f.listed = true
	}
	if n <= 0 || n >= len(f.entries) {
		list := f.entries
		f.entries = nil
		if n > 0 && len(list) == 0 {
			return nil, io.EOF
		}
		if list == nil {
			list = []DirEntry{}
		}
		return list, nil
	}
	list := f.entries[:n:n]
	f.entries = f.entries[n:]
	return list, nil
}

// Readdir is ReadDir with descriptions.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	list, err := f.ReadDir(n)
	infos := make([]FileInfo, 0, len(list))
	for _, e := range list {
		if info, err := e.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	return infos, err
}

// Readdirnames is ReadDir with names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	list, err := f.ReadDir(n)
	names = make([]string, 0, len(list))
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names, err
}

// ReadFile reads a whole file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// WriteFile writes a whole file.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err1 := f.Close(); err1 != nil && err == nil {
		err = err1
	}
	return err
}

// ReadDir reads a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	path := resolve(name)
	f, errno := openFile(path, O_RDONLY, 0)
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	closeFile(f)
	return entries("readdirent", name, path)
}

func entries(op, name, path string) ([]DirEntry, error) {
	names, modes, errno := listDir(path)
	if errno != 0 {
		return nil, pathError(op, name, errno)
	}
	list := make([]DirEntry, len(names))
	for i := range names {
		list[i] = &dirEntry{names[i], path, goMode(modes[i]).Type()}
	}
	return list, nil
}

type dirEntry struct {
	name string
	dir  string
	typ  FileMode
}

func (e *dirEntry) Name() string   { return e.name }
func (e *dirEntry) IsDir() bool    { return e.typ.IsDir() }
func (e *dirEntry) Type() FileMode { return e.typ }
func (e *dirEntry) String() string { return fs.FormatDirEntry(e) }

func (e *dirEntry) Info() (FileInfo, error) {
	path := e.dir + "/" + e.name
	return describe("lstat", path, path, false)
}
