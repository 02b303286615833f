package template

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// builtinFuncs are the functions that every template has; and, or are evaluated by need.
var builtinFuncs = map[string]any{
	"and": and, "or": and, "not": not, "call": call, "html": HTMLEscaper, "index": index, "slice": slice, "js": JSEscaper,
	"len": length, "print": fmt.Sprint, "printf": fmt.Sprintf, "println": fmt.Sprintln, "urlquery": URLQueryEscaper,
	"eq": eq, "ge": ge, "gt": gt, "le": le, "lt": lt, "ne": ne,
}

func builtins() map[string]any { return builtinFuncs }

func and(arg0 reflect.Value, args ...reflect.Value) reflect.Value { return arg0 }

func not(arg reflect.Value) bool {
	truth, _ := truthOf(indirectInterface(arg))
	return !truth
}

func call(fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	return callFunction("call", fn, args...)
}

// callFunction calls a function that messages show by a name.
func callFunction(name string, fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	fn = indirectInterface(fn)
	if !fn.IsValid() {
		return reflect.Value{}, errors.New("call of nil")
	}
	typ := fn.Type()
	if typ.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, typ)
	}
	if k := typ.NumOut(); k != 1 && !(k == 2 && typ.Out(1) == errorType) {
		return reflect.Value{}, fmt.Errorf("function %s has %d return values; should be 1 or 2", name, k)
	}
	n := typ.NumIn()
	if typ.IsVariadic() {
		if len(args) < n-1 {
			return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), n-1)
		}
	} else if len(args) != n {
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), n)
	}
	argv := make([]reflect.Value, len(args))
	for i, a := range args {
		t := typ.In(min(i, n-1))
		if typ.IsVariadic() && i >= n-1 {
			t = t.Elem()
		}
		v, err := asType(indirectInterface(a), t)
		if err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
		argv[i] = v
	}
	v, err := safeCall(fn, argv)
	return unwrap(v), err
}

// asType returns a value as one of a type; integers are converted.
func asType(v reflect.Value, t reflect.Type) (reflect.Value, error) {
	if !v.IsValid() {
		if !canBeNil(t) {
			return reflect.Value{}, fmt.Errorf("value is nil; should be of type %s", t)
		}
		return reflect.Zero(t), nil
	}
	if v.Type().AssignableTo(t) {
		return v, nil
	}
	if isInteger(v) && isInteger(reflect.Zero(t)) && v.Type().ConvertibleTo(t) {
		return v.Convert(t), nil
	}
	return reflect.Value{}, fmt.Errorf("value has type %s; should be %s", v.Type(), t)
}

func isInteger(v reflect.Value) bool { return v.CanInt() || v.CanUint() }

// indexArg is an index as an int, from 0 to limit.
func indexArg(v reflect.Value, limit int) (int, error) {
	var x int64
	switch {
	case v.CanInt():
		x = v.Int()
	case v.CanUint():
		x = int64(v.Uint())
	case !v.IsValid():
		return 0, errors.New("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", v.Type())
	}
	if x < 0 || x > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", x)
	}
	return int(x), nil
}

func index(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = indirectInterface(item)
	if !item.IsValid() {
		return reflect.Value{}, errors.New("index of untyped nil")
	}
	for _, i := range indexes {
		i = indirectInterface(i)
		var isNil bool
		if item, isNil = indirect(item); isNil {
			return reflect.Value{}, errors.New("index of nil pointer")
		}
		switch item.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			x, err := indexArg(i, item.Len()-1)
			if err != nil {
				return reflect.Value{}, err
			}
			item = item.Index(x)
		case reflect.Map:
			key, err := asType(i, item.Type().Key())
			if err != nil {
				return reflect.Value{}, err
			}
			if v := item.MapIndex(key); v.IsValid() {
				item = v
			} else {
				item = reflect.Zero(item.Type().Elem())
			}
		default:
			return reflect.Value{}, fmt.Errorf("can't index item of type %s", item.Type())
		}
	}
	return item, nil
}

func slice(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = indirectInterface(item)
	if !item.IsValid() {
		return reflect.Value{}, errors.New("slice of untyped nil")
	}
	if len(indexes) > 3 {
		return reflect.Value{}, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	limit := 0
	switch item.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return reflect.Value{}, errors.New("cannot 3-index slice a string")
		}
		limit = item.Len()
	case reflect.Array, reflect.Slice:
		limit = item.Cap()
	default:
		return reflect.Value{}, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	bounds := [3]int{0, item.Len()}
	for i, v := range indexes {
		x, err := indexArg(indirectInterface(v), limit)
		if err != nil {
			return reflect.Value{}, err
		}
		bounds[i] = x
	}
	if bounds[0] > bounds[1] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", bounds[0], bounds[1])
	}
	if len(indexes) < 3 {
		return item.Slice(bounds[0], bounds[1]), nil
	}
	if bounds[1] > bounds[2] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", bounds[1], bounds[2])
	}
	return item.Slice3(bounds[0], bounds[1], bounds[2]), nil
}

func length(arg reflect.Value) (int, error) {
	arg, isNil := indirect(arg)
	if isNil {
		return 0, errors.New("len of nil pointer")
	}
	switch arg.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return arg.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", arg.Type())
}

var (
	errBadComparisonType = errors.New("invalid type for comparison")
	errNoComparison      = errors.New("missing argument for comparison")
)

// sort of values that can be ordered with each other.
type class int

const (
	noClass class = iota
	boolClass
	complexClass
	intClass
	floatClass
	stringClass
	uintClass
)

func classOf(v reflect.Value) class {
	switch k := v.Kind(); {
	case v.CanInt():
		return intClass
	case v.CanUint():
		return uintClass
	case v.CanFloat():
		return floatClass
	case v.CanComplex():
		return complexClass
	case k == reflect.Bool:
		return boolClass
	case k == reflect.String:
		return stringClass
	}
	return noClass
}

func eq(arg1 reflect.Value, arg2 ...reflect.Value) (bool, error) {
	arg1 = indirectInterface(arg1)
	if len(arg2) == 0 {
		return false, errNoComparison
	}
	c1 := classOf(arg1)
	for _, arg := range arg2 {
		arg = indirectInterface(arg)
		truth := false
		if c2 := classOf(arg); c1 != c2 {
			switch {
			case c1 == intClass && c2 == uintClass:
				truth = arg1.Int() >= 0 && uint64(arg1.Int()) == arg.Uint()
			case c1 == uintClass && c2 == intClass:
				truth = arg.Int() >= 0 && arg1.Uint() == uint64(arg.Int())
			case arg1.IsValid() && arg.IsValid():
				return false, fmt.Errorf("incompatible types for comparison: %v and %v", arg1.Type(), arg.Type())
			}
		} else {
			switch c1 {
			case boolClass:
				truth = arg1.Bool() == arg.Bool()
			case complexClass:
				truth = arg1.Complex() == arg.Complex()
			case intClass:
				truth = arg1.Int() == arg.Int()
			case floatClass:
				truth = arg1.Float() == arg.Float()
			case stringClass:
				truth = arg1.String() == arg.String()
			case uintClass:
				truth = arg1.Uint() == arg.Uint()
			default:
				switch {
				case !arg.IsValid() || !arg1.IsValid():
					truth = arg.IsValid() == arg1.IsValid()
				case arg1.Type() != arg.Type():
					return false, fmt.Errorf("incompatible types for comparison: %v and %v", arg1.Type(), arg.Type())
				case !arg.Comparable():
					return false, fmt.Errorf("non-comparable type %s: %v", arg, arg.Type())
				default:
					truth = arg1.Interface() == arg.Interface()
				}
			}
		}
		if truth {
			return true, nil
		}
	}
	return false, nil
}

func ne(arg1, arg2 reflect.Value) (bool, error) {
	equal, err := eq(arg1, arg2)
	return !equal, err
}

// order compares two values.
func order(arg1, arg2 reflect.Value) (int, error) {
	arg1, arg2 = indirectInterface(arg1), indirectInterface(arg2)
	c1, c2 := classOf(arg1), classOf(arg2)
	if c1 == noClass || c2 == noClass {
		return 0, errBadComparisonType
	}
	switch {
	case c1 == intClass && c2 == uintClass:
		if arg1.Int() < 0 {
			return -1, nil
		}
		return cmp.Compare(uint64(arg1.Int()), arg2.Uint()), nil
	case c1 == uintClass && c2 == intClass:
		if arg2.Int() < 0 {
			return 1, nil
		}
		return cmp.Compare(arg1.Uint(), uint64(arg2.Int())), nil
	case c1 != c2:
		return 0, fmt.Errorf("incompatible types for comparison: %v and %v", arg1.Type(), arg2.Type())
	case c1 == intClass:
		return cmp.Compare(arg1.Int(), arg2.Int()), nil
	case c1 == uintClass:
		return cmp.Compare(arg1.Uint(), arg2.Uint()), nil
	case c1 == floatClass:
		return cmp.Compare(arg1.Float(), arg2.Float()), nil
	case c1 == stringClass:
		return cmp.Compare(arg1.String(), arg2.String()), nil
	}
	return 0, errBadComparisonType
}

func lt(arg1, arg2 reflect.Value) (bool, error) {
	c, err := order(arg1, arg2)
	return c < 0 && err == nil, err
}

func le(arg1, arg2 reflect.Value) (bool, error) {
	c, err := order(arg1, arg2)
	return c <= 0 && err == nil, err
}

func gt(arg1, arg2 reflect.Value) (bool, error) {
	c, err := order(arg1, arg2)
	return c > 0 && err == nil, err
}

func ge(arg1, arg2 reflect.Value) (bool, error) {
	c, err := order(arg1, arg2)
	return c >= 0 && err == nil, err
}

// sortedKeys returns a map's keys, in order if they have one.
func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortStableFunc(keys, func(a, b reflect.Value) int {
		c, err := order(a, b)
		if err != nil {
			return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b))
		}
		return c
	})
	return keys
}

var htmlEscapes = strings.NewReplacer("\x00", "\uFFFD", `"`, "&#34;", "'", "&#39;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// HTMLEscape writes b with what has a meaning in HTML escaped.
func HTMLEscape(w io.Writer, b []byte) { io.WriteString(w, HTMLEscapeString(string(b))) }

// HTMLEscapeString returns s with what has a meaning in HTML escaped.
func HTMLEscapeString(s string) string { return htmlEscapes.Replace(s) }

// HTMLEscaper is HTMLEscapeString of what print makes of its arguments.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(printed(args)) }

// JSEscape writes b as it stands in a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { io.WriteString(w, JSEscapeString(string(b))) }

// JSEscapeString returns s as it stands in a string of JavaScript.
func JSEscapeString(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case strings.ContainsRune(`\'"`, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case strings.ContainsRune("<>&=", r) || r < ' ':
			fmt.Fprintf(&b, `\u%04X`, r)
		case r < utf8.RuneSelf || unicode.IsPrint(r):
			b.WriteString(s[:n])
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
		s = s[n:]
	}
	return b.String()
}

// JSEscaper is JSEscapeString of what print makes of its arguments.
func JSEscaper(args ...any) string { return JSEscapeString(printed(args)) }

// URLQueryEscaper escapes what print makes of its arguments for the query of a URL.
func URLQueryEscaper(args ...any) string { return url.QueryEscape(printed(args)) }

func printed(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	values := make([]any, len(args))
	for i, a := range args {
		values[i] = a
		if v, ok := printable(reflect.ValueOf(a)); ok {
			values[i] = v
		}
	}
	return fmt.Sprint(values...)
}
