// JSON into values: kinds, tags, existing contents, methods, streams, tokens, errors.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

type Base struct {
	ID   int `json:"id"`
	Note string
}

type Color int

func (c *Color) UnmarshalText(b []byte) error {
	if string(b) == "red" {
		*c = 1
		return nil
	}
	return errors.New("no color: " + string(b))
}

type Upper string

func (u *Upper) UnmarshalJSON(b []byte) error {
	*u = Upper(strings.ToUpper(string(b)))
	return nil
}

type All struct {
	Base
	B    bool
	I    int
	I8   int8
	U8   uint8
	U32  uint32
	U64  uint64
	F    float64
	F32  float32
	S    string
	P    *int
	PP   **string
	Sl   []int
	Arr  [3]int
	M    map[string]int
	IM   map[int]bool
	CM   map[Color]string
	Any  any
	St   struct{ X, Y int }
	PSt  *struct{ Z int }
	Byt  []byte
	T    time.Time
	C    Color
	U    Upper
	PU   *Upper
	Raw  json.RawMessage
	N    json.Number
	Q    int `json:",string"`
	QB   bool `json:"qb,string"`
	Ren  string `json:"renamed"`
	List []Base
	Ifc  fmt.Stringer
	priv int
}

func try[T any](text string) {
	var v T
	err := json.Unmarshal([]byte(text), &v)
	fmt.Printf("%s -> %+v", text, v)
	if err != nil {
		fmt.Printf(" | %T: %v", err, err)
		var se *json.SyntaxError
		if errors.As(err, &se) {
			fmt.Printf(" @%d", se.Offset)
		}
		var ue *json.UnmarshalTypeError
		if errors.As(err, &ue) {
			fmt.Printf(" @%d %s %q %q", ue.Offset, ue.Type, ue.Struct, ue.Field)
		}
	}
	fmt.Println()
}

func main() {
	var a All
	err := json.Unmarshal([]byte(`{"id":5,"NOTE":"n","b":true,"I":-12,"i8":127,"U8":255,"U32":4294967295,"U64":18446744073709551615,
		"F":1.5e3,"F32":0.1,"S":"a\u00e9\ud83d\ude00\ud800x\n\/","P":7,"PP":"pp","Sl":[1,2,3],"Arr":[1,2],"M":{"a":1,"b":2},
		"IM":{"1":true,"-2":false},"CM":{"red":"r"},"Any":{"x":[1,"2",null,true,{"y":1.5}]},"St":{"X":1,"y":2},"PSt":{"Z":9},
		"Byt":"aGVsbG8=","T":"2024-02-29T12:00:00Z","C":"red","U":{"a": 1},"PU":"q","Raw":[1, 2],"N":12.50,"Q":"33","qb":"true",
		"renamed":"r","List":[{"id":1},{"id":2,"Note":"z"}],"unknown":{"deep":[1,{"x":2}]},"priv":5}`), &a)
	fmt.Println(err)
	fmt.Println(*a.P, **a.PP, a.PSt.Z, *a.PU)
	a.P, a.PP, a.PSt, a.PU = nil, nil, nil, nil
	fmt.Printf("%+v\n", a)

	try[int](`12`)
	try[int](`1.5`)
	try[int8](`300`)
	try[uint](`-1`)
	try[int](`"x"`)
	try[string](`5`)
	try[bool](`"t"`)
	try[[]int](`{}`)
	try[[]int](`[1,"x",3]`)
	try[[2]int](`[1,2,3]`)
	try[map[string]int](`[]`)
	try[map[string]int](`{"a":1,"b":"x","c":3}`)
	try[map[int8]int](`{"1":1,"999":2}`)
	try[map[bool]int](`{}`)
	try[Base](`{"id":"x"}`)
	try[struct{ A struct{ B []Base } }](`{"A":{"B":[{"id":1},{"id":true}]}}`)
	try[struct{ A struct{ B map[string]Base } }](`{"A":{"B":{"k":{"id":1.5}}}}`)
	try[All](`{"St":[1]}`)
	try[All](`{"Ifc":{}}`)
	try[All](`{"Ifc":null,"Q":5}`)
	try[All](`{"Q":"x"}`)
	try[All](`{"N":"abc"}`)
	try[Color](`"blue"`)
	try[Color](`5`)
	try[Color](`[]`)
	try[time.Time](`"nonsense"`)
	try[any](`1e999`)
	try[float32](`1e39`)
	try[*int](`null`)
	try[any](`[1,{"a":{}},[],"s"]`)
	for _, bad := range []string{``, ` `, `{`, `[`, `[1,`, `[1 2]`, `{"a"}`, `{"a":}`, `{"a":1,}`, `{a:1}`, `nul`, `nulL`, `tru`, `"abc`, `"a\x"`,
		`"\u12g4"`, "\"a\nb\"", `01`, `1.`, `1.x`, `-`, `-x`, `1e`, `1e+`, `1 2`, `[]]`, `{"a":1 "b":2}`, `'a'`, `]`, "\x00", `"\`, `é`, `{"a":1]`, `[1}`} {
		try[any](bad)
	}
	fmt.Println(json.Unmarshal([]byte(`1`), nil))
	fmt.Println(json.Unmarshal([]byte(`1`), 5))
	fmt.Println(json.Unmarshal([]byte(`1`), (*int)(nil)))

	// what is there already stays where it is not mentioned
	b := All{I: 1, S: "keep", M: map[string]int{"x": 1}, Sl: []int{9, 9, 9, 9}, Any: &Base{ID: 3, Note: "old"}}
	fmt.Println(json.Unmarshal([]byte(`{"M":{"y":2},"Sl":[1],"Any":{"id":4},"S":null}`), &b), b.I, b.S, b.M, b.Sl, cap(b.Sl), b.Any)
	m := map[string]any{"a": 1}
	fmt.Println(json.Unmarshal([]byte(`{"b":2}`), &m), m)

	dec := json.NewDecoder(strings.NewReader(`{"id":1} {"id":2}[3] "x" 4 null {"id":5,"zz":1} 7x`))
	for i := 0; ; i++ {
		var v any
		if i == 6 {
			dec.DisallowUnknownFields()
			var base Base
			fmt.Println(dec.Decode(&base), base, dec.InputOffset())
			continue
		}
		if i == 4 {
			dec.UseNumber()
		}
		if err := dec.Decode(&v); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", v, v)
	}
	dec = json.NewDecoder(strings.NewReader(`{"a": [1, "two", {"b": null}], "c": true} [`))
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println(err, err == io.EOF)
			break
		}
		fmt.Printf("%T %v more=%v at %d\n", t, t, dec.More(), dec.InputOffset())
	}
	dec = json.NewDecoder(strings.NewReader(`[{"id":1},{"id":2}]`))
	dec.Token()
	for dec.More() {
		var x Base
		fmt.Println(dec.Decode(&x), x)
	}
	fmt.Println(dec.Token())
	fmt.Println(json.NewDecoder(strings.NewReader(`{"a":`)).Decode(&m))
	fmt.Println(json.NewDecoder(strings.NewReader(``)).Decode(&m))
	dec = json.NewDecoder(strings.NewReader(`[1 2]`))
	for i := 0; i < 4; i++ {
		t, err := dec.Token()
		fmt.Println(t, err)
	}
	var n json.Number
	json.Unmarshal([]byte(`123`), &n)
	i, err := n.Int64()
	f, err2 := n.Float64()
	fmt.Println(i, err, f, err2)
}
