// The environment is the same for os and syscall.
package main

import (
	"fmt"
	"os"
	"slices"
	"syscall"
)

func main() {
	fmt.Println(syscall.Setenv("GOL_A", "1"), os.Getenv("GOL_A"))
	fmt.Println(os.Setenv("GOL_B", "x=y"), slices.Contains(syscall.Environ(), "GOL_B=x=y"))
	fmt.Println(syscall.Getenv("GOL_B"))
	fmt.Println(syscall.Unsetenv("GOL_B"))
	fmt.Println(os.LookupEnv("GOL_B"))
	fmt.Println(syscall.Setenv("", "1"), os.Setenv("a=b", "1"), os.Setenv("a", "\x00"))
	fmt.Println(syscall.Getuid() == os.Getuid(), syscall.Getppid() == os.Getppid())
	syscall.Clearenv()
	fmt.Println(len(os.Environ()))
	_, _, e := syscall.Syscall(1<<20, 0, 0, 0)
	fmt.Println(e, e == syscall.ENOSYS)
}
