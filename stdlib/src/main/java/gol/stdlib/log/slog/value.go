package slog

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"
)

// Kind is what a Value holds.
type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = []string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// Value is a value of a log's attribute; the zero Value is nil.
type Value struct {
	_    [0]func() // Values are compared by Equal
	kind Kind
	num  uint64
	any  any // a string, []Attr, time.Time, LogValuer or what else it may be
}

// LogValuer turns itself into a Value when it is logged.
type LogValuer interface{ LogValue() Value }

func StringValue(value string) Value { return Value{kind: KindString, any: value} }
func IntValue(v int) Value           { return Int64Value(int64(v)) }
func Int64Value(v int64) Value       { return Value{kind: KindInt64, num: uint64(v)} }
func Uint64Value(v uint64) Value     { return Value{kind: KindUint64, num: v} }
func Float64Value(v float64) Value   { return Value{kind: KindFloat64, num: math.Float64bits(v)} }
func TimeValue(v time.Time) Value    { return Value{kind: KindTime, any: v.Round(0)} }
func DurationValue(v time.Duration) Value {
	return Value{kind: KindDuration, num: uint64(v)}
}

func BoolValue(v bool) Value {
	if v {
		return Value{kind: KindBool, num: 1}
	}
	return Value{kind: KindBool}
}

// GroupValue holds attributes; empty groups among them are left out.
func GroupValue(as ...Attr) Value {
	kept := as
	if slices.ContainsFunc(as, func(a Attr) bool { return a.Value.emptyGroup() }) {
		kept = nil
		for _, a := range as {
			if !a.Value.emptyGroup() {
				kept = append(kept, a)
			}
		}
	}
	return Value{kind: KindGroup, any: kept}
}

func (v Value) emptyGroup() bool { return v.kind == KindGroup && len(v.group()) == 0 }

// AnyValue returns a Value of the kind that fits.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case uint:
		return Uint64Value(uint64(v))
	case int64:
		return Int64Value(v)
	case uint64:
		return Uint64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uintptr:
		return Uint64Value(uint64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case float64:
		return Float64Value(v)
	case float32:
		return Float64Value(float64(v))
	case []Attr:
		return GroupValue(v...)
	case Kind:
		return Value{kind: KindAny, any: v}
	case Value:
		return v
	case LogValuer:
		return Value{kind: KindLogValuer, any: v}
	}
	return Value{kind: KindAny, any: v}
}

func (v Value) Kind() Kind { return v.kind }

func (v Value) must(k Kind) {
	if v.kind != k {
		panic(fmt.Sprintf("Value kind is %s, not %s", v.kind, k))
	}
}

func (v Value) group() []Attr {
	as, _ := v.any.([]Attr)
	return as
}

// Any returns the value itself.
func (v Value) Any() any {
	switch v.kind {
	case KindInt64:
		return int64(v.num)
	case KindUint64:
		return v.num
	case KindFloat64:
		return math.Float64frombits(v.num)
	case KindBool:
		return v.num == 1
	case KindDuration:
		return time.Duration(v.num)
	}
	return v.any
}

func (v Value) Int64() int64 {
	v.must(KindInt64)
	return int64(v.num)
}

func (v Value) Uint64() uint64 {
	v.must(KindUint64)
	return v.num
}

func (v Value) Bool() bool {
	v.must(KindBool)
	return v.num == 1
}

func (v Value) Float64() float64 {
	v.must(KindFloat64)
	return math.Float64frombits(v.num)
}

func (v Value) Duration() time.Duration {
	v.must(KindDuration)
	return time.Duration(v.num)
}

func (v Value) Time() time.Time {
	v.must(KindTime)
	return v.any.(time.Time)
}

func (v Value) Group() []Attr {
	v.must(KindGroup)
	return v.group()
}

func (v Value) LogValuer() LogValuer {
	v.must(KindLogValuer)
	return v.any.(LogValuer)
}

// String returns the value as text, whatever its kind.
func (v Value) String() string {
	switch v.kind {
	case KindString:
		return v.any.(string)
	case KindInt64:
		return strconv.FormatInt(int64(v.num), 10)
	case KindUint64:
		return strconv.FormatUint(v.num, 10)
	case KindFloat64:
		return strconv.FormatFloat(math.Float64frombits(v.num), 'g', -1, 64)
	case KindBool:
		return strconv.FormatBool(v.num == 1)
	case KindDuration:
		return time.Duration(v.num).String()
	case KindTime:
		return v.any.(time.Time).String()
	case KindGroup:
		return fmt.Sprint(v.group())
	}
	return fmt.Sprint(v.any)
}

// Equal reports whether two values are of the same kind and the same.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind {
		return false
	}
	switch v.kind {
	case KindFloat64:
		return v.Float64() == w.Float64()
	case KindTime:
		return v.Time().Equal(w.Time())
	case KindGroup:
		return slices.EqualFunc(v.group(), w.group(), Attr.Equal)
	}
	return v.num == w.num && v.any == w.any
}

const maxResolutions = 100

// Resolve calls LogValue until there is a value that has none.
func (v Value) Resolve() (result Value) {
	defer func() {
		if r := recover(); r != nil {
			result = AnyValue(fmt.Errorf("LogValue panicked\n%v", r))
		}
	}()
	original := v
	for range maxResolutions {
		if v.kind != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", original.Any()))
}

// Attr is a key with its value.
type Attr struct {
	Key   string
	Value Value
}

func String(key, value string) Attr             { return Attr{key, StringValue(value)} }
func Int64(key string, value int64) Attr        { return Attr{key, Int64Value(value)} }
func Int(key string, value int) Attr            { return Attr{key, IntValue(value)} }
func Uint64(key string, v uint64) Attr          { return Attr{key, Uint64Value(v)} }
func Float64(key string, v float64) Attr        { return Attr{key, Float64Value(v)} }
func Bool(key string, v bool) Attr              { return Attr{key, BoolValue(v)} }
func Time(key string, v time.Time) Attr         { return Attr{key, TimeValue(v)} }
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }
func Any(key string, value any) Attr            { return Attr{key, AnyValue(value)} }
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

// Group is an attribute that holds others, given as Logger's methods take them.
func Group(key string, args ...any) Attr { return Attr{key, GroupValue(attrsOf(args)...)} }

func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }
func (a Attr) String() string    { return a.Key + "=" + a.Value.String() }

func (a Attr) isEmpty() bool { return a.Key == "" && a.Value.kind == KindAny && a.Value.any == nil }

const badKey = "!BADKEY"

// attrsOf reads keys and values in turn, and Attrs.
func attrsOf(args []any) (attrs []Attr) {
	for i := 0; i < len(args); i++ {
		switch x := args[i].(type) {
		case Attr:
			attrs = append(attrs, x)
		case string:
			if i+1 == len(args) {
				return append(attrs, String(badKey, x))
			}
			i++
			attrs = append(attrs, Any(x, args[i]))
		default:
			attrs = append(attrs, Any(badKey, x))
		}
	}
	return attrs
}
