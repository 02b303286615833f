// Package quick tests functions with arbitrary arguments.
package quick

import (
	"flag"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

var checks = flag.Int("quickchecks", 100, "The default number of iterations for each check")

// Config says how functions are tested.
type Config struct {
	// MaxCount is how often; if it is 0, MaxCountScale times the default, which is 100 or what the flag -quickchecks says.
	MaxCount int
	// MaxCountScale counts where MaxCount is 0; 0 means 1.
	MaxCountScale float64
	// Rand makes the values; one with the time as its seed, if it is nil.
	Rand *rand.Rand
	// Values makes the arguments, if it is not nil.
	Values func([]reflect.Value, *rand.Rand)
}

// SetupError says what is wrong with a call of this package.
type SetupError string

func (s SetupError) Error() string { return string(s) }

// CheckError has the arguments for which a function returned false, in the call of that number.
type CheckError struct {
	Count int
	In    []any
}

func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, list(s.In))
}

// CheckEqualError has the arguments for which two functions differed, and what they returned.
type CheckEqualError struct {
	CheckError
	Out1 []any
	Out2 []any
}

func (s *CheckEqualError) Error() string {
	return s.CheckError.Error() + ". Output 1: " + list(s.Out1) + ". Output 2: " + list(s.Out2)
}

func list(values []any) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = fmt.Sprintf("%#v", v)
	}
	return strings.Join(texts, ", ")
}

func interfaces(values []reflect.Value) []any {
	all := make([]any, len(values))
	for i, v := range values {
		all[i] = v.Interface()
	}
	return all
}

// each calls try with arguments for functions of a type, as often as c says, until it returns an error.
func (c *Config) each(t reflect.Type, try func(count int, args []reflect.Value) error) error {
	if c == nil {
		c = &Config{}
	}
	r := c.Rand
	if r == nil {
		r = rand.New(rand.NewSource(time.Now().UnixNano()))
	}
	n := c.MaxCount
	if n == 0 {
		if n = *checks; c.MaxCountScale != 0 {
			n = int(c.MaxCountScale * float64(n))
		}
	}
	args := make([]reflect.Value, t.NumIn())
	for count := 1; count <= n; count++ {
		if c.Values != nil {
			c.Values(args, r)
		} else {
			for i := range args {
				var ok bool
				if args[i], ok = Value(t.In(i), r); !ok {
					return SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", t.In(i), i))
				}
			}
		}
		if err := try(count, args); err != nil {
			return err
		}
	}
	return nil
}

// Check calls f, a function of any arguments that returns a bool, with arbitrary ones, until it returns false: then the
// result is a *CheckError.
func Check(f any, config *Config) error {
	v := reflect.ValueOf(f)
	switch {
	case v.Kind() != reflect.Func:
		return SetupError("argument is not a function")
	case v.Type().NumOut() != 1:
		return SetupError("function does not return one value")
	case v.Type().Out(0).Kind() != reflect.Bool:
		return SetupError("function does not return a bool")
	}
	return config.each(v.Type(), func(count int, args []reflect.Value) error {
		if v.Call(args)[0].Bool() {
			return nil
		}
		return &CheckError{count, interfaces(args)}
	})
}

// CheckEqual calls f and g with the same arbitrary arguments, until they return different results: then the result is a
// *CheckEqualError.
func CheckEqual(f, g any, config *Config) error {
	v, w := reflect.ValueOf(f), reflect.ValueOf(g)
	switch {
	case v.Kind() != reflect.Func:
		return SetupError("f is not a function")
	case w.Kind() != reflect.Func:
		return SetupError("g is not a function")
	case v.Type() != w.Type():
		return SetupError("functions have different types")
	}
	return config.each(v.Type(), func(count int, args []reflect.Value) error {
		a, b := interfaces(v.Call(args)), interfaces(w.Call(args))
		if reflect.DeepEqual(a, b) {
			return nil
		}
		return &CheckEqualError{CheckError{count, interfaces(args)}, a, b}
	})
}
