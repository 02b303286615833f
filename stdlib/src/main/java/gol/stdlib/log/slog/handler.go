package slog

import (
	"bytes"
	"context"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// HandlerOptions are what the handlers of this package can be told.
type HandlerOptions struct {
	AddSource   bool
	Level       Leveler // the least level, LevelInfo if nil
	ReplaceAttr func(groups []string, a Attr) Attr
}

// step is a WithGroup or a WithAttrs.
type step struct {
	group string
	attrs []Attr
}

// common is what TextHandler and JSONHandler have in common.
type common struct {
	json  bool
	opts  HandlerOptions
	steps []step
	mu    *sync.Mutex // held while w is written to
	w     io.Writer
}

func newCommon(w io.Writer, json bool, opts *HandlerOptions) *common {
	c := &common{json: json, w: w, mu: &sync.Mutex{}}
	if opts != nil {
		c.opts = *opts
	}
	return c
}

func (c *common) enabled(l Level) bool {
	least := LevelInfo
	if c.opts.Level != nil {
		least = c.opts.Level.Level()
	}
	return l >= least
}

func (c *common) with(s step) *common {
	d := *c
	d.steps = append(c.steps[:len(c.steps):len(c.steps)], s)
	return &d
}

// nested puts a record's attributes into the groups and after the attributes of the steps.
func nested(steps []step, r Record) []Attr {
	attrs := r.attrs
	for i := len(steps) - 1; i >= 0; i-- {
		if s := steps[i]; s.group != "" {
			if len(attrs) > 0 {
				attrs = []Attr{{s.group, Value{kind: KindGroup, any: attrs}}}
			}
		} else {
			attrs = append(s.attrs[:len(s.attrs):len(s.attrs)], attrs...)
		}
	}
	return attrs
}

func (c *common) handle(r Record) error {
	o := &output{c: c}
	if c.json {
		o.buf = append(o.buf, '{')
	}
	replace := c.opts.ReplaceAttr
	builtin := func(a Attr, text string) {
		if replace == nil {
			o.key(a.Key)
			if text != "" {
				o.text(text)
			} else {
				o.value(a.Value)
			}
			return
		}
		o.attr(a)
	}
	if !r.Time.IsZero() {
		builtin(Time(TimeKey, r.Time), "")
	}
	builtin(Any(LevelKey, r.Level), r.Level.String())
	if c.opts.AddSource {
		src := r.Source()
		if src == nil {
			src = &Source{}
		}
		o.attr(Any(SourceKey, src))
	}
	builtin(String(MessageKey, r.Message), "")
	o.attrs(nested(c.steps, r))
	if c.json {
		o.buf = append(o.buf, '}')
	}
	o.buf = append(o.buf, '\n')
	c.mu.Lock()
	defer c.mu.Unlock()
	_, err := c.w.Write(o.buf)
	return err
}

// output is the line that is being made.
type output struct {
	c      *common
	buf    []byte
	groups []string
	prefix string
}

func (o *output) attrs(attrs []Attr) {
	for _, a := range attrs {
		o.attr(a)
	}
}

func (o *output) attr(a Attr) {
	a.Value = a.Value.Resolve()
	if replace := o.c.opts.ReplaceAttr; replace != nil && a.Value.kind != KindGroup {
		a = replace(o.groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return
	}
	if src, ok := a.Value.any.(*Source); ok && a.Value.kind == KindAny {
		if o.c.json {
			a.Value = src.group()
		} else {
			a.Value = StringValue(fmt.Sprintf("%s:%d", src.File, src.Line))
		}
	}
	if a.Value.kind != KindGroup {
		o.key(a.Key)
		o.value(a.Value)
		return
	}
	group := a.Value.group()
	if a.Key == "" {
		o.attrs(group)
		return
	}
	if len(group) == 0 {
		return
	}
	before, prefix := len(o.buf), o.prefix
	if o.c.json {
		o.key(a.Key)
		o.buf = append(o.buf, '{')
	} else {
		o.prefix += a.Key + "."
	}
	inside := len(o.buf)
	o.groups = append(o.groups, a.Key)
	o.attrs(group)
	o.groups = o.groups[:len(o.groups)-1]
	o.prefix = prefix
	if len(o.buf) == inside {
		o.buf = o.buf[:before]
	} else if o.c.json {
		o.buf = append(o.buf, '}')
	}
}

// key writes a separator and a key.
func (o *output) key(key string) {
	if n := len(o.buf); n > 0 && o.buf[n-1] != '{' {
		if o.c.json {
			o.buf = append(o.buf, ',')
		} else {
			o.buf = append(o.buf, ' ')
		}
	}
	if o.c.json {
		o.text(key)
		o.buf = append(o.buf, ':')
		return
	}
	o.text(o.prefix + key)
	o.buf = append(o.buf, '=')
}

// text writes a string.
func (o *output) text(s string) {
	switch {
	case o.c.json:
		o.marshal(s)
	case needsQuotes(s):
		o.buf = strconv.AppendQuote(o.buf, s)
	default:
		o.buf = append(o.buf, s...)
	}
}

func needsQuotes(s string) bool {
	if s == "" {
		return true
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return true
			}
		}
		if r < utf8.RuneSelf {
			if r == '"' || r == '=' || r <= ' ' || r == 0x7f {
				return true
			}
		} else if unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return true
		}
	}
	return false
}

// marshal writes a value as JSON.
func (o *output) marshal(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	o.buf = append(o.buf, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
	return nil
}

// value writes what is no group.
func (o *output) value(v Value) {
	defer func() {
		if r := recover(); r != nil {
			if p := reflect.ValueOf(v.any); p.Kind() == reflect.Pointer && p.IsNil() {
				o.text("<nil>")
				return
			}
			o.text(fmt.Sprintf("!PANIC: %v", r))
		}
	}()
	var err error
	if o.c.json {
		err = o.jsonValue(v)
	} else {
		err = o.textValue(v)
	}
	if err != nil {
		o.text(fmt.Sprintf("!ERROR:%v", err))
	}
}

func (o *output) jsonValue(v Value) error {
	switch v.kind {
	case KindString:
		o.text(v.any.(string))
	case KindInt64:
		o.buf = strconv.AppendInt(o.buf, int64(v.num), 10)
	case KindDuration:
		o.buf = strconv.AppendInt(o.buf, int64(v.num), 10)
	case KindUint64:
		o.buf = strconv.AppendUint(o.buf, v.num, 10)
	case KindFloat64:
		f := v.Float64()
		if math.IsInf(f, 0) || math.IsNaN(f) {
			return &json.UnsupportedValueError{Value: reflect.ValueOf(f), Str: strconv.FormatFloat(f, 'g', -1, 64)}
		}
		return o.marshal(f)
	case KindBool:
		o.buf = strconv.AppendBool(o.buf, v.num == 1)
	case KindTime:
		t := v.Time()
		if y := t.Year(); y < 0 || y >= 10000 {
			return errors.New("time.Time year outside of range [0,9999]")
		}
		o.buf = t.AppendFormat(append(o.buf, '"'), time.RFC3339Nano)
		o.buf = append(o.buf, '"')
	default:
		_, marshals := v.any.(json.Marshaler)
		if err, ok := v.any.(error); ok && !marshals {
			o.text(err.Error())
			return nil
		}
		return o.marshal(v.any)
	}
	return nil
}

func (o *output) textValue(v Value) error {
	switch v.kind {
	case KindTime:
		o.buf = v.Time().AppendFormat(o.buf, "2006-01-02T15:04:05.000Z07:00")
	case KindAny:
		switch x := v.any.(type) {
		case encoding.TextMarshaler:
			text, err := x.MarshalText()
			if err != nil {
				return err
			}
			o.text(string(text))
		case []byte:
			o.buf = strconv.AppendQuote(o.buf, string(x))
		default:
			o.text(fmt.Sprintf("%+v", v.any))
		}
	default:
		o.text(v.String())
	}
	return nil
}

// TextHandler writes lines of key=value.
type TextHandler struct{ *common }

// NewTextHandler returns a handler; opts may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newCommon(w, false, opts)}
}

func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }
func (h *TextHandler) Handle(_ context.Context, r Record) error    { return h.handle(r) }

func (h *TextHandler) WithAttrs(attrs []Attr) Handler {
	return &TextHandler{h.with(step{attrs: attrs})}
}

func (h *TextHandler) WithGroup(name string) Handler { return &TextHandler{h.with(step{group: name})} }

// JSONHandler writes an object a line.
type JSONHandler struct{ *common }

// NewJSONHandler returns a handler; opts may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newCommon(w, true, opts)}
}

func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }
func (h *JSONHandler) Handle(_ context.Context, r Record) error    { return h.handle(r) }

func (h *JSONHandler) WithAttrs(attrs []Attr) Handler {
	return &JSONHandler{h.with(step{attrs: attrs})}
}

func (h *JSONHandler) WithGroup(name string) Handler { return &JSONHandler{h.with(step{group: name})} }

// defaultHandler writes by package log.
type defaultHandler struct{ steps []step }

func (*defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLoggerLevel.Level() }

func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	o := &output{c: &common{}}
	o.attrs(nested(h.steps, r))
	text := strings.TrimSuffix(r.Level.String()+" "+r.Message+" "+string(o.buf), " ")
	const depth = 5 // Output, Handle, emit, log, the function of the package
	return log.Output(depth, text)
}

func (h *defaultHandler) WithAttrs(attrs []Attr) Handler {
	return &defaultHandler{append(h.steps[:len(h.steps):len(h.steps)], step{attrs: attrs})}
}

func (h *defaultHandler) WithGroup(name string) Handler {
	return &defaultHandler{append(h.steps[:len(h.steps):len(h.steps)], step{group: name})}
}

// DiscardHandler writes nothing.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (discardHandler) Enabled(context.Context, Level) bool  { return false }
func (discardHandler) Handle(context.Context, Record) error { return nil }
func (d discardHandler) WithAttrs([]Attr) Handler           { return d }
func (d discardHandler) WithGroup(string) Handler           { return d }

// MultiHandler gives messages to several handlers.
type MultiHandler struct{ handlers []Handler }

// NewMultiHandler returns a handler that gives messages to all of handlers.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{append([]Handler(nil), handlers...)}
}

func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	for _, x := range h.handlers {
		if x.Enabled(ctx, l) {
			return true
		}
	}
	return false
}

func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, x := range h.handlers {
		if x.Enabled(ctx, r.Level) {
			if err := x.Handle(ctx, r.Clone()); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return errors.Join(errs...)
}

func (h *MultiHandler) each(f func(Handler) Handler) Handler {
	m := &MultiHandler{make([]Handler, len(h.handlers))}
	for i, x := range h.handlers {
		m.handlers[i] = f(x)
	}
	return m
}

func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(x Handler) Handler { return x.WithAttrs(attrs) })
}

func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(x Handler) Handler { return x.WithGroup(name) })
}
