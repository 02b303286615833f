// golden: seed=1
// Tests with subtests, run by testing.Main in verbose mode.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	f()
	fmt.Println(name, "done")
}

func helper(t *testing.T, n int) {
	t.Helper()
	if n > 0 {
		t.Errorf("n is %d\nsecond line", n)
	}
}

func TestPass(t *testing.T) { t.Log("quiet", 1); fmt.Println("printed") }

func TestFail(t *testing.T) {
	helper(t, 3)
	t.Run("sub one", func(t *testing.T) {
		t.Log("in sub")
		t.Run("deeper", func(t *testing.T) { t.Fatal(errors.New("deep")) })
		t.Log("after")
	})
	t.Run("sub one", func(t *testing.T) { t.Skip("not now") })
	t.Run("", func(t *testing.T) { t.Skipf("x%d", 1) })
	t.Cleanup(func() { t.Log("cleaned") })
	t.Run("ok\té/x", func(t *testing.T) {
		t.Log("logged ok", t.Name())
		t.Attr("k", "v")
		fmt.Fprintf(t.Output(), "a\nb")
	})
}

func TestParallel(t *testing.T) {
	t.Run("p", func(t *testing.T) {
		t.Parallel()
		try("twice", t.Parallel)
		try("setenv", func() { t.Setenv("A", "b") })
		try("chdir", func() { t.Chdir("/") })
		t.Log("par")
	})
	t.Log("end of TestParallel")
}

func TestState(t *testing.T) {
	fmt.Println(testing.Short(), testing.Verbose(), testing.Testing())
	t.Run("env", func(t *testing.T) {
		t.Setenv("GOL_TESTING", "b")
		fmt.Println(os.Getenv("GOL_TESTING"))
		try("parallel", t.Parallel)
	})
	fmt.Println(os.Getenv("GOL_TESTING") == "")
	var dir string
	t.Run("dir", func(t *testing.T) {
		dir = t.TempDir()
		other := t.TempDir()
		fmt.Println(dir[len(dir)-4:], other[len(other)-4:], strings.HasPrefix(dir, os.TempDir()))
		_, err := os.Stat(dir)
		fmt.Println(err)
	})
	_, err := os.Stat(dir)
	fmt.Println(os.IsNotExist(err))
	ctx := t.Context()
	fmt.Println(ctx.Err())
	t.Cleanup(func() { fmt.Println(ctx.Err()) })
	t.Cleanup(func() { try("run", func() { t.Run("x", func(t *testing.T) {}) }) })
	fmt.Println(t.Deadline())
	before, _ := os.Getwd()
	t.Run("chdir", func(t *testing.T) {
		t.Chdir("/")
		fmt.Println(os.Getwd())
	})
	after, _ := os.Getwd()
	fmt.Println(before == after)
}

func TestCleanup(t *testing.T) {
	t.Cleanup(func() { t.Error("late") })
	t.Cleanup(func() { t.FailNow() })
	t.Log()
	t.Log("")
	t.Log("a\n")
	t.Log("a\n\nb")
	t.Logf("%d\n", 1)
	t.Fail()
	fmt.Println(t.Failed(), t.Skipped())
	t.Skip("now")
}

func ExampleGood()     { fmt.Println("hi") }
func ExampleBad()      { fmt.Println("hi"); fmt.Println("you") }
func ExampleAnyOrder() { fmt.Print("b\na\n") }

func main() {
	fmt.Println(testing.Testing())
	all := func(pat, str string) (bool, error) { return pat == "" || strings.Contains(str, pat), nil }
	testing.Main(all, []testing.InternalTest{
		{"TestPass", TestPass}, {"TestFail", TestFail}, {"TestParallel", TestParallel}, {"TestState", TestState},
		{"TestCleanup", TestCleanup}, {"Skipped", TestPass},
	}, nil, []testing.InternalExample{
		{"ExampleGood", ExampleGood, "hi\n", false},
		{"ExampleBad", ExampleBad, "hello\n", false},
		{"ExampleAnyOrder", ExampleAnyOrder, "a\nb\n", true},
	})
}
