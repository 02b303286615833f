package template

import (
	"strconv"
	"strings"
)

// node is a part of a parsed template; String is how messages show it.
type node interface {
	position() int
	String() string
}

type listNode struct {
	pos   int
	nodes []node
}

type textNode struct {
	pos  int
	text string
}

type actionNode struct {
	pos  int
	pipe *pipeNode
}

// controlNode is an if, a with or a range.
type controlNode struct {
	pos          int
	word         string
	pipe         *pipeNode
	list, orElse *listNode
}

// jumpNode is a break or a continue.
type jumpNode struct {
	pos  int
	word string
}

type templateNode struct {
	pos  int
	name string
	pipe *pipeNode
}

type pipeNode struct {
	pos    int
	decl   []string
	assign bool
	cmds   []*commandNode
}

type commandNode struct {
	pos  int
	args []node
}

type nameNode struct {
	pos  int
	name string
}

type dotNode struct{ pos int }

type nilNode struct{ pos int }

type boolNode struct {
	pos   int
	value bool
}

type stringNode struct {
	pos    int
	quoted string
	text   string
}

type numberNode struct {
	pos                               int
	text                              string
	isInt, isUint, isFloat, isComplex bool
	i                                 int64
	u                                 uint64
	f                                 float64
	c                                 complex128
}

func (n *numberNode) setInt(i int64) {
	n.isInt, n.i = true, i
	n.isUint, n.u = i >= 0, uint64(i)
	n.isFloat, n.f = true, float64(i)
}

type fieldNode struct {
	pos    int
	fields []string
}

type varNode struct {
	pos    int
	name   string
	fields []string
}

type chainNode struct {
	pos    int
	of     node
	fields []string
}

func (n *listNode) position() int     { return n.pos }
func (n *textNode) position() int     { return n.pos }
func (n *actionNode) position() int   { return n.pos }
func (n *controlNode) position() int  { return n.pos }
func (n *jumpNode) position() int     { return n.pos }
func (n *templateNode) position() int { return n.pos }
func (n *pipeNode) position() int     { return n.pos }
func (n *commandNode) position() int  { return n.pos }
func (n *nameNode) position() int     { return n.pos }
func (n *dotNode) position() int      { return n.pos }
func (n *nilNode) position() int      { return n.pos }
func (n *boolNode) position() int     { return n.pos }
func (n *stringNode) position() int   { return n.pos }
func (n *numberNode) position() int   { return n.pos }
func (n *fieldNode) position() int    { return n.pos }
func (n *varNode) position() int      { return n.pos }
func (n *chainNode) position() int    { return n.pos }

func (n *listNode) String() string {
	var b strings.Builder
	for _, x := range n.nodes {
		b.WriteString(x.String())
	}
	return b.String()
}

// empty reports whether a list has only space and definitions.
func (n *listNode) empty() bool {
	for _, x := range n.nodes {
		if t, ok := x.(*textNode); !ok || strings.TrimSpace(t.text) != "" {
			return false
		}
	}
	return true
}

func (n *textNode) String() string   { return n.text }
func (n *actionNode) String() string { return "{{" + n.pipe.String() + "}}" }

func (n *controlNode) String() string {
	s := "{{" + n.word + " " + n.pipe.String() + "}}" + n.list.String()
	if n.orElse != nil {
		s += "{{else}}" + n.orElse.String()
	}
	return s + "{{end}}"
}

func (n *jumpNode) String() string { return "{{" + n.word + "}}" }

func (n *templateNode) String() string {
	s := "{{template " + strconv.Quote(n.name)
	if n.pipe != nil {
		s += " " + n.pipe.String()
	}
	return s + "}}"
}

func (n *pipeNode) String() string {
	s := ""
	if len(n.decl) > 0 {
		s = strings.Join(n.decl, ", ")
		if n.assign {
			s += " = "
		} else {
			s += " := "
		}
	}
	for i, c := range n.cmds {
		if i > 0 {
			s += " | "
		}
		s += c.String()
	}
	return s
}

func (n *commandNode) String() string {
	var parts []string
	for _, a := range n.args {
		if p, ok := a.(*pipeNode); ok {
			parts = append(parts, "("+p.String()+")")
		} else {
			parts = append(parts, a.String())
		}
	}
	return strings.Join(parts, " ")
}

func (n *nameNode) String() string   { return n.name }
func (n *dotNode) String() string    { return "." }
func (n *nilNode) String() string    { return "nil" }
func (n *boolNode) String() string   { return strconv.FormatBool(n.value) }
func (n *stringNode) String() string { return n.quoted }
func (n *numberNode) String() string { return n.text }
func (n *fieldNode) String() string  { return "." + strings.Join(n.fields, ".") }

func (n *varNode) String() string { return strings.Join(append([]string{n.name}, n.fields...), ".") }

func (n *chainNode) String() string {
	s := n.of.String()
	if _, ok := n.of.(*pipeNode); ok {
		s = "(" + s + ")"
	}
	return s + "." + strings.Join(n.fields, ".")
}
