// Values as JSON: kinds, tags, embedding, maps, methods, errors.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

type Color int

func (c Color) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("color-%d", int(c))), nil }

type Temp float64

func (t Temp) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`{ "deg": %.1f }`, float64(t))), nil }

type PtrOnly struct{ N int }

func (p *PtrOnly) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`"ptr-%d"`, p.N)), nil }

type Bad struct{}

func (Bad) MarshalJSON() ([]byte, error) { return nil, errors.New("bad value") }

type Broken struct{}

func (Broken) MarshalJSON() ([]byte, error) { return []byte(`{"a":}`), nil }

type Base struct {
	ID   int    `json:"id"`
	Note string `json:"note,omitempty"`
}

type Inner struct{ X, Y int }

type Wide struct {
	Base
	*Inner
	Name     string            `json:"name"`
	Skip     string            `json:"-"`
	Dash     string            `json:"-,"`
	Str      int64             `json:"str,string"`
	StrS     string            `json:"strs,string"`
	Empty    []int             `json:",omitempty"`
	NilSlice []string          `json:"nil_slice"`
	Bytes    []byte            `json:"bytes"`
	Arr      [3]uint8          `json:"arr"`
	M        map[string]int    `json:"m"`
	IM       map[int]string    `json:"im"`
	Any      any               `json:"any"`
	P        *float64          `json:"p"`
	PN       *int              `json:"pn,omitempty"`
	T        time.Time         `json:"t"`
	D        time.Duration     `json:"d"`
	C        Color             `json:"c"`
	CM       map[Color]Temp    `json:"cm"`
	Raw      json.RawMessage   `json:"raw"`
	Num      json.Number       `json:"num"`
	Zero     time.Time         `json:"zero,omitzero"`
	F32      float32           `json:"f32"`
	unseen   int
}

func show(v any) {
	b, err := json.Marshal(v)
	if err != nil {
		fmt.Printf("%T: %v\n", err, err)
		return
	}
	fmt.Println(string(b))
}

type Node struct {
	V    int   `json:"v"`
	Next *Node `json:"next,omitempty"`
}

type A struct{ X int }
type B struct{ X int }
type AB struct {
	A
	B
	Z int
}
type AB2 struct {
	A
	*B `json:"b"`
	Z int
}

func main() {
	f := 2.5
	show(Wide{
		Base: Base{7, ""}, Inner: &Inner{1, 2}, Name: "a<b>&c\u2028\"\\\n\x01\xff", Str: 5, StrS: "q\"", Bytes: []byte("hello"),
		Arr: [3]uint8{1, 2, 3}, M: map[string]int{"b": 2, "a": 1}, IM: map[int]string{10: "x", 9: "y"},
		Any: map[string]any{"k": []any{1, "s", nil, true, 1.5}}, P: &f,
		T: time.Date(2024, 2, 29, 12, 30, 0, 5000, time.UTC), D: time.Second, C: 3,
		CM: map[Color]Temp{2: 1.5, 1: 30}, Raw: json.RawMessage(` { "x" : [1, 2] } `), Num: "12.50", F32: 0.1,
	})
	show(nil)
	show([]any{1, int8(-2), uint64(math.MaxUint64), 3.0, 1e21, 1e20, 1e-7, 1e-6, 123456789.125, float32(3.4e38), 1e100, -0.0, 100000000.0})
	show([]any{math.MaxInt64, math.Pi, float32(math.Pi), 0.000001234, 5e-324, math.Copysign(0, -1)})
	show(map[string]any{})
	show([]int{})
	show([]int(nil))
	show(map[string]int(nil))
	show(struct{}{})
	show([]PtrOnly{{1}, {2}})
	show(PtrOnly{3})
	show(&PtrOnly{4})
	show([1]PtrOnly{{5}})
	show(map[string]PtrOnly{"a": {6}})
	show(struct{ P PtrOnly }{PtrOnly{7}})
	show(&struct{ P PtrOnly }{PtrOnly{8}})
	show(&Node{1, &Node{2, nil}})
	show(AB{A{1}, B{2}, 3})
	show(AB2{A{1}, &B{2}, 3})
	show(make(chan int))
	show(func() {})
	show(complex(1, 2))
	show(map[bool]int{true: 1})
	show(math.NaN())
	show([]float64{math.Inf(-1)})
	show(Bad{})
	show(struct{ B *Bad }{&Bad{}})
	show(Broken{})
	n := &Node{V: 1}
	n.Next = n
	show(n)
	var ute *json.UnsupportedTypeError
	_, err := json.Marshal(make(chan string))
	fmt.Println(errors.As(err, &ute), ute.Type)
	var me *json.MarshalerError
	_, err = json.Marshal([]any{Bad{}})
	fmt.Println(errors.As(err, &me), me.Type, me.Unwrap())

	b, err := json.MarshalIndent(map[string]any{"a": []int{1, 2}, "b": map[string]int{}, "c": []int{}, "d": Inner{1, 2}}, ">", "  ")
	fmt.Println(string(b), err)
	var sb strings.Builder
	enc := json.NewEncoder(&sb)
	enc.Encode("<x>")
	enc.SetEscapeHTML(false)
	enc.Encode("<x>")
	enc.SetIndent("", "\t")
	enc.Encode([]int{1, 2})
	enc.Encode(map[string]string{"k": "<v>"})
	fmt.Print(sb.String())
	fmt.Println(json.Valid([]byte(`{"a":[1,2,{"b":null}]}`)), json.Valid([]byte(`{a:1}`)))
	show(struct {
		A any `json:"é"`
		B int `json:"bad name!,omitempty"`
		C int `json:"a\"b"`
		E Color `json:",omitempty"`
		S struct{} `json:"s,omitempty"`
		Z struct{ Q int } `json:"z,omitzero"`
	}{})
}
