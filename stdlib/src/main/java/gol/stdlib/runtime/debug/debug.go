// Package debug is about traces and the collector.
package debug

import (
	"os"
	"runtime"
	"strings"
	"time"
)

// Stack returns the trace of this goroutine.
func Stack() []byte {
	for buf := make([]byte, 1<<12); ; buf = make([]byte, 2*len(buf)) {
		if n := runtime.Stack(buf, false); n < len(buf) {
			return buf[:n]
		}
	}
}

// PrintStack prints the trace of this goroutine to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// FreeOSMemory runs a garbage collection.
func FreeOSMemory() { runtime.GC() }

// settings are what programs have set; the JVM's collector and stacks heed none of them.
var settings = struct {
	gcPercent, maxThreads, maxStack int
	memoryLimit                     int64
	panicOnFault                    bool
}{100, 10000, 1000000000, 1<<63 - 1, false}

// SetGCPercent returns what was set before and changes nothing else.
func SetGCPercent(percent int) int {
	old := settings.gcPercent
	settings.gcPercent = max(percent, -1)
	return old
}

// SetMemoryLimit returns what was set before and changes nothing else; negative limits are not set.
func SetMemoryLimit(limit int64) int64 {
	old := settings.memoryLimit
	if limit >= 0 {
		settings.memoryLimit = limit
	}
	return old
}

// SetMaxStack returns what was set before and changes nothing else.
func SetMaxStack(bytes int) int {
	old := settings.maxStack
	settings.maxStack = bytes
	return old
}

// SetMaxThreads returns what was set before and changes nothing else.
func SetMaxThreads(threads int) int {
	old := settings.maxThreads
	settings.maxThreads = threads
	return old
}

// SetPanicOnFault returns what was set before: here every fault of memory is a panic.
func SetPanicOnFault(enabled bool) bool {
	old := settings.panicOnFault
	settings.panicOnFault = enabled
	return old
}

func setTraceback(level string)

// SetTraceback sets how much of its goroutines a program shows when it fails, as GOTRACEBACK does.
func SetTraceback(level string) { setTraceback(level) }

// GCStats are figures of garbage collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills in the number of collections; the JVM's pauses are not recorded.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	clear(stats.PauseQuantiles)
}

// Module is a module that went into a program.
type Module struct {
	Path, Version, Sum string
	Replace            *Module
}

// BuildSetting is one setting that a program was built with.
type BuildSetting struct{ Key, Value string }

// BuildInfo tells how a program was built.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// ReadBuildInfo returns what gol knows of the program; it is not built from modules by a linker.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{
		GoVersion: runtime.Version(),
		Path:      "command-line-arguments",
		Settings: []BuildSetting{
			{"-compiler", runtime.Compiler},
			{"GOARCH", runtime.GOARCH},
			{"GOOS", runtime.GOOS},
		},
	}, true
}

// String lists the information in the form of go version -m.
func (b *BuildInfo) String() string {
	var s strings.Builder
	if b.GoVersion != "" {
		s.WriteString("go\t" + b.GoVersion + "\n")
	}
	if b.Path != "" {
		s.WriteString("path\t" + b.Path + "\n")
	}
	write := func(kind string, m *Module) {
		s.WriteString(kind + "\t" + m.Path + "\t" + m.Version)
		if m.Replace == nil {
			s.WriteString("\t" + m.Sum)
		}
		s.WriteString("\n")
	}
	modules := func(kind string, m *Module) {
		for write(kind, m); m.Replace != nil; m = m.Replace {
			write("=>", m.Replace)
		}
	}
	if b.Main != (Module{}) {
		modules("mod", &b.Main)
	}
	for _, m := range b.Deps {
		modules("dep", m)
	}
	for _, x := range b.Settings {
		s.WriteString("build\t" + x.Key + "=" + x.Value + "\n")
	}
	return s.String()
}
