// Package ring is a circular list.
package ring

// Ring is an element of a circular list; its zero value is a ring of one.
type Ring struct {
	next, prev *Ring
	Value      any
}

func (r *Ring) init() *Ring {
	if r.next == nil {
		r.next = r
		r.prev = r
	}
	return r
}

// New returns a ring of n elements.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring).init()
	for range n - 1 {
		first.prev.Link(new(Ring))
	}
	return first
}

// Next returns the next element.
func (r *Ring) Next() *Ring { return r.init().next }

// Prev returns the previous element.
func (r *Ring) Prev() *Ring { return r.init().prev }

// Move goes n elements on, or back.
func (r *Ring) Move(n int) *Ring {
	r.init()
	for ; n < 0; n++ {
		r = r.prev
	}
	for ; n > 0; n-- {
		r = r.next
	}
	return r
}

// Link joins r with s, and returns what was after r.
func (r *Ring) Link(s *Ring) *Ring {
	next := r.Next()
	if s != nil {
		last := s.Prev()
		r.next = s
		s.prev = r
		next.prev = last
		last.next = next
	}
	return next
}

// Unlink takes out n elements after r.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len counts the elements.
func (r *Ring) Len() int {
	n := 0
	if r != nil {
		n = 1
		for p := r.Next(); p != r; p = p.next {
			n++
		}
	}
	return n
}

// Do calls f for each element's value.
func (r *Ring) Do(f func(any)) {
	if r != nil {
		f(r.Value)
		for p := r.Next(); p != r; p = p.next {
			f(p.Value)
		}
	}
}
