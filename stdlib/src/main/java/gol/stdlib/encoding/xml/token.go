// Package xml reads and writes XML.
package xml

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name is a name in a name space; RawToken leaves the prefix in Space.
type Name struct {
	Space, Local string
}

// Attr is an attribute.
type Attr struct {
	Name  Name
	Value string
}

// Token is a StartElement, EndElement, CharData, Comment, ProcInst or Directive.
type Token any

// StartElement is a start tag.
type StartElement struct {
	Name Name
	Attr []Attr
}

// Copy returns a copy.
func (e StartElement) Copy() StartElement {
	e.Attr = append([]Attr{}, e.Attr...)
	return e
}

// End returns the end tag.
func (e StartElement) End() EndElement { return EndElement{e.Name} }

// EndElement is an end tag.
type EndElement struct{ Name Name }

// CharData is text, without escapes.
type CharData []byte

func (c CharData) Copy() CharData { return CharData(bytes.Clone(c)) }

// Comment is what stands between <!-- and -->.
type Comment []byte

func (c Comment) Copy() Comment { return Comment(bytes.Clone(c)) }

// ProcInst is what stands between <? and ?>.
type ProcInst struct {
	Target string
	Inst   []byte
}

func (p ProcInst) Copy() ProcInst {
	p.Inst = bytes.Clone(p.Inst)
	return p
}

// Directive is what stands between <! and >.
type Directive []byte

func (d Directive) Copy() Directive { return Directive(bytes.Clone(d)) }

// CopyToken returns a copy of a token.
func CopyToken(t Token) Token {
	switch v := t.(type) {
	case CharData:
		return v.Copy()
	case Comment:
		return v.Copy()
	case Directive:
		return v.Copy()
	case ProcInst:
		return v.Copy()
	case StartElement:
		return v.Copy()
	}
	return t
}

// TokenReader gives tokens.
type TokenReader interface{ Token() (Token, error) }

// SyntaxError says what is wrong with a text, and in which line.
type SyntaxError struct {
	Msg  string
	Line int
}

func (e *SyntaxError) Error() string {
	return "XML syntax error on line " + strconv.Itoa(e.Line) + ": " + e.Msg
}

const (
	xmlURL      = "http://www.w3.org/XML/1998/namespace"
	xmlnsPrefix = "xmlns"
	xmlPrefix   = "xml"
)

// Decoder reads tokens and elements.
type Decoder struct {
	// Strict is on at first; else attributes may lack values, and entities and end tags may be wrong.
	Strict        bool
	AutoClose     []string
	Entity        map[string]string
	CharsetReader func(charset string, input io.Reader) (io.Reader, error)
	DefaultSpace  string

	r       io.ByteReader
	tokens  TokenReader
	unread  int // bytes of back that are to be read again
	back    byte
	line    int
	column  int
	offset  int64
	err     error
	open    []openElement
	spaces  map[string]string
	toClose bool // the last start tag closed itself
	closing Name
	pending []Token
	saved   *bytes.Buffer // what was read, for innerxml
}

type openElement struct {
	name  Name
	outer map[string]string // the name spaces around
}

// NewDecoder returns a decoder.
func NewDecoder(r io.Reader) *Decoder {
	d := &Decoder{Strict: true, line: 1, column: 1, spaces: map[string]string{}}
	d.use(r)
	return d
}

func (d *Decoder) use(r io.Reader) {
	if b, ok := r.(io.ByteReader); ok {
		d.r = b
	} else {
		d.r = bufio.NewReader(r)
	}
}

// NewTokenDecoder returns a decoder of what t gives.
func NewTokenDecoder(t TokenReader) *Decoder {
	if d, ok := t.(*Decoder); ok {
		return d
	}
	return &Decoder{Strict: true, tokens: t, line: 1, spaces: map[string]string{}}
}

// InputOffset returns how many bytes were read.
func (d *Decoder) InputOffset() int64 { return d.offset }

// InputPos returns line and column.
func (d *Decoder) InputPos() (line, column int) { return d.line, d.column }

func (d *Decoder) syntax(msg string) error { return &SyntaxError{msg, d.line} }

// scanFailure ends the reading of a token.
type scanFailure struct{ err error }

func (d *Decoder) fail(msg string) { panic(scanFailure{d.syntax(msg)}) }

// get reads a byte; ok is false at the end.
func (d *Decoder) get() (b byte, ok bool) {
	if d.unread > 0 {
		d.unread = 0
		b = d.back
	} else {
		var err error
		if b, err = d.r.ReadByte(); err != nil {
			if err != io.EOF {
				panic(scanFailure{err})
			}
			return 0, false
		}
	}
	if d.saved != nil {
		d.saved.WriteByte(b)
	}
	d.offset++
	d.column++
	if b == '\n' {
		d.line++
		d.column = 1
	}
	return b, true
}

// must reads a byte that has to be there.
func (d *Decoder) must() byte {
	b, ok := d.get()
	if !ok {
		d.fail("unexpected EOF")
	}
	return b
}

func (d *Decoder) unget(b byte) {
	if d.saved != nil {
		d.saved.Truncate(d.saved.Len() - 1)
	}
	if b == '\n' {
		d.line--
	}
	d.column--
	d.back, d.unread = b, 1
	d.offset--
}

func (d *Decoder) space() {
	for {
		b, ok := d.get()
		if !ok {
			return
		}
		if b != ' ' && b != '\t' && b != '\r' && b != '\n' {
			d.unget(b)
			return
		}
	}
}

// RawToken reads a token without looking after name spaces and matching tags.
func (d *Decoder) RawToken() (t Token, err error) {
	if d.tokens != nil {
		return d.tokens.Token()
	}
	if d.toClose {
		d.toClose = false
		return EndElement{d.closing}, nil
	}
	if d.err != nil {
		return nil, d.err
	}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case scanFailure:
			d.err = e.err
			t, err = nil, e.err
		default:
			panic(e)
		}
	}()
	b, ok := d.get()
	if !ok {
		d.err = io.EOF
		return nil, io.EOF
	}
	if b != '<' {
		d.unget(b)
		return CharData(d.text(-1, false)), nil
	}
	switch b = d.must(); b {
	case '/':
		name, ok := d.nsname()
		if !ok {
			d.fail("expected element name after </")
		}
		d.space()
		if d.must() != '>' {
			d.fail("invalid characters between </" + name.Local + " and >")
		}
		return EndElement{name}, nil
	case '?':
		return d.instruction(), nil
	case '!':
		return d.declaration(), nil
	}
	d.unget(b)
	return d.start(), nil
}

func (d *Decoder) instruction() Token {
	target, ok := d.name()
	if !ok {
		d.fail("expected target name after <?")
	}
	d.space()
	data := d.until("?>")
	if target == "xml" {
		text := string(data)
		if v := parameter("version", text); v != "" && v != "1.0" {
			panic(scanFailure{fmt.Errorf("xml: unsupported version %q; only version 1.0 is supported", v)})
		}
		if e := parameter("encoding", text); e != "" && !strings.EqualFold(e, "utf-8") {
			if d.CharsetReader == nil {
				panic(scanFailure{fmt.Errorf("xml: encoding %q declared but Decoder.CharsetReader is nil", e)})
			}
			r, err := d.CharsetReader(e, d.r.(io.Reader))
			if err != nil {
				panic(scanFailure{fmt.Errorf("xml: opening charset %q: %w", e, err)})
			}
			d.use(r)
		}
	}
	return ProcInst{target, data}
}

// parameter finds name="value".
func parameter(name, s string) string {
	_, after, found := strings.Cut(s, name+"=")
	if !found || after == "" || after[0] != '"' && after[0] != '\'' {
		return ""
	}
	value, _, found := strings.Cut(after[1:], after[:1])
	if !found {
		return ""
	}
	return value
}

// until reads up to an end, which is left out.
func (d *Decoder) until(end string) []byte {
	var buf []byte
	for !bytes.HasSuffix(buf, []byte(end)) {
		buf = append(buf, d.must())
	}
	return buf[:len(buf)-len(end)]
}

func (d *Decoder) declaration() Token {
	b := d.must()
	switch b {
	case '-':
		if d.must() != '-' {
			d.fail("invalid sequence <!- not part of <!--")
		}
		data := d.until("--")
		if d.must() != '>' {
			d.fail(`invalid sequence "--" not allowed in comments`)
		}
		return Comment(data)
	case '[':
		for i := range 6 {
			if d.must() != "CDATA["[i] {
				d.fail("invalid <![ sequence")
			}
		}
		return CharData(d.text(-1, true))
	}
	buf := []byte{b}
	quote, depth := byte(0), 0
	for {
		b = d.must()
		if quote == 0 && b == '>' && depth == 0 {
			return Directive(buf)
		}
		switch {
		case b == quote:
			quote = 0
		case quote != 0:
		case b == '\'' || b == '"':
			quote = b
		case b == '>':
			depth--
		case b == '<':
			next := d.must()
			if next != '!' {
				depth++
				buf = append(buf, b)
				d.unget(next)
				continue
			}
			rest := []byte{d.must(), 0}
			if rest[0] == '-' {
				rest[1] = d.must()
			}
			if string(rest) == "--" {
				d.until("--")
				d.must()
				buf = append(buf, ' ')
				continue
			}
			depth++
			buf = append(buf, '<', '!', rest[0])
			continue
		}
		buf = append(buf, b)
	}
}

func (d *Decoder) start() Token {
	name, ok := d.nsname()
	if !ok {
		d.fail("expected element name after <")
	}
	e := StartElement{Name: name, Attr: []Attr{}}
	for {
		d.space()
		b := d.must()
		if b == '/' {
			if d.must() != '>' {
				d.fail("expected /> in element")
			}
			d.toClose, d.closing = true, name
			return e
		}
		if b == '>' {
			return e
		}
		d.unget(b)
		a := Attr{}
		if a.Name, ok = d.nsname(); !ok {
			d.fail("expected attribute name in element")
		}
		d.space()
		if b = d.must(); b == '=' {
			d.space()
			a.Value = string(d.attributeValue())
		} else {
			if d.Strict {
				d.fail("attribute name without = in element")
			}
			d.unget(b)
			a.Value = a.Name.Local
		}
		e.Attr = append(e.Attr, a)
	}
}

func (d *Decoder) attributeValue() []byte {
	b := d.must()
	if b == '"' || b == '\'' {
		return d.text(int(b), false)
	}
	if d.Strict {
		d.fail("unquoted or missing attribute value in element")
	}
	d.unget(b)
	var buf []byte
	for {
		b = d.must()
		if !('a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '_' || b == ':' || b == '-') {
			d.unget(b)
			return buf
		}
		buf = append(buf, b)
	}
}

var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}

// text reads up to a quote, the next < or, if cdata, its end.
func (d *Decoder) text(quote int, cdata bool) []byte {
	var buf []byte
	last2 := func() string { return string(buf[max(len(buf)-2, 0):]) }
	for {
		b, ok := d.get()
		if !ok {
			if cdata {
				d.fail("unexpected EOF in CDATA section")
			}
			if quote >= 0 {
				d.fail("unexpected EOF")
			}
			break
		}
		if b == '>' && last2() == "]]" {
			if cdata {
				buf = buf[:len(buf)-2]
				break
			}
			if quote < 0 {
				d.fail("unescaped ]]> not in CDATA section")
			}
		}
		if b == '<' && !cdata {
			if quote >= 0 {
				d.fail("unescaped < inside quoted string")
			}
			d.unget('<')
			break
		}
		if quote >= 0 && int(b) == quote {
			break
		}
		if b == '&' && !cdata {
			buf = append(buf, d.entity()...)
			continue
		}
		buf = append(buf, b)
	}
	buf = bytes.ReplaceAll(buf, []byte("\r\n"), []byte("\n"))
	buf = bytes.ReplaceAll(buf, []byte("\r"), []byte("\n"))
	for rest := buf; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		if r == utf8.RuneError && n == 1 {
			d.fail("invalid UTF-8")
		}
		if !isChar(r) {
			d.fail(fmt.Sprintf("illegal character code %U", r))
		}
		rest = rest[n:]
	}
	return buf
}

func (d *Decoder) entity() string {
	name := ""
	b := d.must()
	number := b == '#'
	for number && (b == '#' && name == "" || b == 'x' && name == "#" || '0' <= b && b <= '9' || strings.HasPrefix(name, "#x") && ('a' <= b && b <= 'f' || 'A' <= b && b <= 'F')) ||
		!number && (isNameByte(b) || b >= utf8.RuneSelf) {
		name += string(b)
		b = d.must()
	}
	if b == ';' {
		if number {
			s, base := name[1:], 10
			if strings.HasPrefix(s, "x") {
				s, base = s[1:], 16
			}
			if n, err := strconv.ParseUint(s, base, 64); err == nil && n <= unicode.MaxRune {
				return string(rune(n))
			}
		} else if s, ok := entities[name]; ok {
			return s
		} else if s, ok := d.Entity[name]; ok {
			return s
		}
	} else {
		d.unget(b)
	}
	if !d.Strict {
		if b == ';' {
			return "&" + name + ";"
		}
		return "&" + name
	}
	if b != ';' {
		name = "&" + name + " (no semicolon)"
	} else {
		name = "&" + name + ";"
	}
	d.fail("invalid character entity " + name)
	return ""
}

func isChar(r rune) bool {
	return r == 0x09 || r == 0x0A || r == 0x0D || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD ||
		r >= 0x10000 && r <= 0x10FFFF
}

func isNameByte(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '_' || c == ':' || c == '.' || c == '-'
}

func (d *Decoder) name() (string, bool) {
	var buf []byte
	b := d.must()
	for isNameByte(b) || b >= utf8.RuneSelf {
		buf = append(buf, b)
		b = d.must()
	}
	d.unget(b)
	if len(buf) == 0 {
		return "", false
	}
	if !isName(string(buf)) {
		d.fail("invalid XML name: " + string(buf))
	}
	return string(buf), true
}

func isName(s string) bool {
	for i, r := range s {
		first := r == '_' || r == ':' || unicode.IsLetter(r)
		if !first && (i == 0 || !(r == '-' || r == '.' || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == 0xB7)) {
			return false
		}
	}
	return s != ""
}

func (d *Decoder) nsname() (Name, bool) {
	s, ok := d.name()
	if !ok {
		return Name{}, false
	}
	if strings.Count(s, ":") > 1 {
		return Name{}, false
	}
	if space, local, found := strings.Cut(s, ":"); found && space != "" && local != "" {
		return Name{space, local}, true
	}
	return Name{"", s}, true
}

// Token reads a token; tags match, and names have their spaces' addresses.
func (d *Decoder) Token() (Token, error) {
	if len(d.pending) > 0 {
		t := d.pending[0]
		d.pending = d.pending[1:]
		return d.accept(t)
	}
	t, err := d.RawToken()
	if t == nil && err != nil {
		if err == io.EOF && len(d.open) > 0 {
			if !d.Strict {
				return d.accept(EndElement{d.open[len(d.open)-1].name})
			}
			err = d.syntax("unexpected EOF")
			d.err = err
		}
		return nil, err
	}
	if !d.Strict && len(d.open) > 0 {
		top := d.open[len(d.open)-1].name
		for _, s := range d.AutoClose {
			if strings.EqualFold(s, top.Local) {
				if e, ok := t.(EndElement); !ok || !strings.EqualFold(e.Name.Local, top.Local) {
					d.pending = append(d.pending, t)
					return d.accept(EndElement{top})
				}
			}
		}
	}
	return d.accept(t)
}

// accept looks after name spaces and open elements.
func (d *Decoder) accept(t Token) (Token, error) {
	switch t := t.(type) {
	case StartElement:
		outer := d.spaces
		copied := false
		for _, a := range t.Attr {
			prefix, ok := "", a.Name.Space == "" && a.Name.Local == xmlnsPrefix
			if a.Name.Space == xmlnsPrefix {
				prefix, ok = a.Name.Local, true
			}
			if ok {
				if !copied {
					inner := map[string]string{}
					for k, v := range outer {
						inner[k] = v
					}
					d.spaces, copied = inner, true
				}
				d.spaces[prefix] = a.Value
			}
		}
		d.open = append(d.open, openElement{t.Name, outer})
		t.Name = d.translate(t.Name, true)
		for i := range t.Attr {
			t.Attr[i].Name = d.translate(t.Attr[i].Name, false)
		}
		return t, nil
	case EndElement:
		if len(d.open) == 0 {
			d.err = d.syntax("unexpected end element </" + t.Name.Local + ">")
			return nil, d.err
		}
		top := d.open[len(d.open)-1]
		if top.name != t.Name {
			if !d.Strict {
				d.pending = append([]Token{t}, d.pending...)
				if top.name.Local != t.Name.Local {
					t = EndElement{top.name}
				} else {
					d.pending = d.pending[1:]
				}
			} else if top.name.Local != t.Name.Local {
				d.err = d.syntax("element <" + top.name.Local + "> closed by </" + t.Name.Local + ">")
				return nil, d.err
			} else {
				d.err = d.syntax("element <" + top.name.Local + "> in space " + top.name.Space + " closed by </" + t.Name.Local + "> in space " + t.Name.Space)
				return nil, d.err
			}
		}
		t.Name = d.translate(t.Name, true)
		d.open = d.open[:len(d.open)-1]
		d.spaces = top.outer
		return t, nil
	}
	return t, nil
}

func (d *Decoder) translate(n Name, element bool) Name {
	switch {
	case n.Space == xmlnsPrefix, n.Space == "" && !element, n.Space == "" && n.Local == xmlnsPrefix:
		return n
	case n.Space == xmlPrefix:
		n.Space = xmlURL
		return n
	}
	if v, ok := d.spaces[n.Space]; ok {
		n.Space = v
	} else if n.Space == "" {
		n.Space = d.DefaultSpace
	}
	return n
}

// Skip reads to the end of the element that has begun.
func (d *Decoder) Skip() error {
	for depth := 0; ; {
		t, err := d.Token()
		if err != nil {
			return err
		}
		switch t.(type) {
		case StartElement:
			depth++
		case EndElement:
			if depth == 0 {
				return nil
			}
			depth--
		}
	}
}

var escapes = map[rune]string{'"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;", '\t': "&#x9;", '\n': "&#xA;", '\r': "&#xD;"}

// EscapeText writes s as text of an element or attribute.
func EscapeText(w io.Writer, s []byte) error {
	_, err := io.WriteString(w, escaped(string(s), true))
	return err
}

// Escape is EscapeText without an error.
func Escape(w io.Writer, s []byte) { EscapeText(w, s) }

func escaped(s string, newlines bool) string {
	var b strings.Builder
	for i, r := range s {
		e, ok := escapes[r]
		switch {
		case ok && (newlines || r != '\n'):
			b.WriteString(e)
		case !isChar(r), r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
