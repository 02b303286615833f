package reflect

import "unsafe"

// SelectDir says what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// SelectCase is a case of Select; one whose channel is the zero Value is never ready.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// selectAny runs a select statement; chosen is -1 for default.
func selectAny(send []bool, channels, values []Value, hasDefault bool) (chosen int, recv Value, recvOK bool)

// Select runs a select statement with these cases.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	defaultCase := -1
	send := make([]bool, 0, len(cases))
	var channels, values []Value
	var numbers []int
	for i, c := range cases {
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if defaultCase >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			defaultCase = i
			continue
		case SelectSend:
			if !c.Chan.IsValid() {
				continue
			}
			mustBeChannel(c.Chan)
			if c.Chan.typ().ChanDir()&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				continue
			}
			mustBeChannel(c.Chan)
			if c.Chan.typ().ChanDir()&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
		}
		numbers = append(numbers, i)
		send = append(send, c.Dir == SelectSend)
		channels = append(channels, c.Chan)
		values = append(values, c.Send)
	}
	n, recv, recvOK := selectAny(send, channels, values, defaultCase >= 0)
	if n < 0 {
		return defaultCase, Value{}, false
	}
	return numbers[n], recv, recvOK
}

func mustBeChannel(v Value) {
	if v.Kind() != Chan {
		panic(&ValueError{Method: "unknown method", Kind: v.Kind()})
	}
}

func newAt(t *rtype, p unsafe.Pointer) Value

// NewAt returns p as a pointer to a variable of a type.
func NewAt(typ Type, p unsafe.Pointer) Value { return newAt(typ.(*rtype), p) }
