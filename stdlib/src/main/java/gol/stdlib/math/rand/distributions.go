package rand

import "math"

// Where the tails of the distributions begin.
const (
	normTail = 3.442619855899
	expTail  = 7.69711747013104972
)

func kn(i int) uint32
func wn(i int) float32
func fn(i int) float32
func ke(i int) uint32
func we(i int) float32
func fe(i int) float32

func magnitude(j int32) uint32 {
	if j < 0 {
		return uint32(-j)
	}
	return uint32(j)
}

// NormFloat64 returns a number of the standard normal distribution.
func (r *Rand) NormFloat64() float64 {
	for {
		j := int32(r.Uint32())
		i := int(j & 0x7F)
		x := float64(j) * float64(wn(i))
		if magnitude(j) < kn(i) {
			return x
		}
		if i == 0 {
			return r.normTail(j > 0)
		}
		if fn(i)+float32(r.Float64())*(fn(i-1)-fn(i)) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

func (r *Rand) normTail(positive bool) float64 {
	for {
		x := -math.Log(r.Float64()) * (1.0 / normTail)
		y := -math.Log(r.Float64())
		if y+y >= x*x {
			if positive {
				return normTail + x
			}
			return -normTail - x
		}
	}
}

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		j := r.Uint32()
		i := int(j & 0xFF)
		x := float64(j) * float64(we(i))
		if j < ke(i) {
			return x
		}
		if i == 0 {
			return expTail - math.Log(r.Float64())
		}
		if fe(i)+float32(r.Float64())*(fe(i-1)-fe(i)) < float32(math.Exp(-x)) {
			return x
		}
	}
}

// Zipf makes numbers of Zipf's distribution.
type Zipf struct {
	r           *Rand
	imax, v, q  float64
	s           float64
	p, inverse  float64 // 1-q and its inverse
	low, range_ float64
}

func (z *Zipf) h(x float64) float64 { return math.Exp(z.p*math.Log(z.v+x)) * z.inverse }

func (z *Zipf) hinv(x float64) float64 { return math.Exp(z.inverse*math.Log(z.p*x)) - z.v }

// NewZipf returns a generator of k in [0, imax] with probabilities proportional to (v+k)**(-s); nil unless s > 1, v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1.0 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, q: s}
	z.p = 1.0 - s
	z.inverse = 1.0 / z.p
	z.low = z.h(z.imax + 0.5)
	z.range_ = z.h(0.5) - math.Exp(math.Log(v)*(-s)) - z.low
	z.s = 1 - z.hinv(z.h(1.5)-math.Exp(-s*math.Log(v+1.0)))
	return z
}

// Uint64 returns the next number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.low + z.r.Float64()*z.range_
		x := z.hinv(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.s || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
