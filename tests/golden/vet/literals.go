// golden: vet
// Composite literals of imported structs without keys, struct tags, well-known methods' signatures.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"unicode"
)

type local struct{ a, b int }

type alias = url.Error

var (
	_ = local{1, 2}
	_ = url.Error{"a", "b", nil}
	_ = &url.Error{"a", "b", nil}
	_ = url.Error{Op: "a"}
	_ = url.Error{}
	_ = alias{"a", "b", nil}
	_ = []url.Error{{"a", "b", nil}}
	_ = []*url.Error{{"a", "b", nil}}
	_ = map[string]url.Error{"k": {"a", "b", nil}}
	_ = url.Values{"a": {"b"}}
	_ = flag.Flag{"a", "b", nil, "c"}
	_ = unicode.Range16{1, 2, 3}
	_ = json.Number("1")
	_ = os.PathError{"op", "p", nil}
	_ = io.LimitedReader{nil, 1}
)

type tags struct {
	A     int `json:"a"`
	B     int `json:"a"`
	C     int `json`
	D     int `json:"x`
	E     int `json: "x"`
	F     int `json:"f",xml:"f"`
	G     int `json:"g" xml:"g"`
	h     int `json:"h"`
	I     int `json:"-"`
	J     int `json:"-"`
	K     int `json:",omitempty"`
	A2    int `json:"K"`
	L     int `json:"l" json:"m"`
	M     int "json:\"m\"  xml:\"m\""
	N     int `x:"y" `
	O     int `:"x"`
	P     int "a:\"\x00\""
	Q     int `json:"a b"`
	R     int `json:"r\q"`
	S     int ``
	T     int `xml:"g"`
	U     int `xml:"a b,attr"`
	V     int `xml:"a>b"`
	W     int `just text`
	X     int `json:"x,omitempty,string" `
	local `json:"loc"`
	Y     struct {
		Z  int `json:"z"`
		Z2 int `json:"z"`
	} `json:"a"`
	_ int `json:"under"`
}

type inner struct {
	A int `json:"a"`
}

type embeds struct {
	inner
	B int `json:"a"`
	C int `json:"A2"`
	D int `json:"A2"`
}

type methods struct{}

func (methods) String() string                          { return "" }
func (methods) Format(s fmt.State)                      {}
func (methods) GobDecode(b []byte)                      {}
func (methods) MarshalJSON() string                     { return "" }
func (*methods) UnmarshalJSON(s string) error           { return nil }
func (methods) ReadByte() byte                          { return 0 }
func (methods) WriteByte(c byte)                        {}
func (methods) ReadRune() rune                          { return 0 }
func (methods) Seek(offset int64, whence int)           {}
func (methods) Peek(n int) byte                         { return 0 }
func (methods) WriteTo(w int) int                       { return 0 }
func (methods) ReadFrom(r io.Reader) (n int, err error) { return }
func (methods) Scan(x fmt.ScanState, c rune) int        { return 0 }
func (methods) UnreadByte()                             {}
func (methods) UnreadRune() int                         { return 0 }

type failure struct{}

func (failure) Error() string         { return "" }
func (failure) Is(target string) bool { return false }
func (failure) As(target any)         {}
func (failure) Unwrap() string        { return "" }

type many struct{}

func (many) Error() string   { return "" }
func (many) Is(error) bool   { return false }
func (many) As(any) bool     { return false }
func (many) Unwrap() []error { return nil }

type unrelated struct{}

func (unrelated) Is(target string) bool { return false }
func (unrelated) Unwrap() string        { return "" }

type reader interface {
	ReadByte() (c byte)
	Seek(int64) error
}

func main() {}
