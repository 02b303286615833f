package time

// Time is an instant with a location; its zero value is the first of January of the year 1, UTC.
//
//gol:class gol.stdlib.time.Time
type Time struct {
	sec  int64 // since the zero value
	nsec int32
	mono int64 // reading of the monotonic clock plus 1, 0 for none
	loc  *Location
}

// Location is a time zone.
//
//gol:class gol.stdlib.time.Location
type Location struct {
	name string
}

// A Month of the year; January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

func monthName(m int) string
func weekdayName(d int) string

func (m Month) String() string { return monthName(int(m)) }

// A Weekday; Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

func (d Weekday) String() string { return weekdayName(int(d)) }

// Seconds from the year 1 to 1970.
const unixToZero = 62135596800

const secondsPerDay = 86400

func utc() *Location
func local() *Location

// UTC is Universal Coordinated Time.
var UTC *Location = utc()

// Local is the system's time zone.
var Local *Location = local()

// String returns the location's name.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

func fixedZone(name string, offset int) *Location
func loadLocation(name string) (loc *Location, problem string)
func (l *Location) offset(unix int64) (seconds int, name string)
func (l *Location) isDST(unix int64) bool

// FixedZone returns a location that is always offset seconds east of UTC.
func FixedZone(name string, offset int) *Location { return fixedZone(name, offset) }

// LoadLocation returns the location of a name such as Europe/Berlin.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	loc, problem := loadLocation(name)
	if problem != "" {
		return nil, &textError{problem}
	}
	return loc, nil
}

func now() Time
func runtimeNano() int64
func bubbled() bool

// Now returns the current local time.
func Now() Time { return now() }

// Since returns the time that has passed since t.
func Since(t Time) Duration {
	if t.mono != 0 && !bubbled() {
		return Duration(runtimeNano() - (t.mono - 1))
	}
	return Now().Sub(t)
}

// Until returns the time that passes until t.
func Until(t Time) Duration {
	if t.mono != 0 && !bubbled() {
		return Duration((t.mono - 1) - runtimeNano())
	}
	return t.Sub(Now())
}

// Unix returns the local time of sec and nsec since 1970.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{sec: sec + unixToZero, nsec: int32(nsec), loc: Local}
}

// UnixMilli is Unix for milliseconds.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro is Unix for microseconds.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// daysBefore returns the days from the year 1 to the first of January of a year.
func daysBefore(year int) int64 {
	y := int64(year) - 1
	return y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func isLeap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// beforeMonth returns the days of a year before a month, 0 for January.
func beforeMonth(month int, leap bool) int {
	days := (367*month - 362) / 12
	if month > 2 {
		if leap {
			days--
		} else {
			days -= 2
		}
	}
	return days
}

// Date returns the instant of a date and time of day at loc; values out of range carry over.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	year += int(floorDiv(int64(m), 12))
	m = int(int64(m) - floorDiv(int64(m), 12)*12)
	sec += int(floorDiv(int64(nsec), 1e9))
	nsec = int(int64(nsec) - floorDiv(int64(nsec), 1e9)*1e9)
	days := daysBefore(year) + int64(beforeMonth(m+1, isLeap(year))) + int64(day-1)
	abs := days*secondsPerDay + int64(hour)*3600 + int64(min)*60 + int64(sec)
	unix := abs - unixToZero
	offset, _ := loc.offset(unix)
	if offset != 0 {
		guess := unix - int64(offset)
		if again, _ := loc.offset(guess); again != offset {
			guess = unix - int64(again)
		}
		unix = guess
	}
	return Time{sec: unix + unixToZero, nsec: int32(nsec), loc: zone(loc)}
}

// zone gives UTC its usual form.
func zone(loc *Location) *Location {
	if loc == UTC {
		return nil
	}
	return loc
}

func (t Time) unix() int64 { return t.sec - unixToZero }

// abs returns the seconds since the year 1 that a clock at t's location shows.
func (t Time) abs() int64 {
	if t.loc == nil {
		return t.sec
	}
	offset, _ := t.loc.offset(t.unix())
	return t.sec + int64(offset)
}

func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// After reports whether t is later than u.
func (t Time) After(u Time) bool {
	if t.mono != 0 && u.mono != 0 {
		return t.mono > u.mono
	}
	return t.sec > u.sec || t.sec == u.sec && t.nsec > u.nsec
}

// Before reports whether t is earlier than u.
func (t Time) Before(u Time) bool { return u.After(t) }

// Compare returns -1, 0 or +1.
func (t Time) Compare(u Time) int {
	switch {
	case t.After(u):
		return +1
	case u.After(t):
		return -1
	}
	return 0
}

// Equal reports whether both are the same instant, wherever.
func (t Time) Equal(u Time) bool {
	if t.mono != 0 && u.mono != 0 {
		return t.mono == u.mono
	}
	return t.sec == u.sec && t.nsec == u.nsec
}

// Add returns the instant d later.
func (t Time) Add(d Duration) Time {
	sec := int64(d / 1e9)
	nsec := int64(t.nsec) + int64(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.sec += sec
	t.nsec = int32(nsec)
	if t.mono != 0 {
		t.mono += int64(d)
	}
	return t
}

// Sub returns the duration from u to t.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return Duration(t.mono - u.mono)
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	default:
		return maxDuration
	}
}

// AddDate adds years, months and days; values out of range carry over.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}

func (t Time) civil() (year, month, day, yday int)

// Date returns year, month and day.
func (t Time) Date() (year int, month Month, day int) {
	y, m, d, _ := t.civil()
	return y, Month(m), d
}

func (t Time) Year() int {
	y, _, _, _ := t.civil()
	return y
}

func (t Time) Month() Month {
	_, m, _, _ := t.civil()
	return Month(m)
}

func (t Time) Day() int {
	_, _, d, _ := t.civil()
	return d
}

func (t Time) YearDay() int {
	_, _, _, n := t.civil()
	return n
}

func (t Time) Weekday() Weekday {
	d := floorDiv(t.abs(), secondsPerDay)
	return Weekday((d + 1) - floorDiv(d+1, 7)*7)
}

// ISOWeek returns the year and number of the week that t is in.
func (t Time) ISOWeek() (year, week int) {
	day := t.AddDate(0, 0, int(Thursday-(t.Weekday()+6)%7)-1)
	return day.Year(), (day.YearDay()-1)/7 + 1
}

func (t Time) secondOfDay() int {
	abs := t.abs()
	return int(abs - floorDiv(abs, secondsPerDay)*secondsPerDay)
}

// Clock returns the time of day.
func (t Time) Clock() (hour, min, sec int) {
	s := t.secondOfDay()
	return s / 3600, s / 60 % 60, s % 60
}

func (t Time) Hour() int       { return t.secondOfDay() / 3600 }
func (t Time) Minute() int     { return t.secondOfDay() / 60 % 60 }
func (t Time) Second() int     { return t.secondOfDay() % 60 }
func (t Time) Nanosecond() int { return int(t.nsec) }

func (t Time) Unix() int64      { return t.unix() }
func (t Time) UnixMilli() int64 { return t.unix()*1e3 + int64(t.nsec)/1e6 }
func (t Time) UnixMicro() int64 { return t.unix()*1e6 + int64(t.nsec)/1e3 }
func (t Time) UnixNano() int64  { return t.unix()*1e9 + int64(t.nsec) }

// UTC returns t at UTC.
func (t Time) UTC() Time {
	t.loc = nil
	t.mono = 0
	return t
}

// Local returns t at the system's location.
func (t Time) Local() Time { return t.In(Local) }

// In returns t at a location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc = zone(loc)
	return t
}

// Location returns t's location.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the name and offset of the zone in force.
func (t Time) Zone() (name string, offset int) {
	offset, name = t.Location().offset(t.unix())
	return name, offset
}

func (t Time) IsDST() bool { return t.Location().isDST(t.unix()) }

// Round rounds to a multiple of d since the zero time and drops the monotonic reading.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.remainder(d)
	if r+r < d {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// Truncate rounds down to a multiple of d since the zero time and drops the monotonic reading.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.remainder(d))
}

func (t Time) remainder(d Duration) Duration

func (t Time) format(layout string) string

// Format writes t by a layout, which shows how the reference time would be written.
func (t Time) Format(layout string) string { return t.format(layout) }

// AppendFormat is Format, appended to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	return append(b, t.format(layout)...)
}

func (t Time) monotonicText() string

// String shows t for debugging.
func (t Time) String() string {
	return t.format("2006-01-02 15:04:05.999999999 -0700 MST") + t.monotonicText()
}

// GoString shows t as a Go expression.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return "time.Date(" + itoa(year) + ", time." + month.String() + ", " + itoa(day) + ", " + itoa(hour) + ", " +
		itoa(min) + ", " + itoa(sec) + ", " + itoa(int(t.nsec)) + ", time." + t.Location().String() + ")"
}

func itoa(n int) string

// MarshalJSON writes t as a quoted RFC 3339 string.
func (t Time) MarshalJSON() ([]byte, error) {
	if err := t.strict("Time.MarshalJSON: "); err != nil {
		return nil, err
	}
	return []byte("\"" + t.format(RFC3339Nano) + "\""), nil
}

// strict says what RFC 3339 cannot hold.
func (t Time) strict(prefix string) error {
	if year := t.Year(); year < 0 || year > 9999 {
		return &textError{prefix + "year outside of range [0,9999]"}
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return &textError{prefix + "timezone hour outside of range [0,23]"}
	}
	return nil
}

// UnmarshalJSON reads a quoted RFC 3339 string.
func (t *Time) UnmarshalJSON(data []byte) error {
	s := string(data)
	if s == "null" {
		return nil
	}
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return &textError{"Time.UnmarshalJSON: input is not a JSON string"}
	}
	u, err := Parse(RFC3339, s[1:len(s)-1])
	*t = u
	return err
}

// MarshalText writes t in the form of RFC 3339.
func (t Time) MarshalText() ([]byte, error) {
	if err := t.strict("Time.MarshalText: "); err != nil {
		return nil, err
	}
	return []byte(t.format(RFC3339Nano)), nil
}

// UnmarshalText reads the form of RFC 3339.
func (t *Time) UnmarshalText(data []byte) error {
	u, err := Parse(RFC3339, string(data))
	*t = u
	return err
}
