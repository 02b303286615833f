package template

import (
	"fmt"
	"strconv"
	"strings"
)

// tree is a template's body.
type tree struct {
	name   string // of the text that was parsed, for messages
	text   string
	root   *listNode
	naming string // the template's own name
}

type parser struct {
	tree    *tree
	tokens  []token
	at      int
	vars    []string
	funcs   []map[string]any
	defined map[string]*tree
	loops   int
}

// parse reads a text and the templates that it defines.
func parse(name, text, left, right string, funcs ...map[string]any) (defined map[string]*tree, err error) {
	p := &parser{tree: &tree{name: name, text: text, naming: name}, vars: []string{"$"}, funcs: funcs, defined: map[string]*tree{}}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case scanError:
			line := 1 + strings.Count(text[:min(e.pos, len(text))], "\n")
			defined, err = nil, fmt.Errorf("template: %s:%d: %s", name, line, e.text)
		default:
			panic(e)
		}
	}()
	p.tokens = lex(text, left, right)
	list, end := p.list()
	if end != nil {
		p.fail(end.pos, "unexpected {{%s}}", end.word)
	}
	p.tree.root = list
	p.add(p.tree)
	return p.defined, nil
}

// add keeps a template unless it is empty and another is there.
func (p *parser) add(t *tree) {
	if old := p.defined[t.naming]; old == nil || old.root.empty() {
		p.defined[t.naming] = t
	} else if !t.root.empty() {
		p.fail(0, "template: multiple definition of template %q", t.naming)
	}
}

func (p *parser) fail(pos int, format string, a ...any) {
	panic(scanError{pos, fmt.Sprintf(format, a...)})
}

func (p *parser) next() token {
	t := p.tokens[p.at]
	if t.kind == tokenError {
		p.fail(t.pos, "%s", t.text)
	}
	if p.at < len(p.tokens)-1 {
		p.at++
	}
	return t
}

func (p *parser) peek() token { return p.tokens[p.at] }

func (p *parser) skipSpace() {
	for p.peek().kind == tokenSpace {
		p.next()
	}
}

func (p *parser) nextSolid() token {
	p.skipSpace()
	return p.next()
}

func (p *parser) unexpected(t token, context string) {
	p.fail(t.pos, "unexpected %s in %s", t, context)
}

func (p *parser) expect(kind tokenKind, context string) token {
	t := p.nextSolid()
	if t.kind != kind {
		p.unexpected(t, context)
	}
	return t
}

// ending is an {{end}} or {{else}} that ends a list.
type ending struct {
	pos  int
	word string
}

// list reads up to the end of the text or an end or else.
func (p *parser) list() (*listNode, *ending) {
	list := &listNode{pos: p.peek().pos}
	for {
		t := p.next()
		switch t.kind {
		case tokenEOF:
			return list, nil
		case tokenText:
			list.nodes = append(list.nodes, &textNode{t.pos, t.text})
		case tokenLeft:
			n, end := p.action()
			if end != nil {
				return list, end
			}
			if n != nil {
				list.nodes = append(list.nodes, n)
			}
		default:
			p.unexpected(t, "input")
		}
	}
}

// body reads a list that must have an end.
func (p *parser) body() (*listNode, *ending) {
	list, end := p.list()
	if end == nil {
		p.fail(p.peek().pos, "unexpected EOF")
	}
	return list, end
}

// action reads after a left delimiter.
func (p *parser) action() (node, *ending) {
	p.skipSpace()
	t := p.peek()
	if t.kind == tokenName && keywords[t.text] && t.text != "nil" {
		p.next()
		switch t.text {
		case "end":
			p.expect(tokenRight, "end")
			return nil, &ending{t.pos, "end"}
		case "else":
			p.skipSpace()
			if n := p.peek(); n.kind == tokenName && (n.text == "if" || n.text == "with") {
				return nil, &ending{t.pos, "else"}
			}
			p.expect(tokenRight, "else")
			return nil, &ending{t.pos, "else"}
		case "if", "with", "range":
			return p.control(t), nil
		case "template":
			return p.invocation(), nil
		case "block":
			return p.block(), nil
		case "define":
			p.define()
			return nil, nil
		default:
			p.expect(tokenRight, "{{"+t.text+"}}")
			if p.loops == 0 {
				p.fail(t.pos, "{{%s}} outside {{range}}", t.text)
			}
			return &jumpNode{t.pos, t.text}, nil
		}
	}
	return &actionNode{t.pos, p.pipeline("command", tokenRight)}, nil
}

func (p *parser) control(t token) node {
	depth := len(p.vars)
	n := &controlNode{pos: t.pos, word: t.text}
	n.pipe = p.pipeline(t.text, tokenRight)
	if t.text == "range" {
		p.loops++
	}
	list, end := p.body()
	n.list = list
	if t.text == "range" {
		p.loops--
	}
	if end.word == "else" {
		// else if and else with stand for an else with that inside, ended together
		if k := p.tokens[p.at]; k.kind == tokenName && (k.text == "if" || k.text == "with") && p.justElse() {
			if k.text == t.text && t.text != "range" {
				p.next()
				n.orElse = &listNode{k.pos, []node{p.control(k)}}
				p.vars = p.vars[:depth]
				return n
			}
			p.unexpected(k, "input")
		}
		n.orElse, end = p.body()
		if end.word != "end" {
			p.fail(end.pos, "expected end; found {{%s}}", end.word)
		}
	}
	p.vars = p.vars[:depth]
	return n
}

// justElse reports whether the parser is inside an action that began with else.
func (p *parser) justElse() bool {
	i := p.at - 1
	for i >= 0 && p.tokens[i].kind == tokenSpace {
		i--
	}
	return i >= 0 && p.tokens[i].kind == tokenName && p.tokens[i].text == "else"
}

func (p *parser) templateName(context string) (name string, pos int) {
	t := p.nextSolid()
	if t.kind != tokenString {
		p.unexpected(t, context)
	}
	return p.unquote(t), t.pos
}

func (p *parser) unquote(t token) string {
	s, err := strconv.Unquote(t.text)
	if err != nil {
		p.fail(t.pos, "%s", err)
	}
	return s
}

func (p *parser) invocation() node {
	n := &templateNode{}
	n.name, n.pos = p.templateName("template clause")
	p.skipSpace()
	if p.peek().kind == tokenRight {
		p.next()
		return n
	}
	n.pipe = p.pipeline("template clause", tokenRight)
	return n
}

// nested parses a template inside another.
func (p *parser) nested(name, context string) {
	inner := &tree{name: p.tree.name, text: p.tree.text, naming: name}
	vars, loops := p.vars, p.loops
	p.vars, p.loops = []string{"$"}, 0
	list, end := p.body()
	if end.word != "end" {
		p.fail(end.pos, "unexpected {{%s}} in %s", end.word, context)
	}
	p.vars, p.loops = vars, loops
	inner.root = list
	p.add(inner)
}

func (p *parser) block() node {
	n := &templateNode{}
	n.name, n.pos = p.templateName("block clause")
	n.pipe = p.pipeline("block clause", tokenRight)
	p.nested(n.name, "block clause")
	return n
}

func (p *parser) define() {
	name, _ := p.templateName("define clause")
	p.expect(tokenRight, "define clause")
	p.nested(name, "define clause")
}

// pipeline reads commands up to a token.
func (p *parser) pipeline(context string, end tokenKind) *pipeNode {
	p.skipSpace()
	pipe := &pipeNode{pos: p.peek().pos}
	p.declarations(pipe, context)
	for {
		t := p.nextSolid()
		switch t.kind {
		case end:
			if len(pipe.cmds) == 0 {
				p.fail(t.pos, "missing value for %s", context)
			}
			for i, c := range pipe.cmds[1:] {
				switch c.args[0].(type) {
				case *boolNode, *dotNode, *nilNode, *numberNode, *stringNode:
					p.fail(t.pos, "non executable command in pipeline stage %d", i+2)
				}
			}
			return pipe
		case tokenName, tokenField, tokenDot, tokenVar, tokenString, tokenChar, tokenNumber, tokenOpen:
			p.at--
			pipe.cmds = append(pipe.cmds, p.command())
		default:
			p.unexpected(t, context)
		}
	}
}

// declarations reads $x := and $i, $x := and $x =.
func (p *parser) declarations(pipe *pipeNode, context string) {
	from := p.at
	var names []string
	for {
		p.skipSpace()
		v := p.peek()
		if v.kind != tokenVar {
			break
		}
		p.next()
		p.skipSpace()
		switch t := p.peek(); {
		case t.kind == tokenDeclare || t.kind == tokenAssign:
			p.next()
			pipe.assign = t.kind == tokenAssign
			pipe.decl = append(names, v.text)
			for _, name := range pipe.decl {
				if !pipe.assign {
					p.vars = append(p.vars, name)
				}
			}
			return
		case t.kind == tokenComma && context == "range" && len(names) == 0:
			p.next()
			names = append(names, v.text)
			p.skipSpace()
			if k := p.peek(); k.kind != tokenVar {
				p.fail(k.pos, "range can only initialize variables")
			}
			continue
		case t.kind == tokenComma:
			p.fail(v.pos, "too many declarations in %s", context)
		}
		break
	}
	p.at = from
}

func (p *parser) use(pos int, name string) {
	for _, v := range p.vars {
		if v == name {
			return
		}
	}
	p.fail(pos, "undefined variable %q", name)
}

func (p *parser) command() *commandNode {
	c := &commandNode{pos: p.peek().pos}
	for {
		p.skipSpace()
		if operand := p.operand(); operand != nil {
			c.args = append(c.args, operand)
		}
		switch t := p.next(); t.kind {
		case tokenSpace:
			continue
		case tokenRight, tokenClose:
			p.at--
		case tokenPipe:
		default:
			p.unexpected(t, "operand")
		}
		break
	}
	if len(c.args) == 0 {
		p.fail(c.pos, "empty command")
	}
	return c
}

// operand is a term with fields after it.
func (p *parser) operand() node {
	n := p.term()
	if n == nil || p.peek().kind != tokenField {
		return n
	}
	pos := p.peek().pos
	var fields []string
	for p.peek().kind == tokenField {
		fields = append(fields, p.next().text[1:])
	}
	switch t := n.(type) {
	case *fieldNode:
		t.pos = pos
		t.fields = append(t.fields, fields...)
		return t
	case *varNode:
		t.pos = pos
		t.fields = append(t.fields, fields...)
		return t
	case *boolNode, *stringNode, *numberNode, *nilNode, *dotNode:
		p.fail(pos, "unexpected . after term %q", n.String())
	}
	return &chainNode{pos, n, fields}
}

func (p *parser) term() node {
	switch t := p.nextSolid(); t.kind {
	case tokenName:
		switch t.text {
		case "true", "false":
			return &boolNode{t.pos, t.text == "true"}
		case "nil":
			return &nilNode{t.pos}
		}
		if keywords[t.text] {
			p.unexpected(t, "operand")
		}
		for _, m := range p.funcs {
			if _, ok := m[t.text]; ok {
				return &nameNode{t.pos, t.text}
			}
		}
		p.fail(t.pos, "function %q not defined", t.text)
	case tokenDot:
		return &dotNode{t.pos}
	case tokenField:
		return &fieldNode{t.pos, []string{t.text[1:]}}
	case tokenVar:
		p.use(t.pos, t.text)
		return &varNode{t.pos, t.text, nil}
	case tokenString:
		return &stringNode{t.pos, t.text, p.unquote(t)}
	case tokenChar, tokenNumber:
		return p.number(t)
	case tokenOpen:
		return p.pipeline("parenthesized pipeline", tokenClose)
	default:
		p.at--
	}
	return nil
}

func (p *parser) number(t token) node {
	n := &numberNode{pos: t.pos, text: t.text}
	s := t.text
	if t.kind == tokenChar {
		r, _, tail, err := strconv.UnquoteChar(s[1:], s[0])
		if err != nil || tail != "'" {
			p.fail(t.pos, "malformed character constant: %s", s)
		}
		n.setInt(int64(r))
		return n
	}
	if strings.HasSuffix(s, "i") {
		c, err := strconv.ParseComplex(s, 128)
		if err != nil {
			p.fail(t.pos, "bad number syntax: %q", s)
		}
		n.isComplex, n.c = true, c
		if imag(c) == 0 {
			n.isFloat, n.f = true, real(c)
			if float64(int64(n.f)) == n.f {
				n.isInt, n.i = true, int64(n.f)
			}
		}
		return n
	}
	if u, err := strconv.ParseUint(s, 0, 64); err == nil {
		n.isUint, n.u = true, u
	}
	if i, err := strconv.ParseInt(s, 0, 64); err == nil {
		n.isInt, n.i = true, i
		if i == 0 {
			n.isUint, n.u = true, 0
		}
	}
	switch {
	case n.isInt:
		n.isFloat, n.f = true, float64(n.i)
	case n.isUint:
		n.isFloat, n.f = true, float64(n.u)
	default:
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			p.fail(t.pos, "bad number syntax: %q", s)
		}
		if !strings.ContainsAny(s, ".eEpP") {
			p.fail(t.pos, "integer overflow: %q", s)
		}
		n.isFloat, n.f = true, f
		if float64(int64(f)) == f {
			n.isInt, n.i = true, int64(f)
		}
		if float64(uint64(f)) == f {
			n.isUint, n.u = true, uint64(f)
		}
	}
	return n
}
