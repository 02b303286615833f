// golden: seed=1
// Tests of handlers of log/slog: testing/slogtest.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/slogtest"
)

// forgetful is a handler that forgets groups.
type forgetful struct{ slog.Handler }

func (h forgetful) WithGroup(string) slog.Handler                 { return h }
func (h forgetful) WithAttrs(a []slog.Attr) slog.Handler          { return forgetful{h.Handler.WithAttrs(a)} }
func (h forgetful) Handle(c context.Context, r slog.Record) error { return h.Handler.Handle(c, r) }

func parse(b *bytes.Buffer) (all []map[string]any) {
	for line := range strings.Lines(b.String()) {
		m := map[string]any{}
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			fmt.Println(err)
		}
		all = append(all, m)
	}
	return all
}

// source is where Go's explanation stands in Go's own source.
var source = regexp.MustCompile(` \([^()]*slogtest.go:\d+\)`)

func test(h func(*bytes.Buffer) slog.Handler) {
	var b bytes.Buffer
	err := slogtest.TestHandler(h(&b), func() []map[string]any { return parse(&b) })
	fmt.Println(source.ReplaceAllString(fmt.Sprint(err), ""))
}

func main() {
	test(func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) })
	test(func(b *bytes.Buffer) slog.Handler { return forgetful{slog.NewJSONHandler(b, nil)} })
	test(func(b *bytes.Buffer) slog.Handler {
		return slog.NewJSONHandler(b, &slog.HandlerOptions{Level: slog.LevelWarn})
	})
	os.Args = append(os.Args, "-test.v")
	testing.Main(func(pat, str string) (bool, error) { return true, nil }, []testing.InternalTest{{"TestJSON", func(t *testing.T) {
		var b *bytes.Buffer
		slogtest.Run(t, func(*testing.T) slog.Handler {
			b = &bytes.Buffer{}
			return slog.NewJSONHandler(b, nil)
		}, func(*testing.T) map[string]any { return parse(b)[0] })
	}}}, nil, nil)
}
