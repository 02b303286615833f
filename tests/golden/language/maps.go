// Maps: every kind of key, missing keys, deletion while iterating.
package main

import "fmt"

type key struct {
	a int
	b string
}

func main() {
	ages := map[string]int{"ann": 30, "bob": 25}
	ages["cid"] = 41
	ages["ann"]++
	age, ok := ages["dan"]
	fmt.Println(len(ages), ages["ann"], age, ok, ages)
	delete(ages, "bob")
	delete(ages, "nobody")
	fmt.Println(ages)
	byKey := map[key][]int{{1, "x"}: {1}}
	byKey[key{1, "x"}] = append(byKey[key{1, "x"}], 2)
	byKey[key{2, "y"}] = append(byKey[key{2, "y"}], 3)
	fmt.Println(byKey)
	anyKey := map[any]string{1: "int", "s": "string", 2.5: "float", key{}: "key", [2]int{1, 2}: "array"}
	fmt.Println(anyKey[1], anyKey["s"], anyKey[2.5], anyKey[key{}], anyKey[[2]int{1, 2}], anyKey[int64(1)] == "")
	var nilMap map[string]int
	fmt.Println(nilMap["x"], len(nilMap), nilMap == nil)
	nested := map[string]map[string]int{}
	if nested["a"] == nil {
		nested["a"] = map[string]int{}
	}
	nested["a"]["b"] += 5
	fmt.Println(nested)
	bools := map[bool]string{true: "yes", false: "no"}
	runes := map[rune]int{}
	for _, r := range "hello" {
		runes[r]++
	}
	fmt.Println(bools, runes['l'], bools[1 > 2])
	big := make(map[int]int, 10)
	for i := range 1000 {
		big[i*7] = i
	}
	for k := range big {
		if k%2 == 0 {
			delete(big, k)
		}
	}
	sum := 0
	for _, v := range big {
		sum += v
	}
	fmt.Println(len(big), sum)
	structs := map[string]struct{ n int }{"a": {1}}
	v := structs["a"]
	v.n = 2
	fmt.Println(structs["a"].n, v.n, structs["zz"].n)
	funcs := map[string]func(int) int{"double": func(i int) int { return 2 * i }}
	fmt.Println(funcs["double"](4), funcs["x"] == nil)
	ptrs := map[string]*key{"k": {1, "b"}}
	ptrs["k"].a = 10
	fmt.Println(ptrs["k"].a)
	floats := map[float64]int{1.5: 1, 0.0: 2}
	var negZero = 0.0
	negZero = -negZero
	fmt.Println(floats[1.5], floats[negZero])
	arr := map[[2]string]bool{{"a", "b"}: true}
	fmt.Println(arr[[2]string{"a", "b"}], arr[[2]string{"b", "a"}])
	clear(ages)
	fmt.Println(len(ages))
	seen := 0
	counts := map[int]bool{1: true}
	for k := range counts {
		seen++
		if k < 100 && len(counts) < 50 {
			counts[k+1000] = true
		}
	}
	fmt.Println(seen >= 1, len(counts) >= 2)
}
