package main

// Zones have their abbreviations, binary form and bounds.

import (
	"fmt"
	"time"
)

func main() {
	for _, name := range []string{"America/New_York", "Europe/Berlin", "Asia/Tokyo", "EST"} {
		l, err := time.LoadLocation(name)
		fmt.Println(l, err)
		for _, u := range []int64{5e8, 1e9, 1.7e9, 1.72e9} {
			t := time.Unix(u, 0).In(l)
			start, end := t.ZoneBounds()
			fmt.Println(t, t.Format(time.RFC850), start.Year() < 2025, end.IsZero())
		}
	}
	ny, _ := time.LoadLocation("America/New_York")
	fmt.Println(time.Date(2024, 7, 1, 12, 0, 0, 0, ny).ZoneBounds())
	fmt.Println(time.Date(2024, 1, 1, 12, 0, 0, 0, ny).ZoneBounds())
	fmt.Println(time.Now().UTC().ZoneBounds())

	t := time.Unix(0, 0).In(time.FixedZone("", 3600*5+1800))
	fmt.Println(t, t.Format(time.RFC822))
	fmt.Println(time.Parse(time.RFC3339, "2020-01-02T03:04:05+02:30"))
	text, err := t.AppendText([]byte("at "))
	fmt.Println(string(text), err)

	for _, t := range []time.Time{time.Unix(1, 2).In(time.FixedZone("X", 3661)), time.Unix(1, 2).UTC(), t} {
		b, err := t.MarshalBinary()
		var u time.Time
		fmt.Println(b, err, u.UnmarshalBinary(b), u.Equal(t), u)
	}
	var u time.Time
	fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary([]byte{9}), u.GobDecode([]byte{1, 2}))
	_, err = time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC).MarshalText()
	fmt.Println(err)
	_, err = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	fmt.Println(err)
}
