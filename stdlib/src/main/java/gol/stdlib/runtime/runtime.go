// Package runtime is about the running program itself.
package runtime

// GOOS and GOARCH are what programs are compiled for elsewhere.
const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gc"
)

// An Error is a run-time error, as a panic carries it.
type Error interface {
	error
	RuntimeError()
}

// A TypeAssertionError is a failed type assertion.
//
//gol:class gol.stdlib.runtime.TypeAssertionError
type TypeAssertionError struct{}

func (e *TypeAssertionError) Error() string { return "interface conversion" }
func (e *TypeAssertionError) RuntimeError() {}

// PanicNilError is what recover returns after panic(nil).
type PanicNilError struct{ _ [0]func() }

func (*PanicNilError) Error() string {
	return "panic called with nil argument (use GODEBUG=panicnil=1 to disable)"
}
func (*PanicNilError) RuntimeError() {}

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends the goroutine after its deferred calls.
func Goexit()

// NumGoroutine returns the number of goroutines.
func NumGoroutine() int

// NumCPU returns the number of processors.
func NumCPU() int

// GOMAXPROCS returns how many goroutines run at once; gol does not change it while running.
func GOMAXPROCS(n int) int

// NumCgoCall returns 0: there is no cgo.
func NumCgoCall() int64 { return 0 }

// GC runs a garbage collection.
func GC()

// Version returns the version of Go that gol runs.
func Version() string { return "go1.26" }

// GOROOT returns nothing: there is no Go installation.
func GOROOT() string { return "" }

// KeepAlive does nothing: objects live as long as they can be reached.
func KeepAlive(x any) {}

// SetFinalizer does nothing: gol runs no finalisers.
func SetFinalizer(obj any, finalizer any) {}

func caller(skip int) string

// Caller returns file and line of a caller; 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	at := caller(skip + 1)
	for i := range len(at) {
		if at[i] == '\t' {
			at = at[i+1:]
			break
		}
	}
	for i := len(at) - 1; i >= 0; i-- {
		if at[i] == ':' {
			for _, c := range at[i+1:] {
				line = line*10 + int(c-'0')
			}
			return uintptr(line), at[:i], line, true
		}
	}
	return 0, "", 0, false
}

func stack() string
func allStacks() string

// Stack writes the trace of this goroutine, or of all.
func Stack(buf []byte, all bool) int {
	if all {
		return copy(buf, allStacks())
	}
	return copy(buf, stack())
}

// LockOSThread does nothing: goroutines have no thread of their own.
func LockOSThread() {}

// UnlockOSThread does nothing.
func UnlockOSThread() {}

// MemStats has figures of the heap.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees                    uint64
	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects uint64
	StackInuse, StackSys                                               uint64
	NextGC, LastGC, PauseTotalNs                                       uint64
	NumGC, NumForcedGC                                                 uint32
}

func heap() (used, committed int, collections int)

// ReadMemStats fills in the figures that the JVM has.
func ReadMemStats(m *MemStats) {
	used, committed, collections := heap()
	m.Alloc, m.HeapAlloc, m.HeapInuse = uint64(used), uint64(used), uint64(used)
	m.TotalAlloc = uint64(used)
	m.Sys, m.HeapSys = uint64(committed), uint64(committed)
	m.NumGC = uint32(collections)
}
