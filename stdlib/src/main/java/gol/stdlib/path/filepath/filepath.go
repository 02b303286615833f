// Package filepath handles paths of files as the system writes them.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = path.ErrBadPattern

// SkipDir and SkipAll are for walks.
var (
	SkipDir error = fs.SkipDir
	SkipAll error = fs.SkipAll
)

// WalkFunc is called for each file of a walk.
type WalkFunc func(path string, info fs.FileInfo, err error) error

func Clean(path_ string) string                            { return path.Clean(path_) }
func Split(path_ string) (dir, file string)                { return path.Split(path_) }
func Join(elem ...string) string                           { return path.Join(elem...) }
func Ext(path_ string) string                              { return path.Ext(path_) }
func Base(path_ string) string                             { return path.Base(path_) }
func Dir(path_ string) string                              { return path.Dir(path_) }
func IsAbs(path_ string) bool                              { return path.IsAbs(path_) }
func ToSlash(path string) string                           { return path }
func FromSlash(path string) string                         { return path }
func VolumeName(path string) string                        { return "" }
func HasPrefix(p, prefix string) bool                      { return strings.HasPrefix(p, prefix) }
func Match(pattern, name string) (matched bool, err error) { return path.Match(pattern, name) }

// SplitList splits a list of paths as in $PATH.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// IsLocal reports whether a path stays below the directory it starts in.
func IsLocal(path_ string) bool {
	if path_ == "" || path.IsAbs(path_) {
		return false
	}
	clean := path.Clean(path_)
	return clean != ".." && !strings.HasPrefix(clean, "../")
}

// Localize makes a path of a slash-separated one.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.IndexByte(path, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return path, nil
}

// Abs makes a path absolute.
func Abs(path_ string) (string, error) {
	if IsAbs(path_) {
		return Clean(path_), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path_), nil
}

// Rel returns the way from basePath to targPath.
func Rel(basePath, targPath string) (string, error) {
	base, target := Clean(basePath), Clean(targPath)
	if target == base {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(target) {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	from := strings.FieldsFunc(base, func(r rune) bool { return r == '/' })
	to := strings.FieldsFunc(target, func(r rune) bool { return r == '/' })
	if target == "." {
		to = nil
	}
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if len(from) > 0 && from[0] == ".." {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	elems := make([]string, 0, len(from)+len(to))
	for range from {
		elems = append(elems, "..")
	}
	return strings.Join(append(elems, to...), "/"), nil
}

// EvalSymlinks follows all symbolic links.
func EvalSymlinks(path_ string) (string, error) {
	if path_ == "" {
		return "", nil
	}
	rest := path_
	done := ""
	if rest[0] == '/' {
		done = "/"
	}
	for links := 0; rest != ""; {
		elem, after, _ := strings.Cut(strings.TrimLeft(rest, "/"), "/")
		rest = after
		if elem == "" {
			break
		}
		if elem == ".." {
			if b := Base(done); done == "" || b == ".." {
				done = Join(done, "..")
			} else {
				done = Dir(done)
			}
			continue
		}
		next := Join(done, elem)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if rest != "" && !info.IsDir() {
				return "", &fs.PathError{Op: "lstat", Path: next + "/" + rest, Err: errors.New("not a directory")}
			}
			done = next
			continue
		}
		links++
		if links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(target) {
			done = "/"
		}
		rest = target + "/" + rest
	}
	if done == "" {
		done = "."
	}
	return Clean(done), nil
}

func names(dir string) ([]string, error) {
	list, err := os.ReadDir(dir)
	all := make([]string, len(list))
	for i, e := range list {
		all[i] = e.Name()
	}
	return all, err
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	all, err := names(path)
	err1 := fn(path, info, err)
	if err != nil || err1 != nil {
		return err1
	}
	for _, name := range all {
		file := Join(path, name)
		info, err := os.Lstat(file)
		if err != nil {
			if err := fn(file, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(file, info, fn); err != nil && (!info.IsDir() || err != SkipDir) {
			return err
		}
	}
	return nil
}

// Walk calls fn for all files below root, in lexical order.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(path, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		if err = fn(path, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkDir(Join(path, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// WalkDir calls fn for all files below root, in lexical order.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

// Glob returns the names of the files that match the pattern.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err = os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir, `*?[\`) {
		if dir == pattern {
			return nil, ErrBadPattern
		}
		if dirs, err = Glob(dir); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		if info, err := os.Stat(d); err != nil || !info.IsDir() {
			continue
		}
		all, _ := names(d)
		for _, name := range all {
			ok, err := Match(file, name)
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, Join(d, name))
			}
		}
	}
	return matches, nil
}
