// What is no template, and the methods of templates.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"
)

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	for _, text := range []string{
		"{{", "{{}}", "{{if}}x{{end}}", "{{if 1}}", "{{end}}", "{{else}}", "{{if 1}}{{else}}{{else}}{{end}}", "{{foo}}", "{{.X | }}", "{{| .X}}", "{{\"a}}", "{{'a}}", "{{`a}}", "{{$x}}", "{{range $a, $b, $c := .}}{{end}}",
		"{{define}}{{end}}", "{{define \"a\"}}", "{{template}}", "{{template a}}", "{{break}}", "{{continue}}", "{{range .}}{{break}}{{end}}", "{{(1}}", "{{1)}}", "{{@}}", "{{1a}}", "{{.X.}}", "{{1.X}}", "{{nil.X}}", "{{/* a", "{{/* a */ b}}",
		"\n\n{{.X | foo}}", "{{with}}{{end}}", "{{range}}{{end}}", "{{.A 1 | 2}}", "{{1 | print | true}}", "{{if .X}}{{end}}{{end}}", "{{template \"x\" . .}}", "{{block \"x\"}}{{end}}", "{{$x = 1}}", "{{: 1}}", "{{.X:=1}}", "{{99999999999999999999}}", "{{\"\\z\"}}",
		"{{define \"a\"}}1{{end}}{{define \"a\"}}2{{end}}", "{{.X!}}", "{{if 1}}{{else with 1}}{{end}}{{end}}", "{{with 1}}{{else if 1}}{{end}}{{end}}", "{{if $x := 1}}{{$x}}{{end}}{{$x}}", "{{a.b}}", "{{print.x}}", "{{.x,.y}}", "{{ }}",
	} {
		t, err := template.New("t").Parse(text)
		fmt.Printf("%q: %v %v\n", text, t != nil, err)
	}
	t := template.Must(template.New("root").Parse(`{{define "one"}}1{{.}}{{end}}{{define "two"}}2{{template "one" .}}{{end}}{{template "two" .}}!`))
	fmt.Println(t.Name(), len(t.DefinedTemplates()), t.Lookup("one") != nil, t.Lookup("three") == nil)
	var names []string
	for _, x := range t.Templates() {
		names = append(names, x.Name())
	}
	sort.Strings(names)
	fmt.Println(names, t.Execute(os.Stdout, 5), t.ExecuteTemplate(os.Stdout, "two", "x"), t.ExecuteTemplate(os.Stdout, "none", 1))
	c := template.Must(t.Clone())
	template.Must(c.Parse(`{{define "one"}}changed{{end}}`))
	fmt.Println(t.Execute(os.Stdout, 5), c.Execute(os.Stdout, 5))
	fmt.Println(template.New("empty").Execute(os.Stdout, nil))
	d := template.Must(template.New("d").Delims("<<", ">>").Parse("<<.>> {{.}}\n"))
	fmt.Println(d.Execute(os.Stdout, 1))
	fmt.Println(t.Execute(failing{}, 1))
	_, err := template.New("x").Parse("{{.X}}")
	err = template.Must(template.New("x").Parse("{{.X}}")).Execute(&bytes.Buffer{}, 1)
	var e template.ExecError
	fmt.Println(errors.As(err, &e), e.Name, err)
	dir, _ := os.MkdirTemp("", "tmpl")
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "a.tmpl"), []byte("A{{template \"b.tmpl\" .}}"), 0o600)
	os.WriteFile(filepath.Join(dir, "b.tmpl"), []byte("B{{.}}\n"), 0o600)
	files := template.Must(template.ParseFiles(filepath.Join(dir, "a.tmpl"), filepath.Join(dir, "b.tmpl")))
	fmt.Println(files.Execute(os.Stdout, 1), files.Name())
	glob := template.Must(template.ParseGlob(filepath.Join(dir, "*.tmpl")))
	fmt.Println(glob.ExecuteTemplate(os.Stdout, "b.tmpl", 2))
	fromFS := template.Must(template.ParseFS(os.DirFS(dir), "*.tmpl"))
	fmt.Println(fromFS.ExecuteTemplate(os.Stdout, "a.tmpl", 3))
	_, err = template.ParseGlob(filepath.Join("nowhere", "*.x"))
	fmt.Println(err)
	_, err = template.ParseFiles()
	fmt.Println(err)
	try(func() { template.New("x").Funcs(template.FuncMap{"a-b": strings.ToUpper}) })
	try(func() { template.New("x").Funcs(template.FuncMap{"a": 1}) })
	try(func() { template.New("x").Funcs(template.FuncMap{"a": func() {}}) })
	try(func() { template.New("x").Option("what") })
	try(func() { template.Must(template.New("x").Parse("{{")) })
	fmt.Println(template.HTMLEscapeString("<a href='x'>\"&\x00"), template.JSEscapeString("'a'<b>\n\u2028é=&"), template.URLQueryEscaper("a b", "&"))
	fmt.Println(template.IsTrue(0))
	fmt.Println(template.IsTrue([]int{1}))
}
