// Handlers, levels, groups, values.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"math"
	"os"
	"strings"
	"time"
)

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

type user struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

func (u user) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", u.ID), slog.Any("name", secret(u.Name)))
}

type endless struct{}

func (e endless) LogValue() slog.Value { return slog.AnyValue(e) }

type panicking struct{}

func (*panicking) Error() string { panic("no text") }

type point struct{ X, Y int }

type textual struct{ s string }

func (t textual) MarshalText() ([]byte, error) {
	if t.s == "" {
		return nil, errors.New("nothing to marshal")
	}
	return []byte("T:" + t.s), nil
}

func withoutTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

func main() {
	at := time.Date(2024, 2, 3, 4, 5, 6, 789012345, time.FixedZone("X", 3600))
	var level slog.LevelVar
	for _, make := range []func(*slog.HandlerOptions) slog.Handler{
		func(o *slog.HandlerOptions) slog.Handler { return slog.NewTextHandler(os.Stdout, o) },
		func(o *slog.HandlerOptions) slog.Handler { return slog.NewJSONHandler(os.Stdout, o) },
	} {
		h := make(nil)
		r := slog.NewRecord(at, slog.LevelInfo, "a message", 0)
		r.Add("k", "v", "n", 1, slog.Bool("b", true), 5, "odd")
		fmt.Println(h.Handle(context.Background(), r), r.NumAttrs(), h.Enabled(context.Background(), slog.LevelDebug))
		l := slog.New(make(&slog.HandlerOptions{ReplaceAttr: withoutTime, Level: &level}))
		l.Debug("hidden")
		level.Set(slog.LevelDebug)
		l.Debug("shown", "level", level.Level())
		level.Set(slog.LevelInfo)
		l.Info("types", "string", "with space", "empty", "", "quote", `a"b`, "eq", "a=b", "uni", "é☺", "nl", "a\nb", "int", -5, "uint", uint8(7), "float", 1.5, "inf", math.Inf(1),
			"bool", false, "dur", 1500*time.Millisecond, "time", at, "nil", nil, "err", errors.New("an error"), "struct", point{1, 2}, "ptr", &point{3, 4}, "slice", []int{1, 2}, "map", map[string]int{"b": 1, "a": 2},
			"bytes", []byte("hi"), "html", "<&>", "text", textual{"x"}, "bad", textual{}, "bin", "a\xffb", "big", uint64(math.MaxUint64), "f32", float32(0.25), "rune", 'x')
		l.Warn("values", "secret", secret("password"), "user", user{1, "ann"}, slog.Any("users", []user{{2, "bob"}}), "panics", (*panicking)(nil))
		l.Error("groups", slog.Group("g", "a", 1, slog.Group("h", "b", 2), slog.Group("empty")), slog.Group("", "inlined", true), slog.Group("none"))
		w := l.With("w", 1).WithGroup("g1").With("x", 2).WithGroup("g2")
		w.Info("with", "y", 3)
		w.Info("with nothing")
		l.WithGroup("only").Info("empty group")
		l.WithGroup("").With().Info("same", "a.b", 1, "sp ace", 2)
		l.Log(context.Background(), slog.Level(2), "between")
		l.LogAttrs(context.Background(), slog.LevelError+1, "attrs", slog.String("s", "t"), slog.Int64("i", 1), slog.Uint64("u", 2), slog.Float64("f", 3), slog.Time("t", at), slog.Duration("d", time.Second))
		l.InfoContext(context.Background(), "context", "a")
		upper := slog.New(make(&slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			switch a.Key {
			case slog.TimeKey, "drop":
				return slog.Attr{}
			case slog.LevelKey:
				return slog.String("severity", strings.ToLower(a.Value.String()))
			case "x":
				return slog.Int(strings.Join(append(groups, "x"), "/"), 42)
			}
			return a
		}}))
		upper.With("x", 1).WithGroup("a").Info("replaced", "x", 2, slog.Group("b", "x", 3, "drop", 4), slog.Group("c", "drop", 1))
		src := slog.New(make(&slog.HandlerOptions{AddSource: true, ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.SourceKey {
				s := a.Value.Any().(*slog.Source)
				return slog.String("src", fmt.Sprint(s.Function, " ", s.File[strings.LastIndexByte(s.File, '/')+1:], ":", s.Line))
			}
			return withoutTime(groups, a)
		}}))
		src.Info("here")
		_ = endless{}
	}
	for l := slog.Level(-6); l < 12; l += 3 {
		text, err := l.MarshalText()
		var back slog.Level
		fmt.Println(l, string(text), err, back.UnmarshalText(text), back == l)
	}
	var lv slog.Level
	fmt.Println(lv.UnmarshalText([]byte("loud")), lv.UnmarshalText([]byte("info+x")), lv.UnmarshalText([]byte("warn-1")), lv)
	text, err := json.Marshal(map[string]slog.Level{"l": slog.LevelWarn})
	fmt.Println(string(text), err, json.Unmarshal([]byte(`"ERROR"`), &lv), lv, level.String())
	for _, v := range []any{1, "s", 2.5, true, nil, time.Second, at, []slog.Attr{slog.Int("a", 1)}, uint(3), point{1, 2}, slog.LevelInfo, secret("x"), int8(3), slog.IntValue(9)} {
		x := slog.AnyValue(v)
		fmt.Println(x.Kind(), x, x.Any(), x.Equal(slog.AnyValue(v)), x.Resolve())
	}
	fmt.Println(slog.String("a", "b"), slog.Group("g", "a", 1), slog.Int("a", 1).Equal(slog.Int("a", 1)), slog.Int("a", 1).Equal(slog.Int("b", 1)))
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.IntValue(1).Bool()
	}()
	// the default logger, by package log
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	slog.Info("by log", "a", 1, "b", "x y")
	slog.Debug("hidden")
	old := slog.SetLogLoggerLevel(slog.LevelDebug)
	slog.Debug("shown", slog.Group("g", "k", "v"))
	slog.With("w", 1).WithGroup("g").Warn("grouped", "k", "v")
	fmt.Println(old, slog.SetLogLoggerLevel(old))
	log.SetFlags(log.Lshortfile)
	slog.Error("with place")
	slog.Default().Info("with place, too")
	slog.LogAttrs(context.Background(), slog.LevelInfo, "and attrs", slog.Int("n", 1))
	log.SetFlags(0)
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTime})))
	slog.Info("default", "a", 1)
	log.Print("from log")
	ll := slog.NewLogLogger(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTime}), slog.LevelWarn)
	ll.Printf("logged %d", 5)
	slog.New(slog.DiscardHandler).Error("nowhere")
	var b1, b2 bytes.Buffer
	m := slog.New(slog.NewMultiHandler(slog.NewTextHandler(&b1, &slog.HandlerOptions{ReplaceAttr: withoutTime}), slog.NewJSONHandler(&b2, &slog.HandlerOptions{ReplaceAttr: withoutTime, Level: slog.LevelError})))
	m.With("a", 1).Info("first")
	m.WithGroup("g").Error("second", "b", 2)
	fmt.Print(b1.String(), b2.String())
}
