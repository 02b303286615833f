package testing

import (
	"fmt"
	"reflect"
	"time"
)

// F is a fuzz test that runs: gol runs its function on the inputs that Add has given.
type F struct {
	*common
	t      *T
	inputs [][]any
}

// Fail marks the fuzz test as failed.
func (f *F) Fail() { f.common.Fail() }

// Skipped reports whether the fuzz test was skipped.
func (f *F) Skipped() bool { return f.common.Skipped() }

// Helper marks the function that calls it.
func (f *F) Helper() { f.common.Helper() }

func runFuzzTests(matchString func(pat, str string) (bool, error), targets []InternalFuzzTarget,
	deadline time.Time) (ran, ok bool) {
	ok = true
	if len(targets) == 0 {
		return false, true
	}
	root := newRoot(newRun(matchString, *runPattern, "-test.run", deadline))
	runTest(root, func(t *T) {
		for _, target := range targets {
			t.Run(target.Name, func(t *T) {
				target.Fn(&F{common: &t.common, t: t})
			})
		}
	})
	<-root.signal
	return root.anyRan(), !root.Failed()
}

// Add gives inputs on which Fuzz is to run its function.
func (f *F) Add(args ...any) {
	var values []any
	for _, a := range args {
		if !fuzzable(reflect.TypeOf(a)) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", reflect.TypeOf(a)))
		}
		values = append(values, a)
	}
	f.inputs = append(f.inputs, values)
}

func fuzzable(t reflect.Type) bool {
	if t == nil {
		return false
	}
	switch t.Kind() {
	case reflect.Slice:
		return t == reflect.TypeFor[[]byte]()
	case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32,
		reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return t.PkgPath() == ""
	}
	return false
}

// Fuzz runs ff, a function of a *T and of what Add was given, as a subtest for each input.
func (f *F) Fuzz(ff any) {
	fn := reflect.ValueOf(ff)
	if fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	typ := fn.Type()
	if typ.NumIn() < 2 || typ.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if typ.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	for i := 1; i < typ.NumIn(); i++ {
		if !fuzzable(typ.In(i)) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", typ.In(i)))
		}
	}
	for i, input := range f.inputs {
		if len(input) != typ.NumIn()-1 {
			panic(fmt.Sprintf("testing: wrong number of values in corpus entry: %d, want %d", len(input), typ.NumIn()-1))
		}
		f.t.Run(fmt.Sprintf("seed#%d", i), func(t *T) {
			args := []reflect.Value{reflect.ValueOf(t)}
			for _, v := range input {
				args = append(args, reflect.ValueOf(v))
			}
			fn.Call(args)
		})
	}
}
