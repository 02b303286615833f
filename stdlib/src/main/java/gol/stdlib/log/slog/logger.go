// Package slog writes messages with attributes.
package slog

import (
	"bytes"
	"context"
	"log"
	"runtime"
	"slices"
	"sync/atomic"
	"time"
)

// Keys of what each message has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// Record is a message.
type Record struct {
	Time    time.Time
	Message string
	Level   Level
	PC      uintptr
	attrs   []Attr
}

// NewRecord returns a message; pc is the place that logs, 0 for none.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares nothing with r.
func (r Record) Clone() Record {
	r.attrs = slices.Clip(r.attrs)
	return r
}

func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f for each attribute while it returns true.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds attributes, but no empty groups.
func (r *Record) AddAttrs(attrs ...Attr) {
	for _, a := range attrs {
		if !a.Value.emptyGroup() {
			r.attrs = append(r.attrs[:len(r.attrs):len(r.attrs)], a)
		}
	}
}

// Add adds attributes given as Logger's methods take them.
func (r *Record) Add(args ...any) { r.AddAttrs(attrsOf(args)...) }

// Source returns the place that logs, nil if there is none.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	f, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{Function: f.Function, File: f.File, Line: f.Line}
}

// Source is a place in a program.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

func (s *Source) group() Value {
	var as []Attr
	if s.Function != "" {
		as = append(as, String("function", s.Function))
	}
	if s.File != "" {
		as = append(as, String("file", s.File))
	}
	if s.Line != 0 {
		as = append(as, Int("line", s.Line))
	}
	return GroupValue(as...)
}

// Handler writes messages, or drops them.
type Handler interface {
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// Logger makes Records of calls and gives them to a handler.
type Logger struct{ handler Handler }

// New returns a logger.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

var (
	defaultLogger  atomic.Pointer[Logger]
	logLoggerLevel LevelVar
	initialLogger  = New(&defaultHandler{})
)

// SetLogLoggerLevel sets the least level of the default logger, or the level of package log's messages once SetDefault was
// called; it returns the one before.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLoggerLevel.Level()
	logLoggerLevel.Set(level)
	return oldLevel
}

// Default returns the logger of the package's functions, at first one that writes by package log.
func Default() *Logger {
	if l := defaultLogger.Load(); l != nil {
		return l
	}
	return initialLogger
}

// SetDefault sets the logger of the package's functions, to which package log then writes, too.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, ok := l.Handler().(*defaultHandler); !ok {
		log.SetOutput(&handlerWriter{l.Handler(), &logLoggerLevel})
		log.SetFlags(0)
	}
}

// NewLogLogger returns a logger of package log that writes to a handler.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level}, "", 0)
}

// handlerWriter makes a message of each write.
type handlerWriter struct {
	h     Handler
	level Leveler
}

func (w *handlerWriter) Write(buf []byte) (int, error) {
	level := w.level.Level()
	if !w.h.Enabled(context.Background(), level) {
		return 0, nil
	}
	r := NewRecord(time.Now(), level, string(bytes.TrimSuffix(buf, []byte("\n"))), 0)
	return len(buf), w.h.Handle(context.Background(), r)
}

func (l *Logger) Handler() Handler { return l.handler }

// With returns a logger whose messages have more attributes.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrsOf(args))}
}

// WithGroup returns a logger whose further attributes are in a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

// Enabled reports whether messages of a level are written.
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.handler.Enabled(ctx, level)
}

// log is called by what programs call, directly.
func (l *Logger) log(ctx context.Context, level Level, msg string, args []any) {
	if !l.Enabled(ctx, level) {
		return
	}
	l.emit(ctx, level, msg, attrsOf(args))
}

func (l *Logger) emit(ctx context.Context, level Level, msg string, attrs []Attr) {
	var pcs [1]uintptr
	runtime.Callers(4, pcs[:]) // Callers, emit, log, the function of the package
	r := NewRecord(time.Now(), level, msg, pcs[0])
	r.AddAttrs(attrs...)
	if ctx == nil {
		ctx = context.Background()
	}
	l.handler.Handle(ctx, r)
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs []Attr) {
	if l.Enabled(ctx, level) {
		l.emit(ctx, level, msg, attrs)
	}
}

func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args)
}

func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs)
}

func (l *Logger) Debug(msg string, args ...any) { l.log(nil, LevelDebug, msg, args) }
func (l *Logger) Info(msg string, args ...any)  { l.log(nil, LevelInfo, msg, args) }
func (l *Logger) Warn(msg string, args ...any)  { l.log(nil, LevelWarn, msg, args) }
func (l *Logger) Error(msg string, args ...any) { l.log(nil, LevelError, msg, args) }

func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args)
}

func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args)
}

func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args)
}

func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args)
}

// With returns the default logger with more attributes.
func With(args ...any) *Logger { return Default().With(args...) }

func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args)
}

func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs)
}

func Debug(msg string, args ...any) { Default().log(nil, LevelDebug, msg, args) }
func Info(msg string, args ...any)  { Default().log(nil, LevelInfo, msg, args) }
func Warn(msg string, args ...any)  { Default().log(nil, LevelWarn, msg, args) }
func Error(msg string, args ...any) { Default().log(nil, LevelError, msg, args) }

func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args)
}

func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args)
}

func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args)
}

func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args)
}
