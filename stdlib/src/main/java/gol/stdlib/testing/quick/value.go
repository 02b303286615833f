package quick

import (
	"math"
	"math/rand"
	"reflect"
)

// Generator is a type that makes arbitrary values of its own; size is how large they should be.
type Generator interface {
	Generate(rand *rand.Rand, size int) reflect.Value
}

const usualSize = 50

// Value returns an arbitrary value of a type; ok is false if that cannot be done: for channels, functions and interfaces, and for
// structs with unexported fields, it panics.
func Value(t reflect.Type, rand *rand.Rand) (value reflect.Value, ok bool) {
	return arbitrary(t, rand, usualSize)
}

// arbitrary asks the random numbers in Go's order, so that a seed means the same values.
func arbitrary(t reflect.Type, r *rand.Rand, size int) (value reflect.Value, ok bool) {
	if g, ok := reflect.Zero(t).Interface().(Generator); ok {
		return g.Generate(r, size), true
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(r.Int()&1 == 0)
	case reflect.Float32:
		v.SetFloat(signed(r, math.MaxFloat32))
	case reflect.Float64:
		v.SetFloat(signed(r, math.MaxFloat64))
	case reflect.Complex64:
		re := signed(r, math.MaxFloat32)
		v.SetComplex(complex(re, signed(r, math.MaxFloat32)))
	case reflect.Complex128:
		re := signed(r, math.MaxFloat64)
		v.SetComplex(complex(re, signed(r, math.MaxFloat64)))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(r.Uint64()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(r.Uint64())
	case reflect.String:
		runes := make([]rune, r.Intn(usualSize))
		for i := range runes {
			runes[i] = rune(r.Intn(0x10ffff))
		}
		v.SetString(string(runes))
	case reflect.Map:
		return v, fillMap(v, r, size)
	case reflect.Slice:
		n := r.Intn(size)
		v.Set(reflect.MakeSlice(t, n, n))
		return v, fillElements(v, r, size-n)
	case reflect.Array:
		return v, fillElements(v, r, size)
	case reflect.Pointer:
		if r.Intn(size) > 0 {
			elem, ok := arbitrary(t.Elem(), r, size)
			if !ok {
				return v, false
			}
			v.Set(reflect.New(t.Elem()))
			v.Elem().Set(elem)
		}
	case reflect.Struct:
		return v, fillFields(v, r, size)
	default:
		return reflect.Value{}, false
	}
	return v, true
}

// signed returns a number up to most, or its negative.
func signed(r *rand.Rand, most float64) float64 {
	f := r.Float64() * most
	if r.Int()&1 == 1 {
		f = -f
	}
	return f
}

func fillMap(v reflect.Value, r *rand.Rand, size int) (ok bool) {
	t := v.Type()
	n := r.Intn(size)
	v.Set(reflect.MakeMap(t))
	for range n {
		key, ok1 := arbitrary(t.Key(), r, size)
		elem, ok2 := arbitrary(t.Elem(), r, size)
		if !ok1 || !ok2 {
			return false
		}
		v.SetMapIndex(key, elem)
	}
	return true
}

func fillElements(v reflect.Value, r *rand.Rand, size int) (ok bool) {
	for i := range v.Len() {
		elem, ok := arbitrary(v.Type().Elem(), r, size)
		if !ok {
			return false
		}
		v.Index(i).Set(elem)
	}
	return true
}

func fillFields(v reflect.Value, r *rand.Rand, size int) (ok bool) {
	n := v.NumField()
	switch {
	case n > size:
		size = 1
	case n > 0:
		size /= n
	}
	for i := range n {
		field, ok := arbitrary(v.Type().Field(i).Type, r, size)
		if !ok {
			return false
		}
		v.Field(i).Set(field)
	}
	return true
}
