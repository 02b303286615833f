package driver

import (
	"fmt"
	"reflect"
	"strconv"
	"time"
)

// Valuer turns itself into a Value.
type Valuer interface {
	Value() (Value, error)
}

// ValueConverter turns values into Values.
type ValueConverter interface {
	ConvertValue(v any) (Value, error)
}

// Converters to one type.
var (
	Bool                      boolConverter
	Int32                     int32Converter
	String                    stringConverter
	DefaultParameterConverter defaultConverter
)

type (
	boolConverter    struct{}
	int32Converter   struct{}
	stringConverter  struct{}
	defaultConverter struct{}
)

func (boolConverter) String() string { return "Bool" }

func (boolConverter) ConvertValue(src any) (Value, error) {
	switch s := src.(type) {
	case bool:
		return s, nil
	case string:
		if b, err := strconv.ParseBool(s); err == nil {
			return b, nil
		}
		return nil, fmt.Errorf("sql/driver: couldn't convert %q into type bool", s)
	case []byte:
		if b, err := strconv.ParseBool(string(s)); err == nil {
			return b, nil
		}
		return nil, fmt.Errorf("sql/driver: couldn't convert %q into type bool", s)
	}
	v := reflect.ValueOf(src)
	switch {
	case v.CanInt():
		if n := v.Int(); n == 0 || n == 1 {
			return n == 1, nil
		}
		return nil, fmt.Errorf("sql/driver: couldn't convert %d into type bool", v.Int())
	case v.CanUint():
		if n := v.Uint(); n == 0 || n == 1 {
			return n == 1, nil
		}
		return nil, fmt.Errorf("sql/driver: couldn't convert %d into type bool", v.Uint())
	}
	return nil, fmt.Errorf("sql/driver: couldn't convert %v (%T) into type bool", src, src)
}

func (int32Converter) ConvertValue(v any) (Value, error) {
	r := reflect.ValueOf(v)
	switch {
	case r.CanInt():
		if n := r.Int(); n != int64(int32(n)) {
			return nil, fmt.Errorf("sql/driver: value %d overflows int32", v)
		}
		return r.Int(), nil
	case r.CanUint():
		if r.Uint() > 1<<31-1 {
			return nil, fmt.Errorf("sql/driver: value %d overflows int32", v)
		}
		return int64(r.Uint()), nil
	case r.Kind() == reflect.String:
		n, err := strconv.Atoi(r.String())
		if err != nil {
			return nil, fmt.Errorf("sql/driver: value %q can't be converted to int32", v)
		}
		return int64(n), nil
	}
	return nil, fmt.Errorf("sql/driver: unsupported value %v (type %T) converting to int32", v, v)
}

func (stringConverter) ConvertValue(v any) (Value, error) {
	switch v.(type) {
	case string, []byte:
		return v, nil
	}
	return fmt.Sprintf("%v", v), nil
}

// Null converts nil to nil and all else by Converter.
type Null struct{ Converter ValueConverter }

func (n Null) ConvertValue(v any) (Value, error) {
	if v == nil {
		return nil, nil
	}
	return n.Converter.ConvertValue(v)
}

// NotNull refuses nil and converts all else by Converter.
type NotNull struct{ Converter ValueConverter }

func (n NotNull) ConvertValue(v any) (Value, error) {
	if v == nil {
		return nil, fmt.Errorf("nil value not allowed")
	}
	return n.Converter.ConvertValue(v)
}

// IsValue says whether v is of one of the types of Value.
func IsValue(v any) bool {
	switch v.(type) {
	case nil, []byte, bool, float64, int64, string, time.Time:
		return true
	}
	return false
}

// IsScanValue is IsValue.
func IsScanValue(v any) bool { return IsValue(v) }

func (defaultConverter) ConvertValue(v any) (Value, error) {
	if IsValue(v) {
		return v, nil
	}
	if valuer, ok := v.(Valuer); ok {
		if r := reflect.ValueOf(v); r.Kind() == reflect.Pointer && r.IsNil() {
			if _, onValue := r.Type().Elem().MethodByName("Value"); onValue {
				return nil, nil
			}
		}
		made, err := valuer.Value()
		if err != nil {
			return nil, err
		}
		if !IsValue(made) {
			return nil, fmt.Errorf("non-Value type %T returned from Value", made)
		}
		return made, nil
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Pointer:
		if r.IsNil() {
			return nil, nil
		}
		return defaultConverter{}.ConvertValue(r.Elem().Interface())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return r.Int(), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if r.Uint() >= 1<<63 {
			return nil, fmt.Errorf("uint64 values with high bit set are not supported")
		}
		return int64(r.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return r.Float(), nil
	case reflect.Bool:
		return r.Bool(), nil
	case reflect.Slice:
		if r.Type().Elem().Kind() == reflect.Uint8 {
			return r.Bytes(), nil
		}
		return nil, fmt.Errorf("unsupported type %T, a slice of %s", v, r.Type().Elem().Kind())
	case reflect.String:
		return r.String(), nil
	}
	return nil, fmt.Errorf("unsupported type %T, a %s", v, r.Kind())
}
