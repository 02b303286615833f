package template

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// ExecError is an error of Execute, other than of writing.
type ExecError struct {
	Name string
	Err  error
}

func (e ExecError) Error() string { return e.Err.Error() }
func (e ExecError) Unwrap() error { return e.Err }

type writeError struct{ err error }

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	valueType    = reflect.TypeFor[reflect.Value]()
	anyType      = reflect.TypeFor[any]()
)

type variable struct {
	name  string
	value reflect.Value
}

// state is the execution of one template.
type state struct {
	tmpl  *Template
	wr    io.Writer
	node  node // for messages
	vars  []variable
	depth int
}

const maxDepth = 100000

// jump is the break or continue that a list ended with.
type jump int

const (
	goOn jump = iota
	broken
	continued
)

// missing stands for no argument.
var missing = reflect.ValueOf(noArgument{})

type noArgument struct{}

func isMissing(v reflect.Value) bool { return v.IsValid() && v.Type() == missing.Type() }

func (s *state) at(n node) { s.node = n }

func (s *state) fail(format string, args ...any) {
	name := strings.ReplaceAll(s.tmpl.Name(), "%", "%%")
	if s.node == nil {
		format = "template: " + name + ": " + format
	} else {
		t := s.tmpl.tree
		before := t.text[:s.node.position()]
		line := 1 + strings.Count(before, "\n")
		column := len(before) - (strings.LastIndexByte(before, '\n') + 1)
		shown := s.node.String()
		if len(shown) > 20 {
			shown = fmt.Sprintf("%.20s...", shown)
		}
		place := fmt.Sprintf("%s:%d:%d", t.name, line, column)
		format = fmt.Sprintf("template: %s: executing %q at <%s>: %s", strings.ReplaceAll(place, "%", "%%"), name,
			strings.ReplaceAll(shown, "%", "%%"), format)
	}
	panic(ExecError{s.tmpl.Name(), fmt.Errorf(format, args...)})
}

func (s *state) write(text string) {
	if _, err := io.WriteString(s.wr, text); err != nil {
		panic(writeError{err})
	}
}

func (s *state) walkList(dot reflect.Value, list *listNode) jump {
	for _, n := range list.nodes {
		if j := s.walk(dot, n); j != goOn {
			return j
		}
	}
	return goOn
}

func (s *state) walk(dot reflect.Value, n node) jump {
	s.at(n)
	switch n := n.(type) {
	case *textNode:
		s.write(n.text)
	case *actionNode:
		v := s.pipeline(dot, n.pipe)
		if len(n.pipe.decl) == 0 {
			s.print(n, v)
		}
	case *controlNode:
		depth := len(s.vars)
		defer func() { s.vars = s.vars[:depth] }()
		if n.word == "range" {
			return s.walkRange(dot, n)
		}
		return s.walkIf(dot, n)
	case *jumpNode:
		if n.word == "break" {
			return broken
		}
		return continued
	case *templateNode:
		s.walkTemplate(dot, n)
	}
	return goOn
}

func (s *state) walkIf(dot reflect.Value, n *controlNode) jump {
	v := s.pipeline(dot, n.pipe)
	truth, ok := truthOf(indirectInterface(v))
	switch {
	case !ok:
		s.fail("if/with can't use %v", v)
	case truth && n.word == "with":
		return s.walkList(v, n.list)
	case truth:
		return s.walkList(dot, n.list)
	case n.orElse != nil:
		return s.walkList(dot, n.orElse)
	}
	return goOn
}

func (s *state) walkTemplate(dot reflect.Value, n *templateNode) {
	t := s.tmpl.Lookup(n.name)
	if t == nil {
		s.fail("template %q not defined", n.name)
	}
	if s.depth == maxDepth {
		s.fail("exceeded maximum template depth (%v)", maxDepth)
	}
	if n.pipe != nil {
		dot = s.pipeline(dot, n.pipe)
	} else {
		dot = reflect.Value{}
	}
	inner := &state{tmpl: t, wr: s.wr, depth: s.depth + 1, vars: []variable{{"$", dot}}}
	inner.walkList(dot, t.tree.root)
}

func (s *state) walkRange(dot reflect.Value, n *controlNode) jump {
	value, _ := indirect(s.pipeline(dot, n.pipe))
	ran := false
	// one runs the body for an element, and reports whether to go on
	one := func(index, elem reflect.Value) bool {
		ran = true
		if k := len(n.pipe.decl); k > 0 {
			last := elem
			if k == 1 && !elem.IsValid() {
				last = index
			}
			if n.pipe.assign {
				if k > 1 {
					s.setVar(n.pipe.decl[0], index)
				}
				s.setVar(n.pipe.decl[k-1], last)
			} else {
				s.vars[len(s.vars)-1].value = last
				if k > 1 {
					s.vars[len(s.vars)-2].value = index
				}
			}
		}
		if !elem.IsValid() {
			elem = index
		}
		inner := len(s.vars)
		j := s.walkList(elem, n.list)
		s.vars = s.vars[:inner]
		return j != broken
	}
	switch value.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range value.Len() {
			if !one(reflect.ValueOf(i), value.Index(i)) {
				break
			}
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if len(n.pipe.decl) > 1 {
			s.fail("can't use %v to iterate over more than one variable", value)
		}
		for v := range value.Seq() {
			if !one(v, v) {
				break
			}
		}
	case reflect.Map:
		for _, key := range sortedKeys(value) {
			if !one(key, value.MapIndex(key)) {
				break
			}
		}
	case reflect.Chan:
		if value.Type().ChanDir() == reflect.SendDir {
			s.fail("range over send-only channel %v", value)
		}
		for i := 0; !value.IsNil(); i++ {
			elem, ok := value.Recv()
			if !ok || !one(reflect.ValueOf(i), elem) {
				break
			}
		}
	case reflect.Func:
		switch {
		case value.Type().CanSeq():
			if len(n.pipe.decl) > 1 {
				s.fail("can't use %v iterate over more than one variable", value)
			}
			for v := range value.Seq() {
				if !one(v, reflect.Value{}) {
					break
				}
			}
		case value.Type().CanSeq2():
			for k, v := range value.Seq2() {
				if !one(k, v) {
					break
				}
			}
		default:
			s.fail("range can't iterate over %v", value)
		}
	case reflect.Invalid:
	default:
		s.fail("range can't iterate over %v", value)
	}
	if !ran && n.orElse != nil {
		return s.walkList(dot, n.orElse)
	}
	return goOn
}

func (s *state) setVar(name string, v reflect.Value) {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			s.vars[i].value = v
			return
		}
	}
	s.fail("undefined variable: %s", name)
}

func (s *state) varValue(name string) reflect.Value {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return s.vars[i].value
		}
	}
	s.fail("undefined variable: %s", name)
	return reflect.Value{}
}

func (s *state) pipeline(dot reflect.Value, pipe *pipeNode) (value reflect.Value) {
	s.at(pipe)
	value = missing
	for _, c := range pipe.cmds {
		value = s.command(dot, c, value)
		if value.Kind() == reflect.Interface && value.Type().NumMethod() == 0 {
			value = value.Elem()
		}
	}
	for _, name := range pipe.decl {
		if pipe.assign {
			s.setVar(name, value)
		} else {
			s.vars = append(s.vars, variable{name, value})
		}
	}
	return value
}

func (s *state) command(dot reflect.Value, c *commandNode, final reflect.Value) reflect.Value {
	switch n := c.args[0].(type) {
	case *fieldNode:
		return s.fields(dot, dot, n, n.fields, c.args, final)
	case *chainNode:
		return s.chain(dot, n, c.args, final)
	case *nameNode:
		return s.function(dot, n, c, c.args, final)
	case *pipeNode:
		s.noArguments(c.args, final)
		return s.pipeline(dot, n)
	case *varNode:
		return s.variable(dot, n, c.args, final)
	}
	s.at(c.args[0])
	s.noArguments(c.args, final)
	switch n := c.args[0].(type) {
	case *boolNode:
		return reflect.ValueOf(n.value)
	case *dotNode:
		return dot
	case *nilNode:
		s.fail("nil is not a command")
	case *numberNode:
		return s.constant(n)
	case *stringNode:
		return reflect.ValueOf(n.text)
	}
	s.fail("can't evaluate command %q", c.args[0])
	return reflect.Value{}
}

func (s *state) noArguments(args []node, final reflect.Value) {
	if len(args) > 1 || !isMissing(final) {
		s.fail("can't give argument to non-function %s", args[0])
	}
}

// constant gives a number its type by how it is written.
func (s *state) constant(n *numberNode) reflect.Value {
	s.at(n)
	switch {
	case n.isComplex:
		return reflect.ValueOf(n.c)
	case n.isFloat && !strings.HasPrefix(n.text, "0x") && n.text[0] != '\'' && strings.ContainsAny(n.text, ".eEpP"):
		return reflect.ValueOf(n.f)
	case n.isInt:
		return reflect.ValueOf(int(n.i))
	case n.isUint:
		s.fail("%s overflows int", n.text)
	}
	return reflect.ValueOf(n.f)
}

func (s *state) chain(dot reflect.Value, n *chainNode, args []node, final reflect.Value) reflect.Value {
	s.at(n)
	if _, ok := n.of.(*nilNode); ok {
		s.fail("indirection through explicit nil in %s", n)
	}
	return s.fields(dot, s.argument(dot, nil, n.of), n, n.fields, args, final)
}

func (s *state) variable(dot reflect.Value, n *varNode, args []node, final reflect.Value) reflect.Value {
	s.at(n)
	v := s.varValue(n.name)
	if len(n.fields) == 0 {
		s.noArguments(args, final)
		return v
	}
	return s.fields(dot, v, n, n.fields, args, final)
}

// fields follows .a.b.c; the last may be a method that takes the arguments.
func (s *state) fields(dot, receiver reflect.Value, n node, names []string, args []node, final reflect.Value) reflect.Value {
	if _, chained := n.(*chainNode); !chained {
		s.at(n)
	}
	last := len(names) - 1
	for _, name := range names[:last] {
		receiver = s.field(dot, name, n, nil, missing, receiver)
	}
	return s.field(dot, names[last], n, args, final, receiver)
}

func (s *state) field(dot reflect.Value, name string, n node, args []node, final, receiver reflect.Value) reflect.Value {
	if !receiver.IsValid() {
		if s.tmpl.missingKey == missingError {
			s.fail("nil data; no entry for key %q", name)
		}
		return reflect.Value{}
	}
	typ := receiver.Type()
	receiver, isNil := indirect(receiver)
	if receiver.Kind() == reflect.Interface && isNil {
		s.fail("nil pointer evaluating %s.%s", typ, name)
	}
	ptr := receiver
	if ptr.Kind() != reflect.Interface && ptr.Kind() != reflect.Pointer && ptr.CanAddr() {
		ptr = ptr.Addr()
	}
	if m := ptr.MethodByName(name); m.IsValid() {
		return s.call(dot, m, n, name, args, final)
	}
	hasArgs := len(args) > 1 || !isMissing(final)
	switch receiver.Kind() {
	case reflect.Struct:
		if f, ok := receiver.Type().FieldByName(name); ok {
			v, err := receiver.FieldByIndexErr(f.Index)
			if !f.IsExported() {
				s.fail("%s is an unexported field of struct type %s", name, typ)
			}
			if err != nil {
				s.fail("%v", err)
			}
			if hasArgs {
				s.fail("%s has arguments but cannot be invoked as function", name)
			}
			return v
		}
	case reflect.Map:
		key := reflect.ValueOf(name)
		if key.Type().AssignableTo(receiver.Type().Key()) {
			if hasArgs {
				s.fail("%s is not a method but has arguments", name)
			}
			v := receiver.MapIndex(key)
			if !v.IsValid() {
				switch s.tmpl.missingKey {
				case missingZero:
					v = reflect.Zero(receiver.Type().Elem())
				case missingError:
					s.fail("map has no entry for key %q", name)
				}
			}
			return v
		}
	case reflect.Pointer:
		if elem := receiver.Type().Elem(); elem.Kind() == reflect.Struct {
			if _, ok := elem.FieldByName(name); !ok {
				break // the pointer's being nil is not what is wrong
			}
		}
		if isNil {
			s.fail("nil pointer evaluating %s.%s", typ, name)
		}
	}
	s.fail("can't evaluate field %s in type %s", name, typ)
	return reflect.Value{}
}

func (s *state) function(dot reflect.Value, n *nameNode, c node, args []node, final reflect.Value) reflect.Value {
	s.at(n)
	if fn, ok := s.tmpl.funcs[n.name]; ok {
		return s.call(dot, reflect.ValueOf(fn), c, n.name, args, final)
	}
	if n.name == "and" || n.name == "or" {
		return s.choose(dot, n.name, args, final)
	}
	if n.name == "call" && len(args) > 1 {
		called := args[1].String()
		return s.call(dot, reflect.ValueOf(func(fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
			return callFunction(called, fn, args...)
		}), c, n.name, args, final)
	}
	fn, ok := builtins()[n.name]
	if !ok {
		s.fail("%q is not a defined function", n.name)
	}
	return s.call(dot, reflect.ValueOf(fn), c, n.name, args, final)
}

// choose evaluates the arguments of and or or as far as needed.
func (s *state) choose(dot reflect.Value, name string, args []node, final reflect.Value) (v reflect.Value) {
	args = args[1:]
	if len(args) == 0 && isMissing(final) {
		s.fail("wrong number of args for %s: want at least 1 got 0", name)
	}
	for _, a := range args {
		v = unwrap(s.argument(dot, valueType, a))
		if t, _ := truthOf(indirectInterface(v)); t == (name == "or") {
			return v
		}
	}
	if !isMissing(final) {
		v = final
	}
	return v
}

// call calls a function or method with the arguments after the first, and the pipeline's value.
func (s *state) call(dot, fn reflect.Value, n node, name string, args []node, final reflect.Value) reflect.Value {
	if args != nil {
		args = args[1:]
	}
	typ := fn.Type()
	given := len(args)
	if !isMissing(final) {
		given++
	}
	fixed := typ.NumIn()
	if typ.IsVariadic() {
		fixed--
		if given < fixed {
			s.fail("wrong number of args for %s: want at least %d got %d", name, fixed, len(args))
		}
	} else if given != fixed {
		s.fail("wrong number of args for %s: want %d got %d", name, fixed, given)
	}
	if k := typ.NumOut(); k != 1 && !(k == 2 && typ.Out(1) == errorType) {
		s.fail("can't call method/function %q with %d results", name, k)
	}
	paramType := func(i int) reflect.Type {
		if i < fixed {
			return typ.In(i)
		}
		return typ.In(typ.NumIn() - 1).Elem()
	}
	argv := make([]reflect.Value, 0, given)
	for i, a := range args {
		argv = append(argv, s.argument(dot, paramType(i), a))
	}
	if !isMissing(final) {
		argv = append(argv, s.fit(final, paramType(len(args))))
	}
	v, err := safeCall(fn, argv)
	if err != nil {
		s.at(n)
		s.fail("error calling %s: %w", name, err)
	}
	return unwrap(v)
}

// unwrap returns what a function that returns a reflect.Value means.
func unwrap(v reflect.Value) reflect.Value {
	if v.IsValid() && v.Type() == valueType {
		return v.Interface().(reflect.Value)
	}
	return v
}

// safeCall calls a function; a panic becomes an error.
func safeCall(fn reflect.Value, args []reflect.Value) (v reflect.Value, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				err = e
			} else {
				err = fmt.Errorf("%v", r)
			}
		}
	}()
	results := fn.Call(args)
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

func canBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	case reflect.Struct:
		return t == valueType
	}
	return false
}

// fit makes a value assignable to a type, if pointers allow.
func (s *state) fit(v reflect.Value, typ reflect.Type) reflect.Value {
	if !v.IsValid() {
		if typ == nil {
			return reflect.ValueOf(nil)
		}
		if typ == valueType {
			return reflect.ValueOf(v)
		}
		if canBeNil(typ) {
			return reflect.Zero(typ)
		}
		s.fail("invalid value; expected %s", typ)
	}
	if typ == valueType && v.Type() != typ {
		return reflect.ValueOf(v)
	}
	if typ == nil || v.Type().AssignableTo(typ) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
		if v.Type().AssignableTo(typ) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(typ):
		if v = v.Elem(); !v.IsValid() {
			s.fail("dereference of nil pointer of type %s", typ)
		}
		return v
	case reflect.PointerTo(v.Type()).AssignableTo(typ) && v.CanAddr():
		return v.Addr()
	}
	s.fail("wrong type for value; expected %s; got %s", typ, v.Type())
	return v
}

// argument evaluates an argument for a parameter's type, nil for any.
func (s *state) argument(dot reflect.Value, typ reflect.Type, n node) reflect.Value {
	s.at(n)
	switch a := n.(type) {
	case *dotNode:
		return s.fit(dot, typ)
	case *nilNode:
		if typ == nil {
			s.fail("cannot assign nil to %s", "untyped")
		}
		if canBeNil(typ) {
			return reflect.Zero(typ)
		}
		s.fail("cannot assign nil to %s", typ)
	case *fieldNode:
		return s.fit(s.fields(dot, dot, a, a.fields, []node{n}, missing), typ)
	case *varNode:
		return s.fit(s.variable(dot, a, nil, missing), typ)
	case *pipeNode:
		return s.fit(s.pipeline(dot, a), typ)
	case *nameNode:
		return s.fit(s.function(dot, a, a, []node{a}, missing), typ)
	case *chainNode:
		return s.fit(s.chain(dot, a, nil, missing), typ)
	}
	if typ == nil {
		return s.literal(n)
	}
	return s.typed(typ, n)
}

// literal is a constant with its own type.
func (s *state) literal(n node) reflect.Value {
	switch a := n.(type) {
	case *boolNode:
		return reflect.ValueOf(a.value)
	case *stringNode:
		return reflect.ValueOf(a.text)
	case *numberNode:
		return s.constant(a)
	}
	s.fail("can't handle assignment of %s to empty interface argument", n)
	return reflect.Value{}
}

// typed is a constant as a value of a type.
func (s *state) typed(typ reflect.Type, n node) reflect.Value {
	v := reflect.New(typ).Elem()
	number, _ := n.(*numberNode)
	expected := ""
	switch typ.Kind() {
	case reflect.Bool:
		if b, ok := n.(*boolNode); ok {
			v.SetBool(b.value)
			return v
		}
		expected = "bool"
	case reflect.String:
		if b, ok := n.(*stringNode); ok {
			v.SetString(b.text)
			return v
		}
		expected = "string"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if number != nil && number.isInt {
			v.SetInt(number.i)
			return v
		}
		expected = "integer"
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if number != nil && number.isUint {
			v.SetUint(number.u)
			return v
		}
		expected = "unsigned integer"
	case reflect.Float32, reflect.Float64:
		if number != nil && number.isFloat {
			v.SetFloat(number.f)
			return v
		}
		expected = "float"
	case reflect.Complex64, reflect.Complex128:
		if number != nil && number.isComplex {
			v.SetComplex(number.c)
			return v
		}
		expected = "complex"
	case reflect.Interface:
		if typ.NumMethod() == 0 {
			return s.literal(n)
		}
	case reflect.Struct:
		if typ == valueType {
			return reflect.ValueOf(s.literal(n))
		}
	}
	if expected != "" {
		s.fail("expected %s; found %s", expected, n)
	}
	s.fail("can't handle %s for arg of type %s", n, typ)
	return v
}

// indirect follows pointers and interfaces to what has fields, at most to one that is nil or has methods.
func indirect(v reflect.Value) (rv reflect.Value, isNil bool) {
	for ; v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface; v = v.Elem() {
		if v.IsNil() {
			return v, true
		}
	}
	return v, false
}

// indirectInterface returns what an interface holds.
func indirectInterface(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Interface {
		return v
	}
	return v.Elem()
}

// print writes a pipeline's value.
func (s *state) print(n node, v reflect.Value) {
	s.at(n)
	x, ok := printable(v)
	if !ok {
		s.fail("can't print %s of type %s", n, v.Type())
	}
	if _, err := fmt.Fprint(s.wr, x); err != nil {
		panic(writeError{err})
	}
}

// printable is what fmt is to print for a value.
func printable(v reflect.Value) (any, bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	if t := v.Type(); !t.Implements(errorType) && !t.Implements(stringerType) {
		if p := reflect.PointerTo(t); v.CanAddr() && (p.Implements(errorType) || p.Implements(stringerType)) {
			v = v.Addr()
		} else if k := v.Kind(); k == reflect.Chan || k == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

// IsTrue reports whether a value counts as true, and whether that can be said.
func IsTrue(val any) (truth, ok bool) { return truthOf(reflect.ValueOf(val)) }

func truthOf(v reflect.Value) (truth, ok bool) {
	if !v.IsValid() {
		return false, true
	}
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0, true
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.UnsafePointer, reflect.Interface:
		return !v.IsNil(), true
	case reflect.Struct:
		return true, true
	}
	return !v.IsZero(), true
}
