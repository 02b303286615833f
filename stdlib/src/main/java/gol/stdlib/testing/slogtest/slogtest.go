// Package slogtest tests handlers of log/slog.
package slogtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"testing"
	"time"
)

// trial is a use of a logger, and what is to be found in the handler's output.
type trial struct {
	name, rule string
	log        func(*slog.Logger)
	change     func(*slog.Record) // before the handler gets it
	checks     []check
}

// check says what is wrong with an output, "" if nothing is.
type check func(output map[string]any) string

func has(key string) check {
	return func(output map[string]any) string {
		if _, found := output[key]; found {
			return ""
		}
		return fmt.Sprintf("missing key %q", key)
	}
}

func hasNot(key string) check {
	return func(output map[string]any) string {
		if _, found := output[key]; found {
			return fmt.Sprintf("unexpected key %q", key)
		}
		return ""
	}
}

func is(key string, want any) check {
	return func(output map[string]any) string {
		got, found := output[key]
		switch {
		case !found:
			return has(key)(output)
		case !reflect.DeepEqual(got, want):
			return fmt.Sprintf("%q: got %#v, want %#v", key, got, want)
		}
		return ""
	}
}

func in(group string, c check) check {
	return func(output map[string]any) string {
		v, found := output[group]
		if !found {
			return fmt.Sprintf("missing group %q", group)
		}
		m, isMap := v.(map[string]any)
		if !isMap {
			return fmt.Sprintf("value for group %q is not map[string]any", group)
		}
		return c(m)
	}
}

// later is a value that is found out when it is asked for.
type later struct{ v any }

func (l *later) LogValue() slog.Value { return slog.AnyValue(l.v) }

func (l *later) String() string { return fmt.Sprintf("<replace(%v)>", l.v) }

// changing changes records on their way to a handler.
type changing struct {
	slog.Handler
	change func(*slog.Record)
}

func (h *changing) Handle(ctx context.Context, r slog.Record) error {
	h.change(&r)
	return h.Handler.Handle(ctx, r)
}

// run logs with h.
func (t *trial) run(h slog.Handler) {
	if t.change != nil {
		h = &changing{h, t.change}
	}
	t.log(slog.New(h))
}

// problems lists what is wrong with an output.
func (t *trial) problems(output map[string]any) (all []string) {
	for _, c := range t.checks {
		if p := c(output); p != "" {
			all = append(all, p+": "+t.rule)
		}
	}
	return all
}

// standard are the parts that every output has.
func standard(message string, more ...check) []check {
	return append([]check{has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, message)}, more...)
}

func trials() []trial {
	return []trial{
		{"built-ins", "this test expects slog.TimeKey, slog.LevelKey and slog.MessageKey",
			func(l *slog.Logger) { l.Info("message") }, nil, standard("message")},
		{"attrs", "a Handler should output attributes passed to the logging function",
			func(l *slog.Logger) { l.Info("message", "k", "v") }, nil, []check{is("k", "v")}},
		{"empty-attr", "a Handler should ignore an empty Attr",
			func(l *slog.Logger) { l.Info("msg", "a", "b", "", nil, "c", "d") }, nil, []check{is("a", "b"), hasNot(""), is("c", "d")}},
		{"zero-time", "a Handler should ignore a zero Record.Time",
			func(l *slog.Logger) { l.Info("msg", "k", "v") }, func(r *slog.Record) { r.Time = time.Time{} }, []check{hasNot(slog.TimeKey)}},
		{"WithAttrs", "a Handler should include the attributes from the WithAttrs method",
			func(l *slog.Logger) { l.With("a", "b").Info("msg", "k", "v") }, nil, []check{is("a", "b"), is("k", "v")}},
		{"groups", "a Handler should handle Group attributes",
			func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("G", "c", "d"), "e", "f") }, nil,
			[]check{is("a", "b"), in("G", is("c", "d")), is("e", "f")}},
		{"empty-group", "a Handler should ignore an empty group",
			func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("G"), "e", "f") }, nil, []check{is("a", "b"), hasNot("G"), is("e", "f")}},
		{"inline-group", "a Handler should inline the Attrs of a group with an empty key",
			func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("", "c", "d"), "e", "f") }, nil,
			[]check{is("a", "b"), is("c", "d"), is("e", "f")}},
		{"WithGroup", "a Handler should handle the WithGroup method",
			func(l *slog.Logger) { l.WithGroup("G").Info("msg", "a", "b") }, nil,
			standard("msg", hasNot("a"), in("G", is("a", "b")))},
		{"multi-With", "a Handler should handle multiple WithGroup and WithAttr calls",
			func(l *slog.Logger) {
				l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").Info("msg", "e", "f")
			}, nil, standard("msg", is("a", "b"), in("G", is("c", "d")), in("G", in("H", is("e", "f"))))},
		{"empty-group-record", "a Handler should not output groups if there are no attributes",
			func(l *slog.Logger) { l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").Info("msg") }, nil,
			standard("msg", is("a", "b"), in("G", is("c", "d")), in("G", hasNot("H")))},
		{"nested-empty-group-record", "a Handler should not output nested groups if there are no attributes",
			func(l *slog.Logger) {
				l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").WithGroup("I").Info("msg")
			}, nil, standard("msg", is("a", "b"), in("G", is("c", "d")), in("G", hasNot("H")), in("G", hasNot("I")))},
		{"resolve", "a Handler should call Resolve on attribute values",
			func(l *slog.Logger) { l.Info("msg", "k", &later{"replaced"}) }, nil, []check{is("k", "replaced")}},
		{"resolve-groups", "a Handler should call Resolve on attribute values in groups",
			func(l *slog.Logger) { l.Info("msg", slog.Group("G", "a", "v1", "b", &later{"v2"})) }, nil,
			[]check{in("G", is("a", "v1")), in("G", is("b", "v2"))}},
		{"resolve-WithAttrs", "a Handler should call Resolve on attribute values from WithAttrs",
			func(l *slog.Logger) { l.With("k", &later{"replaced"}).Info("msg") }, nil, []check{is("k", "replaced")}},
		{"resolve-WithAttrs-groups", "a Handler should call Resolve on attribute values in groups from WithAttrs",
			func(l *slog.Logger) { l.With(slog.Group("G", "a", "v1", "b", &later{"v2"})).Info("msg") }, nil,
			[]check{in("G", is("a", "v1")), in("G", is("b", "v2"))}},
		{"empty-PC", "a Handler should not output SourceKey if the PC is zero",
			func(l *slog.Logger) { l.Info("message") }, func(r *slog.Record) { r.PC = 0 }, []check{hasNot(slog.SourceKey)}},
	}
}

// TestHandler logs with h, and compares what results returns then: a map for each call, as if h's output was JSON that was read
// again. The error tells all that h should do otherwise.
func TestHandler(h slog.Handler, results func() []map[string]any) error {
	all := trials()
	for i := range all {
		all[i].run(h)
	}
	outputs := results()
	if len(outputs) != len(all) {
		return fmt.Errorf("got %d results, want %d", len(outputs), len(all))
	}
	var errs []error
	for i, output := range outputs {
		for _, p := range all[i].problems(output) {
			errs = append(errs, errors.New(p))
		}
	}
	return errors.Join(errs...)
}

// Run is TestHandler with a subtest and a handler for each call.
func Run(t *testing.T, newHandler func(*testing.T) slog.Handler, result func(*testing.T) map[string]any) {
	for _, tr := range trials() {
		t.Run(tr.name, func(t *testing.T) {
			tr.run(newHandler(t))
			for _, p := range tr.problems(result(t)) {
				t.Error(p)
			}
		})
	}
}
