// Package rand makes pseudo-random numbers.
package rand

// Source is a source of uniform numbers in [0, 1<<63).
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 is a Source that also gives numbers in [0, 1<<64).
type Source64 interface {
	Source
	Uint64() uint64
}

const (
	stateLen = 607
	stateTap = 273
	mask63   = 1<<63 - 1
	prime31  = 1<<31 - 1
)

// cooked is the i-th number that a seed's state is mixed with.
func cooked(i int) int64

// rngSource is an additive lagged Fibonacci generator.
type rngSource struct {
	tap  int
	feed int
	vec  [stateLen]int64
}

// NewSource returns a source for the seed; not for several goroutines at once.
func NewSource(seed int64) Source {
	s := new(rngSource)
	s.Seed(seed)
	return s
}

func (s *rngSource) Seed(seed int64) {
	s.tap = 0
	s.feed = stateLen - stateTap
	x := seed % prime31
	if x < 0 {
		x += prime31
	}
	if x == 0 {
		x = 89482311
	}
	next := func() int64 {
		x = x * 48271 % prime31
		return x
	}
	for range 20 {
		next()
	}
	for i := range s.vec {
		u := next() << 40
		u ^= next() << 20
		u ^= next()
		s.vec[i] = u ^ cooked(i)
	}
}

func (s *rngSource) Int63() int64 { return int64(s.Uint64() & mask63) }

func (s *rngSource) Uint64() uint64 {
	s.tap--
	if s.tap < 0 {
		s.tap += stateLen
	}
	s.feed--
	if s.feed < 0 {
		s.feed += stateLen
	}
	x := s.vec[s.feed] + s.vec[s.tap]
	s.vec[s.feed] = x
	return uint64(x)
}

func runtimeRand() uint64

type runtimeSource struct{}

func (runtimeSource) Int63() int64   { return int64(runtimeRand() & mask63) }
func (runtimeSource) Seed(int64)     {}
func (runtimeSource) Uint64() uint64 { return runtimeRand() }

// Rand makes numbers of several kinds out of a source.
type Rand struct {
	src     Source
	s64     Source64
	readVal int64
	readPos int8
}

var global = &Rand{src: runtimeSource{}, s64: runtimeSource{}}

// New returns a Rand over the source.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

// Seed begins a new sequence.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

func (r *Rand) Int63() int64   { return r.src.Int63() }
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32   { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int       { return int(r.Int63()) }

func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int63n returns a number in [0, n).
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	max := int64(mask63 - (1<<63)%uint64(n))
	for {
		if v := r.Int63(); v <= max {
			return v % n
		}
	}
}

// Int31n returns a number in [0, n).
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	max := int32(1<<31 - 1 - (1<<31)%uint32(n))
	for {
		if v := r.Int31(); v <= max {
			return v % n
		}
	}
}

// scaled is a number in [0, n) by multiplication.
func (r *Rand) scaled(n int32) int32 {
	p := uint64(r.Uint32()) * uint64(n)
	if uint32(p) < uint32(n) {
		limit := uint32(-n) % uint32(n)
		for uint32(p) < limit {
			p = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int32(p >> 32)
}

// Intn returns a number in [0, n).
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements in random order by swap.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i > 1<<31-2 {
			swap(i, int(r.Int63n(int64(i+1))))
		} else {
			swap(i, int(r.scaled(int32(i+1))))
		}
	}
}

// Read fills p; the error is always nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if r.readPos == 0 {
			r.readVal = r.Int63()
			r.readPos = 7
		}
		p[n] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
		n++
	}
	return n, nil
}

// Seed does nothing any more.
//
// Deprecated: use New(NewSource(seed)).
func Seed(seed int64) {}

func Int63() int64                       { return global.Int63() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return runtimeRand() }
func Int31() int32                       { return global.Int31() }
func Int() int                           { return global.Int() }
func Int63n(n int64) int64               { return global.Int63n(n) }
func Int31n(n int32) int32               { return global.Int31n(n) }
func Intn(n int) int                     { return global.Intn(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func Read(p []byte) (n int, err error)   { return New(runtimeSource{}).Read(p) }
func NormFloat64() float64               { return global.NormFloat64() }
func ExpFloat64() float64                { return global.ExpFloat64() }
