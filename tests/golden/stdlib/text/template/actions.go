// Actions, pipelines, variables and functions of templates.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/template"
)

type inner struct {
	A, B int
	Deep map[string][]string
}

type person struct {
	Name   string
	Age    int
	Tags   []string
	Attr   map[string]int
	Inner  inner
	Ptr    *inner
	Nil    *inner
	Any    any
	Fn     func(int) int
	Err    error
	hidden int
	F      float64
	Bytes  []byte
	Ch     chan int
}

func (p person) Greet(s string) string { return s + ", " + p.Name }
func (p *person) Double() int          { return p.Age * 2 }
func (p person) Fail() (string, error) { return "", errors.New("failed") }
func (p person) Sum(a int, more ...int) (n int) {
	n = a
	for _, m := range more {
		n += m
	}
	return
}
func (p person) Panics() string { panic("oh no") }
func (i inner) String() string  { return fmt.Sprintf("<%d/%d>", i.A, i.B) }

var funcs = template.FuncMap{
	"upper": strings.ToUpper, "add": func(a, b int) int { return a + b }, "join": strings.Join,
	"seq": func(n int) []int {
		s := make([]int, n)
		for i := range s {
			s[i] = i
		}
		return s
	},
	"fail": func() (int, error) { return 0, errors.New("no") }, "null": func() any { return nil },
	"each": func(n int) func(func(int) bool) {
		return func(yield func(int) bool) {
			for i := range n {
				if !yield(i * i) {
					return
				}
			}
		}
	},
}

func main() {
	ch := make(chan int, 3)
	ch <- 7
	ch <- 8
	close(ch)
	data := &person{
		Name: "Ann <b>", Age: 30, Tags: []string{"x", "y", "z"}, Attr: map[string]int{"b": 2, "a": 1},
		Inner: inner{1, 2, map[string][]string{"k": {"v1", "v2"}}}, Ptr: &inner{A: 3}, Any: map[string]any{"q": 1.5, "n": nil, "s": []int{1, 2}},
		Fn: func(n int) int { return n * n }, Err: errors.New("an error"), F: 2.5, Bytes: []byte("hi"), Ch: ch,
	}
	for i, text := range []string{
		"plain", "{{.Name}} is {{.Age}}", "{{.Name | html}} {{.Name | printf \"%q\" | upper}} {{js .Name}} {{urlquery .Name 1}}",
		"{{if .Age}}yes{{else}}no{{end}} {{if not .Age}}a{{else if eq .Age 30}}b{{else}}c{{end}}", "{{with .Ptr}}{{.A}}{{else}}none{{end}}{{with .Nil}}x{{else}}none{{end}}",
		"{{with .Nil}}a{{else with .Ptr}}b{{.A}}{{else}}c{{end}}",
		"{{range .Tags}}[{{.}}]{{end}} {{range $i, $t := .Tags}}{{$i}}={{$t}} {{end}}{{range $t := .Tags}}{{$t}}{{end}}", "{{range $k, $v := .Attr}}{{$k}}:{{$v}} {{end}}",
		"{{range .Nil}}x{{else}}empty{{end}} {{range 3}}{{.}}{{end}} {{range $i := 3}}{{$i}},{{end}}", "{{range $i, $x := seq 10}}{{if eq $i 2}}{{continue}}{{end}}{{if gt $i 5}}{{break}}{{end}}{{$x}}{{end}}",
		"{{range each 4}}{{.}} {{end}}{{range .Ch}}{{.}};{{end}}",
		"{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}{{if true}}{{$x := 3}}{{$x}}{{$x = 4}}{{end}}{{$x}}{{if true}}{{$x = 5}}{{end}}{{$x}}",
		"{{len .Tags}} {{index .Tags 1}} {{index .Attr \"a\"}} {{index .Attr \"zz\"}} {{index .Inner.Deep \"k\" 1}} {{slice .Name 1 3}} {{slice .Tags 1}}",
		"{{.Greet \"Hi\"}} {{.Double}} {{.Sum 1 2 3}} {{.Sum 1}} {{call .Fn 5}} {{\"Yo\" | .Greet}}", "{{.Inner}} {{.Ptr}} {{.Nil}} {{.Err}} {{.Any.q}} {{.Any.n}} {{.Any.none}} {{.Any.s}} {{.F}} {{.Bytes}} {{printf \"%s\" .Bytes}}",
		"{{and 1 0 2}} {{or 0 \"\" 3}} {{and true .Name}} {{or false nil}} {{not 0}} {{and}}", "{{eq 1 1}} {{eq 1 2 3 1}} {{ne \"a\" \"b\"}} {{lt 1 2}} {{le 2.5 2.5}} {{gt \"b\" \"a\"}} {{ge 1 2}} {{eq .Age 30}}",
		"a {{- 1 -}} b {{ 2 }} c {{- /* comment */ -}} d", "  {{- 3}}  {{4 -}}  ", "{{/* c */}}x", "{{1}} {{-1}} {{0x10}} {{1.5}} {{1e3}} {{'a'}} {{`raw`}} {{\"q\\n\"}} {{true}} {{1_000}} {{0b11}} {{2i}}",
		"{{print 1 2 \"x\" \"y\" 3}}|{{println .Age}}|{{printf \"%05d %v\" 42 .Tags}}", "{{(index .Tags 0) | upper}} {{(.Inner).A}} {{($).Name}} {{(add 1 2) | add 3}} {{$.Age}}",
		"{{define \"t\"}}<{{.}}>{{end}}{{template \"t\" .Age}}{{template \"t\"}}{{block \"b\" .Tags}}({{len .}}){{end}}", "{{join .Tags \", \"}} {{upper \"a\" | printf \"%s-%s\" \"b\"}}",
		"{{.Any.s | len}} {{with $y := .Age}}{{$y}}{{.}}{{end}} {{with .Inner}}{{.A}}{{$.Name}}{{end}}", "{{range .Inner.Deep}}{{range .}}{{.}}{{end}}{{end}}", "{{html \"<a>\" 1 2}} {{null}} {{if null}}t{{else}}f{{end}}", "{{ .Name\n}}",
		// what fails when executed
		"x{{.Missing}}", "{{.hidden}}", "{{.Nil.A}}", "{{.Name.Foo}}", "{{.Fail}}", "{{.Panics}}", "{{fail}}", "{{index .Tags 5}}", "{{index .Tags \"a\"}}", "{{index .Age 1}}", "{{len 3}}", "{{add 1}}", "{{add 1 \"x\"}}", "{{add 1 2.5}}",
		"{{template \"nope\"}}", "{{.Greet}}", "{{.Name 1}}", "{{lt 1 \"a\"}}", "{{eq .Tags .Tags}}", "{{range .Age | printf \"%d\"}}{{end}}", "{{3 | 4}}", "{{nil}}", "{{.Fn}}", "{{call .Name}}", "line\n  {{.Inner.Deep.k.x}}", "{{(.Greet \"a\").Foo}}",
		"{{upper .Age}}", "{{.Attr.x.y}}", "{{$x := .Nil}}{{$x.B}}", "{{slice .Name 3 1}}", "{{.Any.q.r}}", "{{printf \"%d\" .Missing | upper}}", "{{eq}}", "{{index nil 1}}",
	} {
		t, err := template.New(fmt.Sprint("t", i)).Funcs(funcs).Parse(text)
		if err != nil {
			fmt.Printf("%q: %v\n", text, err)
			continue
		}
		var b strings.Builder
		err = t.Execute(&b, data)
		fmt.Printf("%q: %q %v\n", text, b.String(), err)
	}
	m := template.Must(template.New("m").Parse("{{.a}} {{.b.c}}"))
	for _, opt := range []string{"missingkey=default", "missingkey=zero", "missingkey=error"} {
		m.Option(opt)
		fmt.Println(m.Execute(os.Stdout, map[string]any{"a": 1}), m.Execute(os.Stdout, map[string]map[string]string{"b": {}}))
	}
	fmt.Println(template.Must(template.New("nil").Parse("{{.}} {{.X}}\n")).Execute(os.Stdout, nil))
}
