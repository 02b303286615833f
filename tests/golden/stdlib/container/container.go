package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"unicode/utf16"
)

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	h := &ints{5, 2, 8, 1, 9, 3}
	heap.Init(h)
	fmt.Println(*h)
	heap.Push(h, 0)
	heap.Push(h, 7)
	fmt.Println(*h)
	(*h)[2] = 10
	heap.Fix(h, 2)
	fmt.Println(heap.Remove(h, 3), *h)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	show(l)
	l.MoveToBack(e1)
	show(l)
	l.MoveBefore(e1, e4)
	l.MoveAfter(e4, l.Back())
	show(l)
	fmt.Println(l.Remove(e1), l.Remove(e1))
	var l2 list.List
	l2.PushBack("x")
	l.PushBackList(&l2)
	l.PushFrontList(l)
	show(l)
	l.Init()
	show(l)
	r := ring.New(5)
	for i := range 5 {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(x any) { fmt.Print(x, " ") })
	r.Move(2).Do(func(x any) { fmt.Print(x, " ") })
	u := r.Unlink(2)
	fmt.Println(r.Len(), u.Len(), r.Prev().Value)
	var z ring.Ring
	fmt.Println(z.Len(), z.Next() == &z)
	w := utf16.Encode([]rune("a世😀\U0010ffff"))
	fmt.Println(w, string(utf16.Decode(w)), utf16.Decode([]uint16{0xd800, 'a', 0xdc00}), utf16.IsSurrogate(0xd900), utf16.RuneLen('😀'), utf16.AppendRune(nil, 0xd800))
	fmt.Println(utf16.EncodeRune('a'))
}
