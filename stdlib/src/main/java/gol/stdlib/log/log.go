// Package log writes messages with date and time.
package log

import (
	"fmt"
	"internal/first"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What stands before each message.
const (
	Ldate = 1 << iota
	Ltime
	Lmicroseconds
	Llongfile
	Lshortfile
	LUTC
	Lmsgprefix
	LstdFlags = Ldate | Ltime
)

// Logger writes messages, each in one write; several goroutines may use it at once.
type Logger struct {
	mu     sync.Mutex
	out    io.Writer
	prefix string
	flags  int
}

// New returns a logger.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flags: flag}
}

var std = New(standardError(), "", LstdFlags)

func standardError() io.Writer {
	now := os.Stderr
	if f, ok := first.Stderr.(io.Writer); ok {
		return f
	}
	return now
}

// Default returns the logger of the package's functions.
func Default() *Logger { return std }

// padded writes n with at least so many digits.
func padded(b []byte, n, digits int) []byte {
	if n >= 10 || digits > 1 {
		b = padded(b, n/10, digits-1)
	}
	return append(b, byte('0'+n%10))
}

func header(b []byte, t time.Time, prefix string, flags int, file string, line int) []byte {
	if flags&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flags&LUTC != 0 {
		t = t.UTC()
	}
	if flags&Ldate != 0 {
		year, month, day := t.Date()
		b = append(padded(b, year, 4), '/')
		b = append(padded(b, int(month), 2), '/')
		b = append(padded(b, day, 2), ' ')
	}
	if flags&(Ltime|Lmicroseconds) != 0 {
		hour, minute, second := t.Clock()
		b = append(padded(b, hour, 2), ':')
		b = append(padded(b, minute, 2), ':')
		b = padded(b, second, 2)
		if flags&Lmicroseconds != 0 {
			b = padded(append(b, '.'), t.Nanosecond()/1000, 6)
		}
		b = append(b, ' ')
	}
	if flags&(Lshortfile|Llongfile) != 0 {
		if flags&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = append(append(b, file...), ':')
		b = append(padded(b, line, 1), ": "...)
	}
	if flags&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// Output writes a message; the place is that of the caller so many calls up.
func (l *Logger) Output(calldepth int, s string) error {
	now := time.Now()
	l.mu.Lock()
	flags, prefix, out := l.flags, l.prefix, l.out
	l.mu.Unlock()
	if out == io.Discard {
		return nil
	}
	file, line := "???", 0
	if flags&(Lshortfile|Llongfile) != 0 {
		if _, f, n, ok := runtime.Caller(calldepth); ok {
			file, line = f, n
		}
	}
	b := append(header(nil, now, prefix, flags, file, line), s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		b = append(b, '\n')
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := l.out.Write(b)
	return err
}

// Print writes a message as fmt.Print does.
func (l *Logger) Print(v ...any) {
	l.Output(2, fmt.Sprint(v...))
}

// Printf writes a message as fmt.Printf does.
func (l *Logger) Printf(format string, v ...any) {
	l.Output(2, fmt.Sprintf(format, v...))
}

// Println writes a message as fmt.Println does.
func (l *Logger) Println(v ...any) {
	l.Output(2, fmt.Sprintln(v...))
}

// Fatal writes a message and ends the program with status 1.
func (l *Logger) Fatal(v ...any) {
	l.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf writes a message and ends the program with status 1.
func (l *Logger) Fatalf(format string, v ...any) {
	l.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln writes a message and ends the program with status 1.
func (l *Logger) Fatalln(v ...any) {
	l.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic writes a message and panics with it.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.Output(2, s)
	panic(s)
}

// Panicf writes a message and panics with it.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.Output(2, s)
	panic(s)
}

// Panicln writes a message and panics with it.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.Output(2, s)
	panic(s)
}

// Print writes a message as fmt.Print does.
func Print(v ...any) {
	std.Output(2, fmt.Sprint(v...))
}

// Printf writes a message as fmt.Printf does.
func Printf(format string, v ...any) {
	std.Output(2, fmt.Sprintf(format, v...))
}

// Println writes a message as fmt.Println does.
func Println(v ...any) {
	std.Output(2, fmt.Sprintln(v...))
}

// Fatal writes a message and ends the program with status 1.
func Fatal(v ...any) {
	std.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf writes a message and ends the program with status 1.
func Fatalf(format string, v ...any) {
	std.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln writes a message and ends the program with status 1.
func Fatalln(v ...any) {
	std.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic writes a message and panics with it.
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.Output(2, s)
	panic(s)
}

// Panicf writes a message and panics with it.
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.Output(2, s)
	panic(s)
}

// Panicln writes a message and panics with it.
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.Output(2, s)
	panic(s)
}

// Flags returns what stands before each message.
func (l *Logger) Flags() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flags
}

func Flags() int { return std.Flags() }

// Prefix returns the prefix.
func (l *Logger) Prefix() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.prefix
}

func Prefix() string { return std.Prefix() }

// Writer returns where messages go.
func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

func Writer() io.Writer { return std.Writer() }

// SetFlags sets what stands before each message.
func (l *Logger) SetFlags(flag int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.flags = flag
}

func SetFlags(flag int) { std.SetFlags(flag) }

// SetPrefix sets the prefix.
func (l *Logger) SetPrefix(prefix string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.prefix = prefix
}

func SetPrefix(prefix string) { std.SetPrefix(prefix) }

// SetOutput sets where messages go.
func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.out = w
}

func SetOutput(w io.Writer) { std.SetOutput(w) }

// Output writes a message of the standard logger.
func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }
