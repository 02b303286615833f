// Package template makes text of templates and data.
package template

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"sort"
	"strings"
	"sync"
)

// FuncMap has functions for templates by their names.
type FuncMap map[string]any

// Template is a parsed template, and those that it is associated with.
type Template struct {
	name        string
	tree        *tree
	left, right string
	*shared
}

// shared is what associated templates have in common.
type shared struct {
	mu         sync.RWMutex
	templates  map[string]*Template
	funcs      map[string]any
	missingKey missingKey
}

type missingKey int

const (
	missingDefault missingKey = iota
	missingZero
	missingError
)

// New returns an empty template.
func New(name string) *Template { return &Template{name: name, shared: newShared()} }

func newShared() *shared {
	return &shared{templates: map[string]*Template{}, funcs: map[string]any{}}
}

// Must is for variables' initial values: it panics if there is an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

func (t *Template) Name() string { return t.name }

func (t *Template) init() {
	if t.shared == nil {
		t.shared = newShared()
	}
}

// New returns an empty template that is associated with t.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, shared: t.shared, left: t.left, right: t.right}
}

// Delims sets what stands around actions; "" is {{ or }}.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.left, t.right = left, right
	return t
}

// Funcs adds functions, before texts that use them are parsed.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	for name, fn := range funcMap {
		checkFunction(name, fn)
		t.funcs[name] = fn
	}
	return t
}

func checkFunction(name string, fn any) {
	ok := name != "" && !('0' <= name[0] && name[0] <= '9') && nameLength(name) == len(name)
	if !ok {
		panic(fmt.Errorf("function name %q is not a valid identifier", name))
	}
	v := reflect.ValueOf(fn)
	if v.Kind() != reflect.Func {
		panic("value for " + name + " not a function")
	}
	switch typ := v.Type(); {
	case typ.NumOut() == 1, typ.NumOut() == 2 && typ.Out(1) == errorType:
	case typ.NumOut() == 2:
		panic(fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, typ.Out(1)))
	default:
		panic(fmt.Errorf("function %s has %d return values; should be 1 or 2", name, typ.NumOut()))
	}
}

// Option sets what missing keys of maps are: missingkey=default, zero or error.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, s := range opt {
		switch s {
		case "missingkey=default", "missingkey=invalid":
			t.missingKey = missingDefault
		case "missingkey=zero":
			t.missingKey = missingZero
		case "missingkey=error":
			t.missingKey = missingError
		case "":
			panic("empty option string")
		default:
			panic("unrecognized option: " + s)
		}
	}
	return t
}

// Lookup returns an associated template, nil if there is none.
func (t *Template) Lookup(name string) *Template {
	if t.shared == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.templates[name]
}

// Templates returns all associated templates.
func (t *Template) Templates() []*Template {
	if t.shared == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	list := make([]*Template, 0, len(t.templates))
	for _, x := range t.templates {
		list = append(list, x)
	}
	return list
}

// DefinedTemplates lists the templates' names for messages.
func (t *Template) DefinedTemplates() string {
	if t.shared == nil || len(t.templates) == 0 {
		return ""
	}
	var names []string
	t.mu.RLock()
	for name, x := range t.templates {
		if x.tree != nil {
			names = append(names, fmt.Sprintf("%q", name))
		}
	}
	t.mu.RUnlock()
	sort.Strings(names)
	return "; defined templates are: " + strings.Join(names, ", ")
}

// Clone returns a copy with copies of the associated templates.
func (t *Template) Clone() (*Template, error) {
	c := &Template{name: t.name, tree: t.tree, left: t.left, right: t.right, shared: newShared()}
	if t.shared == nil {
		return c, nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	c.missingKey = t.missingKey
	for name, x := range t.templates {
		if name == t.name {
			c.templates[name] = c
			continue
		}
		copied := *x
		copied.shared = c.shared
		c.templates[name] = &copied
	}
	for name, fn := range t.funcs {
		c.funcs[name] = fn
	}
	return c, nil
}

// Parse reads a text as t's body, and the templates that it defines as associated ones.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	left, right := t.left, t.right
	if left == "" {
		left = "{{"
	}
	if right == "" {
		right = "}}"
	}
	t.mu.RLock()
	defined, err := parse(t.name, text, left, right, t.funcs, builtins())
	t.mu.RUnlock()
	if err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for name, body := range defined {
		target := t
		if name != t.name {
			target = t.templates[name]
			if target == nil {
				target = &Template{name: name, shared: t.shared, left: t.left, right: t.right}
			}
		}
		if target.tree != nil && body.root.empty() && t.templates[name] != nil {
			continue // what is empty replaces nothing
		}
		target.tree = body
		t.templates[name] = target
	}
	return t, nil
}

// ParseFiles reads templates from files, and names them after those.
func ParseFiles(filenames ...string) (*Template, error) { return parseFiles(nil, readFile, filenames) }

func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.init()
	return parseFiles(t, readFile, filenames)
}

// ParseGlob reads templates from the files that match a pattern.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.init()
	return parseGlob(t, pattern)
}

// ParseFS reads templates from a file system.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fsys, patterns) }

func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.init()
	return parseFS(t, fsys, patterns)
}

func readFile(file string) (name string, b []byte, err error) {
	b, err = os.ReadFile(file)
	return filepath.Base(file), b, err
}

func parseGlob(t *Template, pattern string) (*Template, error) {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
	}
	return parseFiles(t, readFile, names)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var names []string
	for _, pattern := range patterns {
		list, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		names = append(names, list...)
	}
	return parseFiles(t, func(file string) (string, []byte, error) {
		b, err := fs.ReadFile(fsys, file)
		return path.Base(file), b, err
	}, names)
}

func parseFiles(t *Template, read func(string) (string, []byte, error), names []string) (*Template, error) {
	if len(names) == 0 {
		return nil, fmt.Errorf("template: no files named in call to ParseFiles")
	}
	for _, file := range names {
		name, b, err := read(file)
		if err != nil {
			return nil, err
		}
		if t == nil {
			t = New(name)
		}
		target := t
		if name != t.name {
			target = t.New(name)
		}
		if _, err := target.Parse(string(b)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// ExecuteTemplate executes an associated template.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	x := t.Lookup(name)
	if x == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return x.Execute(wr, data)
}

// Execute writes the text that t makes of data; what was written before an error stays.
func (t *Template) Execute(wr io.Writer, data any) (err error) {
	value, ok := data.(reflect.Value)
	if !ok {
		value = reflect.ValueOf(data)
	}
	s := &state{tmpl: t, wr: wr, vars: []variable{{"$", value}}}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case ExecError:
			err = e
		case writeError:
			err = e.err
		default:
			panic(e)
		}
	}()
	if t.tree == nil || t.tree.root == nil {
		s.fail("%q is an incomplete or empty template", t.Name())
	}
	s.walkList(value, t.tree.root)
	return nil
}
