package slices

import "cmp"

// Below this length insertion sort is faster.
const small = 16

// Sort sorts in ascending order.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	quick(x, depth(len(x)))
}

// depth is how often quicksort may split before heap sort takes over.
func depth(n int) int {
	d := 0
	for ; n > 0; n >>= 1 {
		d += 2
	}
	return d
}

func insertion[E cmp.Ordered](x []E) {
	for i := 1; i < len(x); i++ {
		v := x[i]
		j := i
		for j > 0 && cmp.Less(v, x[j-1]) {
			x[j] = x[j-1]
			j--
		}
		x[j] = v
	}
}

func quick[E cmp.Ordered](x []E, limit int) {
	for len(x) > small {
		if limit == 0 {
			heap(x)
			return
		}
		limit--
		if sortedAlready(x) {
			return
		}
		m := split(x)
		if m < len(x)-m {
			quick(x[:m], limit)
			x = x[m+1:]
		} else {
			quick(x[m+1:], limit)
			x = x[:m]
		}
	}
	insertion(x)
}

func sortedAlready[E cmp.Ordered](x []E) bool {
	for i := 1; i < len(x); i++ {
		if cmp.Less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

// split puts a pivot at its place and returns that.
func split[E cmp.Ordered](x []E) int {
	n := len(x)
	mid := n / 2
	if cmp.Less(x[mid], x[0]) {
		x[mid], x[0] = x[0], x[mid]
	}
	if cmp.Less(x[n-1], x[0]) {
		x[n-1], x[0] = x[0], x[n-1]
	}
	if cmp.Less(x[n-1], x[mid]) {
		x[n-1], x[mid] = x[mid], x[n-1]
	}
	p := x[mid]
	x[mid], x[n-2] = x[n-2], x[mid]
	i, j := 0, n-2
	for {
		i++
		for cmp.Less(x[i], p) {
			i++
		}
		j--
		for cmp.Less(p, x[j]) {
			j--
		}
		if i >= j {
			break
		}
		x[i], x[j] = x[j], x[i]
	}
	x[i], x[n-2] = x[n-2], x[i]
	return i
}

func heap[E cmp.Ordered](x []E) {
	for i := len(x)/2 - 1; i >= 0; i-- {
		sift(x, i)
	}
	for i := len(x) - 1; i > 0; i-- {
		x[0], x[i] = x[i], x[0]
		sift(x[:i], 0)
	}
}

func sift[E cmp.Ordered](x []E, root int) {
	for {
		child := 2*root + 1
		if child >= len(x) {
			return
		}
		if child+1 < len(x) && cmp.Less(x[child], x[child+1]) {
			child++
		}
		if !cmp.Less(x[root], x[child]) {
			return
		}
		x[root], x[child] = x[child], x[root]
		root = child
	}
}

// SortFunc sorts by cmp; equal elements may change places.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	mergeSort(x, cmp)
}

// SortStableFunc sorts by cmp and keeps equal elements in order.
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	mergeSort(x, cmp)
}

func mergeSort[E any](x []E, cmp func(a, b E) int) {
	if len(x) <= small {
		insertionFunc(x, cmp)
		return
	}
	runs(x, make([]E, len(x)), cmp)
}

func insertionFunc[E any](x []E, cmp func(a, b E) int) {
	for i := 1; i < len(x); i++ {
		for j := i; j > 0 && cmp(x[j], x[j-1]) < 0; j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}

func runs[E any](x, spare []E, cmp func(a, b E) int) {
	if len(x) <= small {
		insertionFunc(x, cmp)
		return
	}
	m := len(x) / 2
	runs(x[:m], spare[:m], cmp)
	runs(x[m:], spare[m:], cmp)
	if cmp(x[m], x[m-1]) >= 0 {
		return
	}
	left := spare[:m]
	copy(left, x[:m])
	i, j, k := 0, m, 0
	for i < m && j < len(x) {
		if cmp(x[j], left[i]) < 0 {
			x[k] = x[j]
			j++
		} else {
			x[k] = left[i]
			i++
		}
		k++
	}
	copy(x[k:], left[i:])
}

// IsSorted reports whether x is in ascending order.
func IsSorted[S ~[]E, E cmp.Ordered](x S) bool { return sortedAlready(x) }

// IsSortedFunc reports whether x is in ascending order by cmp.
func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}

// Min returns the smallest element; it panics if there is none.
func Min[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Min: empty list")
	}
	m := x[0]
	for i := 1; i < len(x); i++ {
		m = min(m, x[i])
	}
	return m
}

// MinFunc is Min by cmp.
func MinFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MinFunc: empty list")
	}
	m := x[0]
	for i := 1; i < len(x); i++ {
		if cmp(x[i], m) < 0 {
			m = x[i]
		}
	}
	return m
}

// Max returns the largest element; it panics if there is none.
func Max[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Max: empty list")
	}
	m := x[0]
	for i := 1; i < len(x); i++ {
		m = max(m, x[i])
	}
	return m
}

// MaxFunc is Max by cmp.
func MaxFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	m := x[0]
	for i := 1; i < len(x); i++ {
		if cmp(x[i], m) > 0 {
			m = x[i]
		}
	}
	return m
}

// BinarySearch finds target in a sorted slice: its first place, and whether it is there.
func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	low, high := 0, len(x)
	for low < high {
		m := int(uint(low+high) >> 1)
		if cmp.Less(x[m], target) {
			low = m + 1
		} else {
			high = m
		}
	}
	return low, low < len(x) && cmp.Compare(x[low], target) == 0
}

// BinarySearchFunc is BinarySearch by cmp.
func BinarySearchFunc[S ~[]E, E, T any](x S, target T, cmp func(E, T) int) (int, bool) {
	low, high := 0, len(x)
	for low < high {
		m := int(uint(low+high) >> 1)
		if cmp(x[m], target) < 0 {
			low = m + 1
		} else {
			high = m
		}
	}
	return low, low < len(x) && cmp(x[low], target) == 0
}
