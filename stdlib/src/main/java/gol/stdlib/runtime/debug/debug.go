// Package debug is about traces and the collector.
package debug

import (
	"os"
	"runtime"
)

// Stack returns the trace of this goroutine.
func Stack() []byte {
	buf := make([]byte, 1<<16)
	return buf[:runtime.Stack(buf, false)]
}

// PrintStack prints the trace of this goroutine to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// FreeOSMemory runs a garbage collection.
func FreeOSMemory() { runtime.GC() }

// SetGCPercent changes nothing: the JVM's collector decides.
func SetGCPercent(percent int) int { return 100 }

// SetMaxStack changes nothing and returns Go's limit.
func SetMaxStack(bytes int) int { return 1000000000 }
