package time

import "errors"

// The versions of a binary time: the second one has a byte for the seconds of its zone's offset.
const (
	binaryMinutes = 1
	binarySeconds = 2
)

// AppendBinary appends the time as bytes: version, seconds since the year 1, nanoseconds, and its zone's
// offset in minutes, -1 for UTC.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, minutes, seconds := byte(binaryMinutes), -1, 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		seconds = offset % 60
		minutes = offset / 60
		if seconds != 0 {
			version = binarySeconds
		}
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, version)
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(t.sec>>shift))
	}
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(t.nsec>>shift))
	}
	b = append(b, byte(minutes>>8), byte(minutes))
	if version == binarySeconds {
		b = append(b, byte(seconds))
	}
	return b, nil
}

// MarshalBinary is AppendBinary to nothing.
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version := data[0]
	want := 15
	switch version {
	case binaryMinutes:
	case binarySeconds:
		want++
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != want {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	var sec int64
	for _, b := range data[1:9] {
		sec = sec<<8 | int64(b)
	}
	var nsec int32
	for _, b := range data[9:13] {
		nsec = nsec<<8 | int32(b)
	}
	offset := int(int16(data[13])<<8|int16(data[14])) * 60
	if version == binarySeconds {
		offset += int(int8(data[15]))
	}
	*t = Time{sec: sec, nsec: nsec}
	if offset == -60 {
		*t = t.UTC()
	} else if _, here := t.In(Local).Zone(); here == offset {
		*t = t.In(Local)
	} else {
		*t = t.In(FixedZone("", offset))
	}
	return nil
}

// GobEncode is MarshalBinary.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode is UnmarshalBinary.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

// AppendText appends what MarshalText returns.
func (t Time) AppendText(b []byte) ([]byte, error) {
	text, err := t.MarshalText()
	return append(b, text...), err
}

// ZoneBounds returns when the zone in use at t began and ends, zero times where it always was or will be.
func (t Time) ZoneBounds() (start, end Time) {
	l := t.Location()
	if from, ok := l.transition(t.unix(), false); ok {
		start = Unix(from, 0).In(l)
	}
	if to, ok := l.transition(t.unix(), true); ok {
		end = Unix(to, 0).In(l)
	}
	return start, end
}

// transition finds the change of offset after unix, or the last one until then.
func (l *Location) transition(unix int64, next bool) (at int64, ok bool)
