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
//gol:class gol.runtime.panic.TypeAssertionError
type TypeAssertionError struct{}

func (e *TypeAssertionError) Error() string
func (e *TypeAssertionError) RuntimeError() {}

// PanicNilError is what recover returns after panic(nil).
//
//gol:class gol.runtime.panic.PanicNilError
type PanicNilError struct{}

func (e *PanicNilError) Error() string
func (e *PanicNilError) RuntimeError() {}

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

// Breakpoint does nothing: there is no debugger to stop in.
func Breakpoint() {}

// Version returns the version of Go that gol runs.
func Version() string { return "go1.26" }

// GOROOT returns nothing: there is no Go installation.
func GOROOT() string { return "" }

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
