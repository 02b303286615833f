package os

import (
	"errors"
	"syscall"
)

func mkdir(path string, perm int) (errno int)
func remove(path string) (errno int)
func removeAll(path string) (errno int)
func rename2(from, to string) (errno int)
func link(old, new string) (errno int)
func symlink(old, new string) (errno int)
func readLink(path string) (target string, errno int)
func realPath(path string) (real string, errno int)
func truncate(path string, size int64) (errno int)
func chmod(path string, mode int) (errno int)
func chown(path string, uid, gid int, follow bool) (errno int)
func chtimes(path string, atime, mtime int64) (errno int)
func listDir(path string) (names []string, modes []int64, errno int)
func random() uint32

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, mkdir(resolve(name), unixMode(perm)))
}

// MkdirAll makes a directory and all above it.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	if err := Mkdir(path, perm); err != nil {
		if info, err1 := Lstat(path); err1 == nil && info.IsDir() {
			return nil
		}
		return err
	}
	return nil
}

// Remove removes a file or an empty directory.
func Remove(name string) error { return pathError("remove", name, remove(resolve(name))) }

// RemoveAll removes a file or a directory with all in it; it need not exist.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if n := len(path); path[n-1] == '.' && (n == 1 || path[n-2] == '/') {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	return pathError("unlinkat", path, removeAll(resolve(path)))
}

// Rename moves a file.
func Rename(oldpath, newpath string) error {
	return linkError("rename", oldpath, newpath, rename2(resolve(oldpath), resolve(newpath)))
}

func linkError(op, old, new string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &LinkError{op, old, new, errorOf(errno)}
}

// Link makes a hard link.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, link(resolve(oldname), resolve(newname)))
}

// Symlink makes a symbolic link.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, symlink(oldname, resolve(newname)))
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	target, errno := readLink(resolve(name))
	return target, pathError("readlink", name, errno)
}

// Truncate sets a file's size.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, truncate(resolve(name), size))
}

// Chmod sets a file's permissions.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, chmod(resolve(name), unixMode(mode)))
}

// Chown sets a file's owner and group; -1 leaves them.
func Chown(name string, uid, gid int) error {
	return pathError("chown", name, chown(resolve(name), uid, gid, true))
}

// Lchown is Chown for a symbolic link itself.
func Lchown(name string, uid, gid int) error {
	return pathError("lchown", name, chown(resolve(name), uid, gid, false))
}

// place is where a temporary file's name varies: at the last star, or at the end.
func place(op, dir, pattern string) (prefix, suffix string, err error) {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '/' {
			return "", "", &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
		}
	}
	prefix = pattern
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			prefix, suffix = pattern[:i], pattern[i+1:]
			break
		}
	}
	if dir == "" {
		dir = TempDir()
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	return dir + prefix, suffix, nil
}

func digits(n uint32) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + string(rune('0'+n%10))
}

// CreateTemp makes a new file in dir whose name follows the pattern.
func CreateTemp(dir, pattern string) (*File, error) {
	prefix, suffix, err := place("createtemp", dir, pattern)
	if err != nil {
		return nil, err
	}
	for try := 0; ; try++ {
		f, err := OpenFile(prefix+digits(random())+suffix, O_RDWR|O_CREATE|O_EXCL, 0600)
		if IsExist(err) && try < 10000 {
			continue
		}
		return f, err
	}
}

// MkdirTemp makes a new directory in dir whose name follows the pattern.
func MkdirTemp(dir, pattern string) (string, error) {
	prefix, suffix, err := place("mkdirtemp", dir, pattern)
	if err != nil {
		return "", err
	}
	for try := 0; ; try++ {
		name := prefix + digits(random()) + suffix
		err := Mkdir(name, 0700)
		if err == nil {
			return name, nil
		}
		if IsExist(err) && try < 10000 {
			continue
		}
		return "", err
	}
}
