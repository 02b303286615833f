// Flags: kinds, defaults, usage text, errors.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, ",") }
func (l *list) Set(s string) error {
	if s == "bad" {
		return errors.New("bad element")
	}
	*l = append(*l, s)
	return nil
}

func run(args ...string) {
	fs := flag.NewFlagSet("prog", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	b := fs.Bool("b", false, "a `switch` for things")
	v := fs.Bool("verbose", true, "talk more")
	i := fs.Int("count", 3, "how many")
	u := fs.Uint("u", 0, "unsigned")
	i64 := fs.Int64("big", 0, "a big `number`\non two lines")
	f := fs.Float64("ratio", 0.5, "a ratio")
	s := fs.String("name", "gol", "the name")
	e := fs.String("empty", "", "nothing")
	d := fs.Duration("d", time.Second, "how long")
	var l list
	fs.Var(&l, "l", "elements")
	fs.Func("fn", "calls", func(s string) error { fmt.Println("fn", s); return nil })
	fs.BoolFunc("bf", "calls too", func(s string) error { fmt.Println("bf", s); return nil })
	var t time.Time
	fs.TextVar(&t, "t", time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), "when")
	err := fs.Parse(args)
	fmt.Println(args, "->", err, *b, *v, *i, *u, *i64, *f, *s, *e, *d, l, t.Year(), fs.Args(), fs.NArg(), fs.NFlag(), fs.Arg(0), fs.Parsed())
	fs.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println()
}

func main() {
	run()
	run("-b", "-verbose=false", "--count", "7", "-u=9", "-big", "0x10", "-ratio", "2.5", "-name=x=y", "-d", "1h30m", "-l", "a", "-l=b", "-fn", "arg", "-bf", "-t", "2020-02-02T00:00:00Z", "rest", "-b")
	run("-b", "--", "-count")
	run("-", "x")
	run("-nope")
	run("-count", "x")
	run("-count", "99999999999999999999")
	run("-count")
	run("-b=maybe")
	run("-d", "soon")
	run("-l", "bad")
	run("-=x")
	run("---x")
	run("-h")
	fs := flag.NewFlagSet("", flag.PanicOnError)
	fs.SetOutput(os.Stdout)
	fs.Int("n", 1, "")
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		fs.Int("n", 2, "")
	}()
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		fs.Parse([]string{"-zz"})
	}()
	fmt.Println(fs.Set("n", "5"), fs.Lookup("n").Value, fs.Lookup("n").DefValue, fs.Set("q", "1"), fs.Lookup("n").Value.(flag.Getter).Get())
	flag.Parse()
	fmt.Println(flag.NArg(), flag.CommandLine.Name() != "")
}
