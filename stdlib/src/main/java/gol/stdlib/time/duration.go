// Package time has instants, durations, timers and the calendar.
package time

// Duration is a span of time in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func durationString(d int64) string

// String gives the duration in the form 72h3m0.5s.
func (d Duration) String() string { return durationString(int64(d)) }

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns the duration as a fraction of seconds.
func (d Duration) Seconds() float64 {
	return float64(d/Second) + float64(d%Second)/1e9
}

// Minutes returns the duration as a fraction of minutes.
func (d Duration) Minutes() float64 {
	return float64(d/Minute) + float64(d%Minute)/(60*1e9)
}

// Hours returns the duration as a fraction of hours.
func (d Duration) Hours() float64 {
	return float64(d/Hour) + float64(d%Hour)/(60*60*1e9)
}

// Truncate rounds towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if r+r < m {
			return d + r
		}
		if low := d - m + r; low < d {
			return low
		}
		return minDuration
	}
	if r+r < m {
		return d - r
	}
	if high := d + m - r; high > d {
		return high
	}
	return maxDuration
}

// Abs returns the absolute value.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	default:
		return -d
	}
}

type textError struct{ text string }

func (e *textError) Error() string { return e.text }

func parseDuration(s string) (ns int64, problem string)

// ParseDuration reads a duration such as 1h15m30.5s or -2ms.
func ParseDuration(s string) (Duration, error) {
	ns, problem := parseDuration(s)
	if problem != "" {
		return 0, &textError{problem}
	}
	return Duration(ns), nil
}
