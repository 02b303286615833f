// Values of struct types that reflect.StructOf made.
package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

type Point struct {
	X int `json:"x"`
	Y string
}

type Inner struct{ A, B int }

func (i Inner) Sum() int { return i.A + i.B }

type Summer interface{ Sum() int }

func field(name string, v any, tag string) reflect.StructField {
	return reflect.StructField{Name: name, Type: reflect.TypeOf(v), Tag: reflect.StructTag(tag)}
}

func main() {
	t := reflect.StructOf([]reflect.StructField{field("X", 0, `json:"x"`), field("Y", "", "")})
	same := reflect.StructOf([]reflect.StructField{field("X", 0, `json:"x"`), field("Y", "", "")})
	fmt.Println(t == same, t == reflect.TypeFor[Point](), t.ConvertibleTo(reflect.TypeFor[Point]()), t.AssignableTo(reflect.TypeFor[Point]()))
	lit := struct {
		X int `json:"x"`
		Y string
	}{1, "lit"}
	fmt.Println(t == reflect.TypeOf(lit), t)
	v := reflect.New(t).Elem()
	v.Field(0).SetInt(5)
	v.FieldByName("Y").SetString("five")
	fmt.Printf("%v %+v %T\n", v, v.Interface(), v.Interface())
	got, ok := v.Interface().(struct {
		X int `json:"x"`
		Y string
	})
	fmt.Println(got, ok)
	var p Point = v.Convert(reflect.TypeFor[Point]()).Interface().(Point)
	fmt.Println(p)
	reflect.ValueOf(&p).Elem().Set(v)
	v.Set(reflect.ValueOf(lit))
	back := reflect.ValueOf(Point{8, "back"}).Convert(t)
	fmt.Println(p, v, back, back.Interface() == any(struct {
		X int `json:"x"`
		Y string
	}{8, "back"}))
	w := reflect.New(t).Elem()
	w.Set(v)
	w.Field(0).SetInt(99)
	fmt.Println(v.Interface() == w.Interface(), reflect.DeepEqual(v.Interface(), w.Interface()), v.Equal(w), v, w)
	w.Field(0).SetInt(1)
	fmt.Println(v.Interface() == w.Interface(), reflect.DeepEqual(v.Interface(), w.Interface()), v.Equal(w))

	b, err := json.Marshal(w.Interface())
	fmt.Println(string(b), err)
	err = json.Unmarshal([]byte(`{"x":12,"y":"json"}`), w.Addr().Interface())
	fmt.Println(w, err)

	type row = []reflect.StructField
	deep := reflect.StructOf(row{
		field("Name", "", `json:"name,omitempty" db:"n"`),
		{Name: "Sub", Type: t},
		{Name: "List", Type: reflect.SliceOf(t)},
		{Name: "Map", Type: reflect.MapOf(reflect.TypeFor[string](), reflect.PointerTo(t))},
		{Name: "Arr", Type: reflect.ArrayOf(2, t)},
		{Name: "Fn", Type: reflect.FuncOf([]reflect.Type{t}, []reflect.Type{reflect.TypeFor[error]()}, false)},
		{Name: "Ch", Type: reflect.ChanOf(reflect.BothDir, t)},
		{Name: "Any", Type: reflect.TypeFor[any]()},
		{Name: "Err", Type: reflect.TypeFor[error]()},
		{Name: "hidden", PkgPath: "main", Type: reflect.TypeFor[float32]()},
	})
	fmt.Println(deep)
	d := reflect.New(deep).Elem()
	d.Field(0).SetString("deep")
	d.Field(1).Field(0).SetInt(1)
	d.Field(2).Set(reflect.Append(d.Field(2), v, w))
	d.Field(2).Index(1).Field(0).SetInt(77)
	d.Field(3).Set(reflect.MakeMap(d.Field(3).Type()))
	d.Field(3).SetMapIndex(reflect.ValueOf("k"), w.Addr())
	d.Field(4).Index(1).Field(1).SetString("elem")
	d.Field(7).Set(v)
	fmt.Printf("%+v %v\n", d.Field(2), d.Field(4))
	fmt.Println(d.Field(3).MapIndex(reflect.ValueOf("k")).Elem(), w, d.Field(7), d.Field(9).CanSet(), d.IsZero())
	b, err = json.Marshal(reflect.Append(reflect.New(reflect.SliceOf(t)).Elem(), v, w).Interface())
	fmt.Println(string(b), err)
	f, _ := deep.FieldByName("Name")
	fmt.Println(f.Tag.Get("json"), f.Tag.Get("db"), f.Index, len(reflect.VisibleFields(deep)))

	mt := reflect.MapOf(t, reflect.TypeFor[int]())
	m := reflect.MakeMapWithSize(mt, 3)
	m.SetMapIndex(v, reflect.ValueOf(1))
	m.SetMapIndex(w, reflect.ValueOf(2))
	m.SetMapIndex(v, reflect.ValueOf(3))
	fmt.Println(m.Len(), m.MapIndex(v), m.MapIndex(w), mt)
	key := struct {
		X int `json:"x"`
		Y string
	}{1, "lit"}
	fmt.Println(m.MapIndex(reflect.ValueOf(key)), m.Interface().(map[struct {
		X int `json:"x"`
		Y string
	}]int)[key])
	anys := map[any]string{v.Interface(): "v"}
	fmt.Println(anys[key], anys[Point{1, "lit"}] == "")

	e := reflect.StructOf(row{{Name: "Inner", Type: reflect.TypeFor[Inner](), Anonymous: true}, field("C", 0, "")})
	ev := reflect.New(e).Elem()
	ev.FieldByName("A").SetInt(3)
	ev.FieldByName("B").SetInt(4)
	fmt.Println(ev, e.NumMethod() > 0, e.Implements(reflect.TypeFor[Summer]()))
	if s, ok := ev.Interface().(Summer); ok {
		fmt.Println(s.Sum(), ev.Method(0).Call(nil)[0])
	}
	sf, _ := e.FieldByName("B")
	fmt.Println(sf.Index, sf.Type, len(reflect.VisibleFields(e)))

	id := reflect.MakeFunc(reflect.FuncOf([]reflect.Type{t, reflect.SliceOf(t)}, []reflect.Type{t, reflect.TypeFor[int]()}, true),
		func(in []reflect.Value) []reflect.Value {
			return []reflect.Value{in[0], reflect.ValueOf(in[1].Len())}
		})
	out := id.Call([]reflect.Value{v, w, w})
	fmt.Println(id.Type(), out[0], out[1], out[0].Type() == t)
	fn := id.Interface().(func(struct {
		X int `json:"x"`
		Y string
	}, ...struct {
		X int `json:"x"`
		Y string
	}) (struct {
		X int `json:"x"`
		Y string
	}, int))
	fmt.Println(fn(key))

	var sb strings.Builder
	for i, x := range reflect.ValueOf([]int{7, 8}).Seq2() {
		fmt.Fprint(&sb, i, "=", x, " ")
	}
	fmt.Println(sb.String())
	pv := v.Addr()
	fmt.Println(pv.Type(), pv.Elem().Field(0), pv.Interface() == any(v.Addr().Interface()))
	empty := reflect.StructOf(nil)
	fmt.Println(empty, reflect.New(empty).Elem().Interface() == any(struct{}{}), empty == reflect.TypeOf(struct{}{}))
	func() {
		defer func() { fmt.Println(recover()) }()
		v.Field(0).Set(reflect.ValueOf("no"))
	}()
	type Other struct {
		X int
		Y string
	}
	po := (*Other)(&p)
	po.X = 1000
	fmt.Println(p, reflect.ValueOf(&p).Convert(reflect.TypeFor[*Other]()).Interface().(*Other) == po, reflect.ValueOf(po).Convert(reflect.PointerTo(reflect.TypeFor[Point]())).Interface() == any(&p))
}
