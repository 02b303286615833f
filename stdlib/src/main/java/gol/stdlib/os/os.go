// Package os is the operating system: files, arguments, environment.
package os

import (
	"errors"
	"internal/first"
	"internal/oserror"
	"internal/poll"
	"io/fs"
	"sync"
	"syscall"
	"time"
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// Errors that files' errors are compared with.
var (
	ErrInvalid          = oserror.ErrInvalid
	ErrPermission       = oserror.ErrPermission
	ErrExist            = oserror.ErrExist
	ErrNotExist         = oserror.ErrNotExist
	ErrClosed           = oserror.ErrClosed
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = poll.ErrDeadlineExceeded
	ErrProcessDone      = errors.New("os: process already finished")
)

// SyscallError says which call to the system has failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }
func (e *SyscallError) Unwrap() error { return e.Err }

func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError wraps err; nil of nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// LinkError says what was done with which two files, and why it failed.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string {
	return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error()
}
func (e *LinkError) Unwrap() error { return e.Err }

func underlying(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func underlyingIs(err, target error) bool {
	err = underlying(err)
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

func IsExist(err error) bool      { return underlyingIs(err, ErrExist) }
func IsNotExist(err error) bool   { return underlyingIs(err, ErrNotExist) }
func IsPermission(err error) bool { return underlyingIs(err, ErrPermission) }

func IsTimeout(err error) bool {
	t, ok := underlying(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func IsPathSeparator(c uint8) bool { return c == PathSeparator }

func initialArgs() []string {
	a := args()
	first.Args = append([]string(nil), a...)
	return a
}

func args() []string

// Args is the program's name and its arguments.
var Args []string = initialArgs()

// Exit ends the program; deferred functions are not run.
func Exit(code int) { syscall.Exit(code) }

// ---- environment

// Getenv returns the value of a variable, empty if there is none.
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns the value of a variable, and whether there is one.
func LookupEnv(key string) (string, bool) { return syscall.Getenv(key) }

// Setenv sets a variable.
func Setenv(key, value string) error {
	if err := syscall.Setenv(key, value); err != nil {
		return NewSyscallError("setenv", err)
	}
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv removes all variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns all variables as key=value.
func Environ() []string { return syscall.Environ() }

// ExpandEnv replaces $var and ${var} by variables' values.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $var and ${var} by what mapping gives.
func Expand(s string, mapping func(string) string) string {
	var b []byte
	from := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 >= len(s) {
			continue
		}
		b = append(b, s[from:i]...)
		name, n := variable(s[i+1:])
		switch {
		case name != "":
			b = append(b, mapping(name)...)
		case n == 0:
			b = append(b, '$')
		}
		i += n
		from = i + 1
	}
	if b == nil {
		return s
	}
	return string(b) + s[from:]
}

func nameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func specialName(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return true
	}
	return false
}

// variable is the name that s begins with and how many bytes it takes; bad forms take bytes and have no name.
func variable(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && specialName(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if specialName(s[0]) {
		return s[0:1], 1
	}
	i := 0
	for i < len(s) && nameByte(s[i]) {
		i++
	}
	return s[:i], i
}

// ---- process

// Signal is a signal of the system.
type Signal interface {
	String() string
	Signal()
}

// Signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

func hostname() string
func executable() string

// Hostname returns the machine's name.
func Hostname() (name string, err error) { return hostname(), nil }

// Executable returns the program's path.
func Executable() (string, error) { return executable(), nil }

func Getpid() int      { return syscall.Getpid() }
func Getppid() int     { return syscall.Getppid() }
func Getuid() int      { return syscall.Getuid() }
func Geteuid() int     { return syscall.Geteuid() }
func Getgid() int      { return syscall.Getgid() }
func Getegid() int     { return syscall.Getegid() }
func Getpagesize() int { return 4096 }

// ---- directories

func workingDir() string

var (
	dirMu sync.Mutex
	dir   string // set by Chdir
)

// Getwd returns the working directory.
func Getwd() (string, error) {
	dirMu.Lock()
	defer dirMu.Unlock()
	if dir != "" {
		return dir, nil
	}
	return workingDir(), nil
}

// resolve makes a path that does not depend on Chdir.
func resolve(name string) string {
	if name == "" || name[0] == '/' {
		return name
	}
	dirMu.Lock()
	defer dirMu.Unlock()
	if dir == "" {
		return name
	}
	return dir + "/" + name
}

// Chdir sets the working directory.
func Chdir(name string) error {
	info, err := Stat(name)
	if err != nil {
		return &PathError{Op: "chdir", Path: name, Err: underlying(err)}
	}
	if !info.IsDir() {
		return &PathError{Op: "chdir", Path: name, Err: syscall.ENOTDIR}
	}
	real, errno := realPath(resolve(name))
	if errno != 0 {
		return pathError("chdir", name, errno)
	}
	dirMu.Lock()
	defer dirMu.Unlock()
	dir = real
	return nil
}

func fromEnv(key string) (string, error) {
	if v := Getenv(key); v != "" {
		return v, nil
	}
	return "", errors.New("$" + key + " is not defined")
}

// UserHomeDir returns the user's home directory.
func UserHomeDir() (string, error) { return fromEnv("HOME") }

func userDir(xdg, below string) (string, error) {
	if dir := Getenv(xdg); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + xdg + " is relative")
		}
		return dir, nil
	}
	home := Getenv("HOME")
	if home == "" {
		return "", errors.New("neither $" + xdg + " nor $HOME are defined")
	}
	return home + below, nil
}

// UserCacheDir returns where the user's caches are.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns where the user's configurations are.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

// TempDir returns where temporary files are.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// Chtimes sets a file's times.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	a, m := int64(-1<<63), int64(-1<<63)
	if !atime.IsZero() {
		a = atime.UnixNano()
	}
	if !mtime.IsZero() {
		m = mtime.UnixNano()
	}
	return pathError("chtimes", name, chtimes(resolve(name), a, m))
}

// DirFS is the file system below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) full(op, name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return string(d) + "/" + name, nil
}

func rename(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (d dirFS) Open(name string) (fs.File, error) {
	full, err := d.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, rename(err, name)
	}
	return f, nil
}

func (d dirFS) ReadFile(name string) ([]byte, error) {
	full, err := d.full("readfile", name)
	if err != nil {
		return nil, err
	}
	b, err := ReadFile(full)
	return b, rename(err, name)
}

func (d dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := d.full("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(full)
	return list, rename(err, name)
}

func (d dirFS) Stat(name string) (fs.FileInfo, error) {
	full, err := d.full("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	return info, rename(err, name)
}
