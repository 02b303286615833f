package xml

import (
	"bufio"
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// Header is the declaration that XML files begin with; Marshal does not write it.
const Header = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// Marshaler writes itself as an element.
type Marshaler interface {
	MarshalXML(e *Encoder, start StartElement) error
}

// MarshalerAttr turns itself into an attribute; one without a name is left out.
type MarshalerAttr interface {
	MarshalXMLAttr(name Name) (Attr, error)
}

// UnsupportedTypeError says that values of a type cannot be written.
type UnsupportedTypeError struct{ Type reflect.Type }

func (e *UnsupportedTypeError) Error() string { return "xml: unsupported type: " + e.Type.String() }

var (
	marshalerType     = reflect.TypeFor[Marshaler]()
	marshalerAttrType = reflect.TypeFor[MarshalerAttr]()
	textMarshalerType = reflect.TypeFor[encoding.TextMarshaler]()
)

// Marshal returns v as XML.
func Marshal(v any) ([]byte, error) { return MarshalIndent(v, "", "") }

// MarshalIndent is Marshal with each element on a line of its own.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := NewEncoder(&b)
	enc.Indent(prefix, indent)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	if err := enc.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Encoder writes elements and tokens.
type Encoder struct {
	w              *bufio.Writer
	prefix, indent string
	depth          int
	indented       bool // the last thing was a start tag on a line of its own
	putNewline     bool
	tags           []Name
	prefixes       []map[string]string // for each open element: address to prefix, as far as it declares any
	seq            int
	closed         bool
}

// NewEncoder returns an encoder.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: bufio.NewWriter(w)} }

// Indent sets what lines begin with.
func (enc *Encoder) Indent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// Encode writes v.
func (enc *Encoder) Encode(v any) error {
	if err := enc.value(reflect.ValueOf(v), nil, nil); err != nil {
		return err
	}
	return enc.w.Flush()
}

// EncodeElement writes v as an element with a start tag.
func (enc *Encoder) EncodeElement(v any, start StartElement) error {
	if err := enc.value(reflect.ValueOf(v), nil, &start); err != nil {
		return err
	}
	return enc.w.Flush()
}

// Flush writes what is buffered.
func (enc *Encoder) Flush() error { return enc.w.Flush() }

// Close ends the writing; all elements must be closed.
func (enc *Encoder) Close() error {
	if enc.closed {
		return nil
	}
	enc.closed = true
	if err := enc.w.Flush(); err != nil {
		return err
	}
	if n := len(enc.tags); n > 0 {
		return fmt.Errorf("unclosed tag <%s>", enc.tags[n-1].Local)
	}
	return nil
}

// EncodeToken writes a token.
func (enc *Encoder) EncodeToken(t Token) error {
	switch t := t.(type) {
	case StartElement:
		return enc.start(&t)
	case EndElement:
		return enc.end(t.Name)
	case CharData:
		enc.w.WriteString(escaped(string(t), false))
	case Comment:
		if bytes.Contains(t, []byte("-->")) {
			return errors.New("xml: EncodeToken of Comment containing --> marker")
		}
		enc.w.WriteString("<!--" + string(t) + "-->")
	case ProcInst:
		if t.Target == "xml" && enc.w.Buffered() != 0 {
			return errors.New("xml: EncodeToken of ProcInst xml target only valid for xml declaration, first token encoded")
		}
		if !isName(t.Target) {
			return errors.New("xml: EncodeToken of ProcInst with invalid Target")
		}
		if bytes.Contains(t.Inst, []byte("?>")) {
			return errors.New("xml: EncodeToken of ProcInst containing ?> marker")
		}
		enc.w.WriteString("<?" + t.Target)
		if len(t.Inst) > 0 {
			enc.w.WriteString(" " + string(t.Inst))
		}
		enc.w.WriteString("?>")
	case Directive:
		if strings.Count(string(t), "<") != strings.Count(string(t), ">") {
			return errors.New("xml: EncodeToken of Directive containing wrong < or > markers")
		}
		enc.w.WriteString("<!" + string(t) + ">")
	default:
		return errors.New("xml: EncodeToken of invalid token type")
	}
	return nil
}

// line begins a new line for a tag; change is the tag's effect on the depth.
func (enc *Encoder) line(change int) {
	if enc.prefix == "" && enc.indent == "" {
		return
	}
	if change < 0 {
		enc.depth--
		if enc.indented {
			enc.indented = false
			return
		}
		enc.indented = false
	}
	if enc.putNewline {
		enc.w.WriteByte('\n')
	} else {
		enc.putNewline = true
	}
	enc.w.WriteString(enc.prefix + strings.Repeat(enc.indent, enc.depth))
	if change > 0 {
		enc.depth++
		enc.indented = true
	}
}

// declare returns the prefix of a name space for an attribute, and declares it in the tag if it is not.
func (enc *Encoder) declare(url string, declared map[string]string) string {
	if url == xmlURL {
		return xmlPrefix
	}
	used := map[string]bool{}
	for i := len(enc.prefixes) - 1; i >= 0; i-- {
		if p, ok := enc.prefixes[i][url]; ok {
			return p
		}
		for _, p := range enc.prefixes[i] {
			used[p] = true
		}
	}
	prefix := strings.TrimRight(url, "/")
	prefix = prefix[strings.LastIndex(prefix, "/")+1:]
	if prefix == "" || !isName(prefix) || strings.Contains(prefix, ":") {
		prefix = "_"
	}
	if len(prefix) >= 3 && strings.EqualFold(prefix[:3], "xml") {
		prefix = "_" + prefix
	}
	if used[prefix] {
		for enc.seq++; ; enc.seq++ {
			if id := prefix + "_" + strconv.Itoa(enc.seq); !used[id] {
				prefix = id
				break
			}
		}
	}
	declared[url] = prefix
	enc.w.WriteString(`xmlns:` + prefix + `="` + escaped(url, true) + `" `)
	return prefix
}

func (enc *Encoder) start(e *StartElement) error {
	if e.Name.Local == "" {
		return errors.New("xml: start tag with no name")
	}
	enc.tags = append(enc.tags, e.Name)
	declared := map[string]string{}
	enc.prefixes = append(enc.prefixes, declared)
	enc.line(1)
	enc.w.WriteString("<" + e.Name.Local)
	if e.Name.Space != "" {
		enc.w.WriteString(` xmlns="` + escaped(e.Name.Space, true) + `"`)
	}
	for _, a := range e.Attr {
		if a.Name.Local == "" {
			continue
		}
		enc.w.WriteByte(' ')
		if a.Name.Space != "" {
			enc.w.WriteString(enc.declare(a.Name.Space, declared) + ":")
		}
		enc.w.WriteString(a.Name.Local + `="` + escaped(a.Value, true) + `"`)
	}
	enc.w.WriteByte('>')
	return nil
}

func (enc *Encoder) end(name Name) error {
	if name.Local == "" {
		return errors.New("xml: end tag with no name")
	}
	n := len(enc.tags)
	if n == 0 || enc.tags[n-1].Local == "" {
		return fmt.Errorf("xml: end tag </%s> without start tag", name.Local)
	}
	if top := enc.tags[n-1]; top != name {
		if top.Local != name.Local {
			return fmt.Errorf("xml: end tag </%s> does not match start tag <%s>", name.Local, top.Local)
		}
		return fmt.Errorf("xml: end tag </%s> in namespace %s does not match start tag <%s> in namespace %s", name.Local, name.Space, top.Local, top.Space)
	}
	enc.tags = enc.tags[:n-1]
	enc.prefixes = enc.prefixes[:n-1]
	enc.line(-1)
	enc.w.WriteString("</" + name.Local + ">")
	return nil
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct, reflect.Complex64, reflect.Complex128, reflect.Func, reflect.Chan:
		return false
	}
	return v.IsZero()
}

// value writes a value; field is where it is, template a start tag that was given.
func (enc *Encoder) value(v reflect.Value, field *fieldInfo, template *StartElement) error {
	if template != nil && template.Name.Local == "" {
		return errors.New("xml: EncodeElement of StartElement with missing name")
	}
	if !v.IsValid() || field != nil && field.omitEmpty && isEmpty(v) {
		return nil
	}
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	typ := v.Type()
	if m, ok := as[Marshaler](v, marshalerType); ok {
		return enc.marshaler(m, enc.defaultStart(v, field, template))
	}
	if m, ok := as[encoding.TextMarshaler](v, textMarshalerType); ok {
		return enc.textMarshaler(m, enc.defaultStart(v, field, template))
	}
	if k := v.Kind(); (k == reflect.Slice || k == reflect.Array) && typ.Elem().Kind() != reflect.Uint8 {
		for i := range v.Len() {
			if err := enc.value(v.Index(i), field, template); err != nil {
				return err
			}
		}
		return nil
	}
	info, err := infoOf(typ)
	if err != nil {
		return err
	}
	start := StartElement{}
	switch {
	case template != nil:
		start.Name = template.Name
		start.Attr = append(start.Attr, template.Attr...)
	case info.xmlName != nil:
		if x := info.xmlName; x.name != "" {
			start.Name = Name{x.space, x.name}
		} else if f := x.value(v, false); f.IsValid() && f.Type() == nameType && f.Interface().(Name).Local != "" {
			start.Name = f.Interface().(Name)
		}
	}
	if start.Name.Local == "" && field != nil {
		start.Name = Name{field.space, field.name}
	}
	if start.Name.Local == "" {
		name := typ.Name()
		if i := strings.IndexByte(name, '['); i >= 0 {
			name = name[:i]
		}
		if name == "" {
			return &UnsupportedTypeError{typ}
		}
		start.Name.Local = name
	}
	for i := range info.fields {
		x := &info.fields[i]
		if x.mode != asAttr {
			continue
		}
		f := x.value(v, false)
		if !f.IsValid() || x.omitEmpty && isEmpty(f) || f.Kind() == reflect.Interface && f.IsNil() {
			continue
		}
		if err := attribute(&start, Name{x.space, x.name}, f); err != nil {
			return err
		}
	}
	if err := enc.start(&start); err != nil {
		return err
	}
	if v.Kind() == reflect.Struct {
		err = enc.fields(info, v)
	} else {
		var text string
		if text, err = simple(v); err == nil {
			enc.w.WriteString(escaped(text, true))
		}
	}
	if err != nil {
		return err
	}
	return enc.end(start.Name)
}

func (enc *Encoder) defaultStart(v reflect.Value, field *fieldInfo, template *StartElement) StartElement {
	var start StartElement
	switch {
	case template != nil:
		start.Name = template.Name
		start.Attr = append(start.Attr, template.Attr...)
	case field != nil && field.name != "":
		start.Name = Name{field.space, field.name}
	case v.Type().Name() != "":
		start.Name.Local = v.Type().Name()
	}
	return start
}

func (enc *Encoder) marshaler(m Marshaler, start StartElement) error {
	n := len(enc.tags)
	enc.tags = append(enc.tags, Name{})
	enc.prefixes = append(enc.prefixes, nil)
	if err := m.MarshalXML(enc, start); err != nil {
		return err
	}
	if len(enc.tags) > n+1 {
		return fmt.Errorf("xml: %T.MarshalXML wrote invalid XML: <%s> not closed", m, enc.tags[len(enc.tags)-1].Local)
	}
	enc.tags, enc.prefixes = enc.tags[:n], enc.prefixes[:n]
	return nil
}

func (enc *Encoder) textMarshaler(m encoding.TextMarshaler, start StartElement) error {
	if err := enc.start(&start); err != nil {
		return err
	}
	text, err := m.MarshalText()
	if err != nil {
		return err
	}
	enc.w.WriteString(escaped(string(text), true))
	return enc.end(start.Name)
}

// attribute adds a field as an attribute, or as several.
func attribute(start *StartElement, name Name, v reflect.Value) error {
	if m, ok := as[MarshalerAttr](v, marshalerAttrType); ok {
		if v.Kind() == reflect.Pointer && v.IsNil() {
			return nil
		}
		a, err := m.MarshalXMLAttr(name)
		if err == nil && a.Name.Local != "" {
			start.Attr = append(start.Attr, a)
		}
		return err
	}
	if v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return nil
		}
		return attribute(start, name, v.Elem())
	}
	if m, ok := as[encoding.TextMarshaler](v, textMarshalerType); ok {
		text, err := m.MarshalText()
		if err == nil {
			start.Attr = append(start.Attr, Attr{name, string(text)})
		}
		return err
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
		for i := range v.Len() {
			if err := attribute(start, name, v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	}
	if v.Type() == attrType {
		start.Attr = append(start.Attr, v.Interface().(Attr))
		return nil
	}
	text, err := simple(v)
	if err == nil {
		start.Attr = append(start.Attr, Attr{name, text})
	}
	return err
}

// simple is a value of a simple type as text.
func simple(v reflect.Value) (string, error) {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return strconv.FormatUint(v.Uint(), 10), nil
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits()), nil
	case reflect.String:
		return v.String(), nil
	case reflect.Bool:
		return strconv.FormatBool(v.Bool()), nil
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			b := make([]byte, v.Len())
			for i := range b {
				b[i] = byte(v.Index(i).Uint())
			}
			return string(b), nil
		}
	}
	return "", &UnsupportedTypeError{v.Type()}
}

// content is a value within an element: text.
func content(v reflect.Value) (string, bool, error) {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return "", false, nil
		}
		if m, ok := as[encoding.TextMarshaler](v, textMarshalerType); ok {
			text, err := m.MarshalText()
			return string(text), true, err
		}
		v = v.Elem()
	}
	if m, ok := as[encoding.TextMarshaler](v, textMarshalerType); ok {
		text, err := m.MarshalText()
		return string(text), true, err
	}
	text, err := simple(v)
	if err != nil {
		return "", false, nil // what is no text is left out
	}
	return text, true, nil
}

// fields writes the content of a struct.
func (enc *Encoder) fields(info *typeInfo, v reflect.Value) error {
	var parents []string
	// trim closes the parents that a field does not share
	trim := func(wanted []string) error {
		keep := 0
		for keep < len(parents) && keep < len(wanted) && parents[keep] == wanted[keep] {
			keep++
		}
		for i := len(parents) - 1; i >= keep; i-- {
			if err := enc.end(Name{Local: parents[i]}); err != nil {
				return err
			}
		}
		parents = parents[:keep]
		return nil
	}
	for i := range info.fields {
		x := &info.fields[i]
		if x.mode == asAttr {
			continue
		}
		f := x.value(v, false)
		if !f.IsValid() {
			continue
		}
		if x.mode == asElement {
			if err := trim(x.parents); err != nil {
				return err
			}
			empty := x.omitEmpty && isEmpty(f) || (f.Kind() == reflect.Pointer || f.Kind() == reflect.Interface) && f.IsNil()
			if empty {
				continue
			}
			for _, p := range x.parents[len(parents):] {
				parents = append(parents[:len(parents):len(parents)], p)
				if err := enc.start(&StartElement{Name: Name{Local: p}}); err != nil {
					return err
				}
			}
			if err := enc.value(f, x, nil); err != nil {
				return err
			}
			continue
		}
		if err := trim(nil); err != nil {
			return err
		}
		text, ok, err := content(f)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		switch x.mode {
		case asCharData:
			enc.w.WriteString(escaped(text, true))
		case asCDATA:
			if text != "" {
				enc.w.WriteString("<![CDATA[" + strings.ReplaceAll(text, "]]>", "]]]]><![CDATA[>") + "]]>")
			}
		case asInnerXML:
			enc.w.WriteString(text)
		case asComment:
			if text == "" {
				continue
			}
			enc.line(0)
			enc.w.WriteString("<!--")
			if strings.Contains(text, "--") {
				return errors.New(`xml: comments must not contain "--"`)
			}
			enc.w.WriteString(text)
			if strings.HasSuffix(text, "-") {
				enc.w.WriteByte(' ')
			}
			enc.w.WriteString("-->")
		}
	}
	return trim(nil)
}
