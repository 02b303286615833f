// What reflect.StructOf makes of fields, and what it refuses.
package main

import (
	"fmt"
	. "reflect"
)

type D struct{ X int }
type M struct{ Y int }

func (M) Do() int   { return 1 }
func (*M) Ptr() int { return 2 }

type N int
type NM int

func (NM) Do() {}

type P *int
type I interface{ Do() int }

func try(name string, f ...StructField) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "PANIC", r)
		}
	}()
	t := StructOf(f)
	fmt.Println(name, t, t.NumMethod(), t.Size(), t.Comparable(), t.Name() == "", t.PkgPath() == "")
	for i := range t.NumField() {
		fmt.Printf("  %+v\n", t.Field(i))
	}
}

func F(n string, v any, emb bool) StructField {
	return StructField{Name: n, Type: TypeOf(v), Anonymous: emb}
}
func main() {
	try("empty")
	try("noname", StructField{Type: TypeOf(1)})
	try("badname", StructField{Name: "1a", Type: TypeOf(1)})
	try("badname2", StructField{Name: "a-b", PkgPath: "main", Type: TypeOf(1)})
	try("notype", StructField{Name: "A"})
	try("dup", F("A", 1, false), F("A", 2, false))
	try("blank", StructField{Name: "_", PkgPath: "main", Type: TypeOf(1)}, StructField{Name: "_", PkgPath: "main", Type: TypeOf("")})
	try("unexp", F("a", 1, false))
	try("unexp2", StructField{Name: "a", PkgPath: "main", Type: TypeOf(1), Tag: `json:"x"`}, F("B", "", false))
	try("pkgs", StructField{Name: "a", PkgPath: "main", Type: TypeOf(1)}, StructField{Name: "b", PkgPath: "other", Type: TypeOf(1)})
	try("anon pkg", StructField{Name: "a", PkgPath: "main", Type: TypeOf(D{}), Anonymous: true})
	try("embD", F("D", D{}, true))
	try("embD2", F("D", D{}, true), F("Z", 1, false))
	try("embD3", F("Z", 1, false), F("D", D{}, true))
	try("embPD2", F("D", &D{}, true), F("Z", 1, false))
	try("embPD3", F("Z", 1, false), F("D", &D{}, true))
	try("embM", F("M", M{}, true))
	try("embM2", F("M", M{}, true), F("Z", 1, false))
	try("embM3", F("Z", 1, false), F("M", M{}, true))
	try("embPM2", F("M", &M{}, true), F("Z", 1, false))
	try("embPM3", F("Z", 1, false), F("M", &M{}, true))
	try("embN", F("N", N(1), true), F("Z", 1, false))
	try("embNM", F("NM", NM(1), true))
	try("embNM2", F("NM", NM(1), true), F("Z", 1, false))
	try("embNM3", F("Z", 1, false), F("NM", NM(1), true))
	try("embN3", F("Z", 1, false), F("N", N(1), true))
	try("embP", F("P", P(nil), true))
	var pp **int
	try("embPP", F("P", pp, true))
	var pi *I
	try("embPI", F("P", pi, true))
	try("embI", StructField{Name: "I", Type: TypeFor[I](), Anonymous: true})
	try("embI2", StructField{Name: "I", Type: TypeFor[I](), Anonymous: true}, F("Z", 1, false))
	try("embI3", F("Z", 1, false), StructField{Name: "I", Type: TypeFor[I](), Anonymous: true})
	try("embint", F("int", 1, true))
	try("embInt", F("Int", 1, true))
	try("embslice", F("S", []int{}, true))
	try("embstruct", F("S", struct{ A int }{}, true))
	try("other name", F("Other", D{}, true))
	try("uni", F("Ä", D{}, false))
	try("unilow", F("ä", D{}, false))
	try("x", StructField{Name: "X", Type: TypeOf(1), Tag: "a`b\"", Offset: 99, Index: []int{3}})
}
