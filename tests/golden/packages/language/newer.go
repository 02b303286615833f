//go:build go1.22

package main

import "fmt"

func newer() {
	var fs []func() string
	for i := range 3 {
		fs = append(fs, func() string { return fmt.Sprint("int ", i) })
	}
	for i := 0; i < 3; i++ {
		fs = append(fs, func() string { return fmt.Sprint("for ", i) })
	}
	for i, v := range []string{"a", "b", "c"} {
		fs = append(fs, func() string { return fmt.Sprint("slice ", i, v) })
	}
	for _, f := range fs {
		fmt.Println(f())
	}
}
