// Slices of slices of numbers hold every kind of row: whole arrays, parts of them, nil, empty, resliced, grown,
// shared; set and read through indices, pointers, copies, ranges that change what they range over, reflect, unsafe,
// sort and generic functions. An implementation may hold a row that covers its array whole without its header.
package main

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"sort"
	"unsafe"
)

type matrix [][]float64

func (m matrix) set(i int, row []float64) { m[i] = row }
func (m matrix) row(i int) []float64      { return m[i] }

func show[T any](name string, m [][]T) {
	fmt.Print(name, ":")
	for _, row := range m {
		fmt.Print(" ", row, "/", len(row), "/", cap(row), "/", row == nil)
	}
	fmt.Println()
}

// kinds stores rows of each kind through one index expression.
func kinds() {
	whole := []int{1, 2, 3}
	spare := make([]int, 2, 5)
	m := make([][]int, 8)
	m[0] = whole
	m[1] = whole[1:]
	m[2] = whole[:2]
	m[3] = whole[:2:2]
	m[4] = nil
	m[5] = []int{}
	m[6] = spare
	m[7] = whole[3:]
	show("kinds", m)
	m[0][1] = 20 // shared with the next ones
	m[1][1] += 5
	m[2][0]++
	show("shared", m)
	fmt.Println(whole, len(m[0]), cap(m[2]), m[4] == nil, m[5] == nil, m[7] == nil)
	m[0] = append(m[0], 4) // a new array
	m[6] = append(m[6], 7) // the same array
	m[0][0] = 100
	show("appended", m)
	fmt.Println(whole, spare[:3])
	m[3] = append(m[3], 9)
	m[4] = append(m[4], 1)
	m[5] = append(m[5], 2)
	m[2] = append(m[2], 33) // overwrites whole[2]
	show("grown", m)
	fmt.Println(whole)
	for i := range m {
		m[i] = m[i][:len(m[i])/2]
	}
	show("halves", m)
	for i := range m {
		m[i] = m[i][:cap(m[i])]
	}
	show("back", m)
	clear(m)
	show("cleared", m)
}

func pointers() {
	m := [][]byte{[]byte("abc"), []byte("defgh")[1:3], nil, {}}
	p, q, r := &m[0], &m[1], &m[2]
	(*p)[0] = 'x'
	(*q)[0] = 'y'
	*r = *p
	(*r)[1] = 'z'
	fmt.Println(string(m[0]), string(m[1]), string(m[2]), len(*q), cap(*q), p == &m[0], p == r)
	*p = (*p)[1:]
	*q = append(*q, "more"...)
	fmt.Println(string(m[0]), string(m[1]), string(m[2]), *(&m[3]) == nil)
	e := &m[2][2]
	*e = '!'
	fmt.Println(string(m[0]), string(m[2]))
	*r = nil
	fmt.Println(m[2] == nil, len(m[2]))
	a := [3][]int16{{1}, {2, 3}, nil}
	pa := &a
	pe := &a[1]
	b := a
	pa[0] = append(pa[0], 5)
	*pe = (*pe)[:1]
	a[1][0] = -7
	fmt.Println(a, b, len(b[1]), *pe)
	*pa = b
	fmt.Println(a, *pe)
	pe2 := (*[1][]int16)(a[1:2])
	pe2[0] = []int16{8, 9}
	fmt.Println(a, len(a[1]))
}

// A struct's field that is an array of slices, and arrays of arrays beside it: their elements are both arrays in memory.
type grid struct {
	Rows   [2][]float32
	fixed  [2][2]float32
	nested [1][2][]uint
}

func fields() {
	g := grid{Rows: [2][]float32{{1, 2}, {3}}, fixed: [2][2]float32{{1, 2}, {3, 4}}}
	g.nested[0][1] = []uint{1, 2}
	h := g
	h.Rows[0] = []float32{9}
	h.Rows[1][0] = 30
	h.fixed[0][0] = 10
	h.nested[0][1][0] = 11
	h.nested[0][0] = make([]uint, 1)
	fmt.Println(g, h)
	g = h
	h.Rows[0][0] = 90
	h.Rows[1] = nil
	fmt.Println(g, h)
	v := reflect.ValueOf(&g).Elem()
	other := [2][]float32{{5, 6}, {7, 8}}
	kept := g.Rows[0]
	v.Field(0).Set(reflect.ValueOf(other)) // stores rows, does not write through the old ones
	other[0][0] = 55
	other[1] = nil
	fmt.Println(g.Rows, kept)
	pairs := [][2][]int{{{1}, {2}}, {{3}, {4}}}
	first := pairs[0][0]
	sort.Slice(pairs, func(i, j int) bool { return pairs[i][0][0] > pairs[j][0][0] })
	fmt.Println(pairs, first)
	fixed := [][2]int{{1, 2}, {3, 4}}
	sort.Slice(fixed, func(i, j int) bool { return fixed[i][0] > fixed[j][0] })
	fmt.Println(fixed)
}

func reflection() {
	m := [][]int64{{3, 1, 2}, make([]int64, 1, 4), nil}
	v := reflect.ValueOf(m)
	for i := 0; i < v.Len(); i++ {
		row := v.Index(i)
		fmt.Println(row.Len(), row.Cap(), row.IsNil(), row.Interface(), row.Type())
	}
	v.Index(0).Index(1).SetInt(10)
	v.Index(2).Set(reflect.ValueOf([]int64{7, 8}))
	v.Index(1).SetLen(3)
	fmt.Println(m)
	row := v.Index(2).Addr().Interface().(*[]int64)
	(*row)[0] = 70
	*row = append(*row, 9)
	fmt.Println(m, reflect.DeepEqual(m, [][]int64{{3, 10, 2}, {0, 0, 0}, {70, 8, 9}}))
	v = reflect.Append(v, reflect.ValueOf([]int64{1}))
	reflect.Swapper(v.Interface())(0, 3)
	n := v.Interface().([][]int64)
	fmt.Println(n, m)
	made := reflect.MakeSlice(reflect.TypeOf(m), 2, 3)
	reflect.Copy(made, v)
	made.Index(0).Index(0).SetInt(-1)
	fmt.Println(made.Interface(), n)
	fmt.Printf("%v %d %#v %T\n", m, m, m, m)
	variadic := func(rows ...[]int64) int { return len(rows[0]) + len(rows[1]) }
	fmt.Println(reflect.ValueOf(variadic).CallSlice([]reflect.Value{v})[0])
	fmt.Println(reflect.ValueOf(variadic).Call([]reflect.Value{v.Index(1), v.Index(2)})[0])
}

func addresses() {
	m := [][]uint32{{1, 2, 3}, {4, 5, 6}}
	m[1] = m[1][1:]
	fmt.Println(*unsafe.SliceData(m[0]), *unsafe.SliceData(m[1]))
	*unsafe.SliceData(m[1]) = 50
	first := unsafe.SliceData(m)
	(*first)[2] = 30
	rows := unsafe.Slice(first, 2)
	rows[0] = rows[1]
	fmt.Println(m, rows, unsafe.Sizeof(m[0]))
}

func sorting() {
	m := [][]int{{3, 1}, {1, 2, 3}, {2}, {}, {1}, nil, []int{0, 9, 8}[1:]}
	sort.Slice(m, func(i, j int) bool {
		return len(m[i]) < len(m[j]) || len(m[i]) == len(m[j]) && slices.Compare(m[i], m[j]) < 0
	})
	fmt.Println(m)
	slices.SortFunc(m, slices.Compare[[]int])
	fmt.Println(m)
	slices.Reverse(m)
	fmt.Println(m, slices.IndexFunc(m, func(r []int) bool { return r == nil }))
	m[0], m[1] = m[1], m[0]
	m = slices.Insert(m, 1, []int{7}, m[2])
	m = slices.Delete(m, 3, 5)
	m = append(m[:1], m[2:]...)
	m = append(m, []int{4}, nil, m[0][:1])
	fmt.Println(m, len(m), cap(m[len(m)-1]) == cap(m[0]))
	c := slices.Clone(m)
	copy(c[1:], c)
	c[0] = nil
	fmt.Println(c, m)
	fmt.Println(slices.Concat(m...), slices.MaxFunc(m, slices.Compare[[]int]))
}

func deep() {
	cube := make([][][]float64, 2)
	for i := range cube {
		cube[i] = make([][]float64, 3)
		for j := range cube[i] {
			cube[i][j] = make([]float64, j+1)
			for k := range cube[i][j] {
				cube[i][j][k] = float64(100*i + 10*j + k)
			}
		}
	}
	cube[1][2] = cube[0][2][1:]
	cube[1][2][0] = -1
	cube[0] = append(cube[0], cube[1]...)
	fmt.Println(cube, len(cube[0]))
	triangle := [][]bool{}
	for i := range 4 {
		row := make([]bool, i)
		triangle = append(triangle, row)
		if i > 0 {
			row[i-1] = true
		}
	}
	fmt.Println(triangle)
	byName := map[string][][]rune{"a": {[]rune("xyz")}}
	byName["a"][0][0] = 'q'
	byName["b"] = append(byName["b"], byName["a"][0][:1])
	byName["b"][0][0] = 'r'
	fmt.Println(byName)
	ch := make(chan [][]int8, 1)
	ch <- [][]int8{{1}, nil}
	got := <-ch
	got[1] = got[0]
	got[1][0]--
	var any interface{} = got[1]
	fmt.Println(got, any)
}

// ranges change the rows while they are walked.
func ranges() {
	m := [][]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	for i, row := range m {
		m[i] = nil
		if i+1 < len(m) {
			m[i+1] = append(m[i+1][:1], row...)
		}
		fmt.Print(row, " ")
	}
	fmt.Println(m)
	m = [][]int{{1, 2, 3}, {4, 5, 6}}
	for j := range m[0] {
		m[0][j] *= 2
		m[0] = m[1]
	}
	fmt.Println(m)
	m = [][]int{{1, 2, 3}, {4, 5, 6}}
	other := []int{10, 20, 30, 40}
	sum := 0
	for k := 0; k < 3; k++ {
		sum += m[0][k]
		if k == 0 {
			m[0] = other[1:] // the loop must see it
		}
	}
	fmt.Println(sum)
	alias := m
	sum = 0
	for k := 0; k < 3; k++ {
		sum += m[1][k]
		alias[1] = other
	}
	p := &m[0]
	for k := 0; k < 3; k++ {
		sum += m[0][k]
		*p = alias[1]
	}
	fmt.Println(sum)
	replace := func(i int) { m[i] = []int{100, 200, 300} }
	for k := 0; k < 3; k++ {
		sum += m[1][k]
		replace(1)
	}
	fmt.Println(sum)
}

// products have loops in which rows stay, of each kind.
func products() {
	n := 5
	block := make([]float64, n*n)
	a, b, c := make(matrix, n), make(matrix, n), make(matrix, n)
	for i := range n {
		a[i] = block[i*n : (i+1)*n]
		b.set(i, make([]float64, n))
		c[i] = make([]float64, n, n+i%2)
		for j := range n {
			a[i][j] = float64(i*j + 1)
			b[i][j] = float64(i - j)
		}
	}
	for i := range n {
		for j := range n {
			sum := 0.0
			for k := range n {
				sum += a[i][k] * b[k][j]
			}
			c[i][j] += sum
		}
	}
	fmt.Println(c, c.row(2))
	total := 0.0
	for i := 0; i < n; i++ {
		for k := 0; k < len(c[i]); k++ {
			total += c[i][k] - a[i][k]
			a[i][k] = c[i][k]
		}
	}
	fmt.Println(total, block)
}

// panics come at the same index, whatever the row.
func panics() {
	try := func(name string, f func()) {
		defer func() { fmt.Println(name, recover()) }()
		f()
	}
	m := [][]int{{1, 2}, []int{1, 2, 3}[:2], nil}
	i, j := 0, 2
	try("whole", func() { m[i][j] = 1 })
	try("part", func() { fmt.Println(m[i+1][j]) })
	try("nil", func() { m[2][i]++ })
	try("row", func() { fmt.Println(m[j+1][i]) })
	try("negative", func() { i = -1; fmt.Println(m[0][i]) })
	try("before", func() { fmt.Println(m[i][0]) })
	try("loop", func() {
		sum := 0
		for k := 0; k < 4; k++ {
			sum += m[0][k]
		}
		fmt.Println(sum)
	})
	try("no row", func() {
		sum, r := 0, 5
		for k := 0; k < 4; k++ {
			if k == 3 {
				sum += m[r][k]
			}
		}
		fmt.Println(sum)
	})
	try("never", func() {
		sum, r := 0, 5
		for k := 0; k < 4; k++ {
			if k > 9 {
				sum += m[r][k]
			}
		}
		fmt.Println(sum)
	})
}

func main() {
	kinds()
	pointers()
	fields()
	reflection()
	addresses()
	sorting()
	deep()
	ranges()
	products()
	panics()
	fmt.Fprintln(os.Stderr, "done")
}
