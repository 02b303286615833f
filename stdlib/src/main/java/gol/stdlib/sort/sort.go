// Package sort sorts what has a length, an order and a swap.
package sort

import "slices"

// Interface is what can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

const small = 12

// Sort sorts; equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	limit := 0
	for i := n; i > 0; i >>= 1 {
		limit += 2
	}
	quick(data, 0, n, limit)
}

func insertion(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

func quick(data Interface, a, b, limit int) {
	for b-a > small {
		if limit == 0 {
			heap(data, a, b)
			return
		}
		limit--
		if sorted(data, a, b) {
			return
		}
		m := split(data, a, b)
		if m-a < b-m {
			quick(data, a, m, limit)
			a = m + 1
		} else {
			quick(data, m+1, b, limit)
			b = m
		}
	}
	insertion(data, a, b)
}

func sorted(data Interface, a, b int) bool {
	for i := a + 1; i < b; i++ {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// split puts the median of three at its place and returns that.
func split(data Interface, a, b int) int {
	mid := int(uint(a+b) >> 1)
	if data.Less(mid, a) {
		data.Swap(mid, a)
	}
	if data.Less(b-1, a) {
		data.Swap(b-1, a)
	}
	if data.Less(b-1, mid) {
		data.Swap(b-1, mid)
	}
	data.Swap(a, mid)
	i, j := a+1, b-1
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i >= j {
			break
		}
		data.Swap(i, j)
		i++
		j--
	}
	data.Swap(a, j)
	return j
}

func heap(data Interface, a, b int) {
	n := b - a
	for i := n/2 - 1; i >= 0; i-- {
		sift(data, a, i, n)
	}
	for i := n - 1; i > 0; i-- {
		data.Swap(a, a+i)
		sift(data, a, 0, i)
	}
}

func sift(data Interface, a, root, n int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(a+child, a+child+1) {
			child++
		}
		if !data.Less(a+root, a+child) {
			return
		}
		data.Swap(a+root, a+child)
		root = child
	}
}

// Stable sorts and keeps equal elements in order.
func Stable(data Interface) {
	n := data.Len()
	const block = 20
	a := 0
	for ; a+block <= n; a += block {
		insertion(data, a, a+block)
	}
	insertion(data, a, n)
	for size := block; size < n; size *= 2 {
		for a = 0; a+size < n; a += 2 * size {
			merge(data, a, a+size, min(a+2*size, n))
		}
	}
}

// merge joins the sorted data[a:m] and data[m:b] in place, by rotations.
func merge(data Interface, a, m, b int) {
	if a >= m || m >= b {
		return
	}
	if b-a == 2 {
		if data.Less(m, a) {
			data.Swap(a, m)
		}
		return
	}
	var i, j int
	if m-a > b-m {
		i = int(uint(a+m) >> 1)
		j = m + Search(b-m, func(k int) bool { return !data.Less(m+k, i) })
	} else {
		j = int(uint(m+b) >> 1)
		i = a + Search(m-a, func(k int) bool { return data.Less(j, a+k) })
		j++
	}
	rotate(data, i, m, j)
	middle := i + j - m
	if m-a > b-m {
		merge(data, a, i, middle)
		merge(data, middle+1, j, b)
	} else {
		merge(data, a, i, middle-1)
		merge(data, middle, j, b)
	}
}

func reverse(data Interface, a, b int) {
	for b--; a < b; a, b = a+1, b-1 {
		data.Swap(a, b)
	}
}

// rotate exchanges data[a:m] with data[m:b].
func rotate(data Interface, a, m, b int) {
	reverse(data, a, m)
	reverse(data, m, b)
	reverse(data, a, b)
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool { return sorted(data, 0, data.Len()) }

type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the order turned round.
func Reverse(data Interface) Interface { return &reversed{data} }

// Search returns the smallest i in [0, n) for which f holds, or n.
func Search(n int, f func(int) bool) int {
	low, high := 0, n
	for low < high {
		m := int(uint(low+high) >> 1)
		if f(m) {
			high = m
		} else {
			low = m + 1
		}
	}
	return low
}

// Find is Search by a comparison: the first i where cmp(i) <= 0, and whether it is 0.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(k int) bool { return cmp(k) <= 0 })
	return i, i < n && cmp(i) == 0
}

type lessSwap struct {
	less func(i, j int) bool
	swap func(i, j int)
	n    int
}

func (x lessSwap) Len() int           { return x.n }
func (x lessSwap) Less(i, j int) bool { return x.less(i, j) }
func (x lessSwap) Swap(i, j int)      { x.swap(i, j) }

func length(x any) int
func swapElements(x any, i, j int)

// Slice sorts a slice of any type by less.
func Slice(x any, less func(i, j int) bool) {
	Sort(&lessSwap{less, func(i, j int) { swapElements(x, i, j) }, length(x)})
}

// SliceStable is Slice that keeps equal elements in order.
func SliceStable(x any, less func(i, j int) bool) {
	Stable(&lessSwap{less, func(i, j int) { swapElements(x, i, j) }, length(x)})
}

// SliceIsSorted reports whether a slice is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := length(x) - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// IntSlice is []int with its natural order.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Sort(x) }
func (p IntSlice) Search(x int) int   { return SearchInts(p, x) }

// Float64Slice is []float64 with its natural order, NaNs first.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }
func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || (x[i] != x[i] && x[j] == x[j])
}
func (x Float64Slice) Swap(i, j int)        { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()                { Sort(x) }
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice is []string with its natural order.
type StringSlice []string

func (x StringSlice) Len() int            { return len(x) }
func (x StringSlice) Less(i, j int) bool  { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)       { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()               { Sort(x) }
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Ints sorts in ascending order.
func Ints(x []int) { slices.Sort(x) }

// Float64s sorts in ascending order, NaNs first.
func Float64s(x []float64) { slices.Sort(x) }

// Strings sorts in ascending order.
func Strings(x []string) { slices.Sort(x) }

func IntsAreSorted(x []int) bool         { return slices.IsSorted(x) }
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }
func StringsAreSorted(x []string) bool   { return slices.IsSorted(x) }

// SearchInts finds x in a sorted slice, or where it would be.
func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchFloat64s finds x in a sorted slice, or where it would be.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings finds x in a sorted slice, or where it would be.
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
