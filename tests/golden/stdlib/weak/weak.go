// weak.Pointer and unique.Handle: equality, and what they give once nothing else keeps a value.
package main

import (
	"fmt"
	"io/ioutil"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"syscall"
	"time"
	"unique"
	"unsafe"
	"weak"
)

type blob struct {
	n    int
	name string
}

//go:noinline
func lost() (weak.Pointer[blob], weak.Pointer[int]) {
	b := &blob{1, "lost"}
	w := weak.Make(b)
	fmt.Println(w == weak.Make(b), w.Value() == b, w.Value().name)
	return w, weak.Make(&b.n)
}

func gone(done func() bool) bool {
	for range 50 {
		runtime.GC()
		if done() {
			return true
		}
		time.Sleep(time.Millisecond)
	}
	return false
}

type key struct {
	a string
	b int
}

func main() {
	var zero weak.Pointer[blob]
	fmt.Println(zero.Value() == nil, zero == weak.Make[blob](nil))
	w, part := lost()
	fmt.Println(gone(func() bool { return w.Value() == nil && part.Value() == nil }))
	kept := &blob{2, "kept"}
	wk := weak.Make(kept)
	number := weak.Make(&kept.n)
	runtime.GC()
	fmt.Println(wk.Value() == kept, *number.Value(), number.Value() == &kept.n)
	*number.Value() = 5
	fmt.Println(kept.n)
	ints := []int{1, 2, 3}
	fmt.Println(*weak.Make(&ints[2]).Value(), weak.Make(&ints[0]) == weak.Make(&ints[1]))

	a, b, c := unique.Make(key{"x", 1}), unique.Make(key{"x", 1}), unique.Make(key{"y", 1})
	fmt.Println(a == b, a == c, a.Value(), c.Value(), unique.Make("s") == unique.Make(string([]byte{'s'})))
	fmt.Println(unique.Make[any](1) == unique.Make[any](1.0))
	runtime.KeepAlive(kept)

	dir, err := ioutil.TempDir("", "gol")
	fmt.Println(err)
	defer os.RemoveAll(dir)
	fmt.Println(ioutil.WriteFile(filepath.Join(dir, "f"), []byte("text"), 0o600))
	text, err := ioutil.ReadFile(filepath.Join(dir, "f"))
	fmt.Println(string(text), err)
	infos, err := ioutil.ReadDir(dir)
	fmt.Println(len(infos), infos[0].Name(), infos[0].Size(), err)

	fmt.Println(syscall.Kill(syscall.Getpid(), syscall.SIGCHLD), syscall.Kill(1<<30, 0), syscall.Getpagesize())
	fmt.Println(reflect.TypeOf(unsafe.Pointer(nil)).PkgPath())
}
