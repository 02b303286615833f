package runtime

// GC runs a garbage collection.
func GC()

// KeepAlive keeps x reachable up to this call.
func KeepAlive(x any)

// MemProfileRate is how many bytes lie between two samples; gol takes none.
var MemProfileRate int = 512 * 1024

// SetFinalizer lets finalizer(obj) run in a goroutine of its own some time after obj can no longer be
// reached; nil takes a finalizer back.
func SetFinalizer(obj any, finalizer any)

func addCleanup(object any, cleanup func()) (id int)
func stopCleanup(id int)

// A Cleanup is a call that waits until an object can no longer be reached.
type Cleanup struct{ id int }

// AddCleanup lets cleanup(arg) run in a goroutine of its own some time after ptr can no longer be
// reached.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	if p, ok := any(arg).(*T); ok && p == ptr {
		panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
	}
	return Cleanup{addCleanup(ptr, func() { cleanup(arg) })}
}

// Stop takes the call back unless it has begun.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(c.id)
	}
}

// MemStats has figures of the heap; those that the JVM does not count are 0.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees                                 uint64
	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects              uint64
	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys, BuckHashSys uint64
	GCSys, OtherSys, NextGC, LastGC, PauseTotalNs                                   uint64
	PauseNs, PauseEnd                                                               [256]uint64
	NumGC, NumForcedGC                                                              uint32
	GCCPUFraction                                                                   float64
	EnableGC, DebugGC                                                               bool
	BySize                                                                          [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

func heap() (used, committed, collections, allocated int)

// ReadMemStats fills in the figures that the JVM has.
func ReadMemStats(m *MemStats) {
	used, committed, collections, allocated := heap()
	m.Alloc, m.HeapAlloc, m.HeapInuse = uint64(used), uint64(used), uint64(used)
	m.TotalAlloc = uint64(allocated)
	m.Sys, m.HeapSys = uint64(committed), uint64(committed)
	m.HeapIdle = uint64(committed - used)
	m.NumGC = uint32(collections)
	m.EnableGC = true
}
