package time

// Layouts for Format and Parse.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// ParseError says what does not fit the layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func quote(s string) string

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
			quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// parsed is a value split by a layout.
//
//gol:class gol.stdlib.time.Parsed
type parsed struct {
	year, month, day, hour, min, sec, nsec, offset int
	zoned                                          bool // whether the value names an offset or zone
	zone, layoutElem, valueElem, message           string
}

func parse(layout, value string) *parsed

// Parse reads a time by a layout; without a zone it is UTC.
func Parse(layout, value string) (Time, error) { return parseIn(layout, value, UTC, Local) }

// ParseInLocation reads a time by a layout; without a zone it is at loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parseIn(layout, value, loc, loc)
}

func parseIn(layout, value string, byDefault, local *Location) (Time, error) {
	p := parse(layout, value)
	if p.layoutElem != "" || p.message != "" {
		return Time{}, &ParseError{layout, value, p.layoutElem, p.valueElem, p.message}
	}
	date := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	if !p.zoned {
		return date(byDefault), nil
	}
	t := date(UTC)
	if p.zone == "UTC" && p.offset == 0 {
		return t, nil
	}
	if p.zone != "" && p.offset == 0 {
		t.loc = FixedZone(p.zone, 0)
		return t, nil
	}
	t.sec -= int64(p.offset)
	if o, _ := local.offset(t.unix()); o == p.offset && local != UTC {
		t.loc = local
	} else {
		t.loc = FixedZone(p.zone, p.offset)
	}
	return t, nil
}
