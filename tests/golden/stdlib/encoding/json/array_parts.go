// Pointers to arrays that are parts of slices: what decoding and reflection write, the slice has.
package main

import (
	"encoding/json"
	"fmt"
	"reflect"
)

type point struct{ X, Y int }

func main() {
	s := []int{0, 1, 2, 3, 4, 5, 6, 7}
	p := (*[3]int)(s[2:5])
	reflect.ValueOf(p).Elem().Set(reflect.ValueOf([3]int{7, 8, 9}))
	reflect.ValueOf(p).Elem().Index(1).SetInt(42)
	fmt.Println(s, *p)
	fmt.Println(json.Unmarshal([]byte("[70,71,72]"), p), s)
	fmt.Println(json.Unmarshal([]byte("[1]"), p), s)
	fmt.Println(json.Unmarshal([]byte(`[5,"x",6]`), p), s)
	v := struct{ P *[3]int }{p}
	fmt.Println(json.Unmarshal([]byte(`{"P":[3,2,1,0]}`), &v), s)
	b, err := json.Marshal(v)
	fmt.Println(string(b), err)

	points := make([]point, 4)
	q := (*[2]point)(points[1:])
	first := &points[1]
	fmt.Println(json.Unmarshal([]byte(`[{"X":1},{"Y":2}]`), q), points, *first)
}
