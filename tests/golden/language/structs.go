// Structs: copies, embedding, promoted methods, comparison, anonymous types.
package main

import "fmt"

type animal struct {
	name string
	legs int
}

func (a animal) describe() string { return fmt.Sprint(a.name, " on ", a.legs, " legs") }
func (a *animal) lose()           { a.legs-- }
func (a animal) copyLose() animal { a.legs--; return a }

type dog struct {
	animal
	*owner
	tricks [2]string
}

type owner struct{ person string }

func (o *owner) greet() string { return "hello " + o.person }

type describer interface{ describe() string }

type celsius float64

func (c *celsius) warm(d float64) { *c += celsius(d) }
func (c celsius) String() string  { return fmt.Sprintf("%.1f°C", float64(c)) }

type room struct {
	celsius
	size int
}

type list struct {
	value int
	next  *list
}

func (l *list) sum() int {
	if l == nil {
		return 0
	}
	return l.value + l.next.sum()
}

func main() {
	d := dog{animal{"Rex", 4}, &owner{"Ann"}, [2]string{"sit", "roll"}}
	e := d
	e.lose()
	e.tricks[0] = "bark"
	e.person = "Bob"
	fmt.Println(d.describe(), "|", e.describe(), "|", d.tricks, e.tricks, d.greet())
	var x describer = d
	d.name = "Max"
	fmt.Println(x.describe(), d.describe(), d.copyLose().legs, d.legs)
	x = &d
	d.lose()
	fmt.Println(x.describe())
	fmt.Println(animal{"a", 1} == animal{"a", 1}, animal{"a", 1} != animal{"a", 2})
	r := room{20, 5}
	r.warm(1.5)
	fmt.Println(r.celsius, r)
	f := d.describe
	d.name = "Tom"
	fmt.Println(f(), dog.describe(d) == d.describe())
	anon := struct {
		A int
		B string
	}{1, "b"}
	other := anon
	other.A++
	fmt.Printf("%v %+v %#v\n", anon, other, d.animal)
	l := &list{1, &list{2, &list{3, nil}}}
	fmt.Println(l.sum(), (*list)(nil).sum())
	m := map[animal]int{{"x", 1}: 10}
	m[animal{"x", 1}]++
	fmt.Println(m[animal{"x", 1}], m)
	ps := []*animal{{"p", 1}, {"q", 2}}
	for _, p := range ps {
		p.legs *= 10
	}
	fmt.Println(*ps[0], ps[1].legs)
	pp := &ps[0]
	(*pp).name = "changed"
	fmt.Println(ps[0].name, new(int) != nil, *new(string) == "")
	q := &struct{ n [3]int }{}
	q.n[1] = 5
	w := *q
	w.n[1] = 6
	fmt.Println(q.n, w.n)
}
