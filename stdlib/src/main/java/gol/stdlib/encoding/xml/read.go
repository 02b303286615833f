package xml

import (
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Unmarshaler reads itself from an element, to its end.
type Unmarshaler interface {
	UnmarshalXML(d *Decoder, start StartElement) error
}

// UnmarshalerAttr reads itself from an attribute.
type UnmarshalerAttr interface{ UnmarshalXMLAttr(attr Attr) error }

// UnmarshalError is an error of Unmarshal.
type UnmarshalError string

func (e UnmarshalError) Error() string { return string(e) }

var (
	unmarshalerType     = reflect.TypeFor[Unmarshaler]()
	unmarshalerAttrType = reflect.TypeFor[UnmarshalerAttr]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
	attrType            = reflect.TypeFor[Attr]()
)

const maxUnmarshalDepth = 10000

// Unmarshal reads the first element of data into what v points to.
func Unmarshal(data []byte, v any) error { return NewDecoder(bytes.NewReader(data)).Decode(v) }

// Decode reads the next element into what v points to.
func (d *Decoder) Decode(v any) error { return d.DecodeElement(v, nil) }

// DecodeElement is Decode for an element whose start was read.
func (d *Decoder) DecodeElement(v any, start *StartElement) error {
	val := reflect.ValueOf(v)
	if val.Kind() != reflect.Pointer {
		return errors.New("non-pointer passed to Unmarshal")
	}
	if val.IsNil() {
		return errors.New("nil pointer passed to Unmarshal")
	}
	return d.unmarshal(val.Elem(), start, 0)
}

// as returns v, or a pointer to it, as a value of an interface type.
func as[T any](v reflect.Value, t reflect.Type) (result T, ok bool) {
	if v.CanInterface() && v.Type().Implements(t) {
		return v.Interface().(T), true
	}
	if v.CanAddr() && v.Addr().CanInterface() && v.Addr().Type().Implements(t) {
		return v.Addr().Interface().(T), true
	}
	return result, false
}

// pick collects where the parts of an element go.
type pick struct {
	data, comment, inner reflect.Value
	anyElement           reflect.Value
	info                 *typeInfo
	structValue          reflect.Value
}

func (d *Decoder) unmarshal(val reflect.Value, start *StartElement, depth int) error {
	if depth >= maxUnmarshalDepth {
		return errors.New("exceeded max depth")
	}
	for start == nil {
		t, err := d.Token()
		if err != nil {
			return err
		}
		if e, ok := t.(StartElement); ok {
			start = &e
		}
	}
	if val.Kind() == reflect.Interface && !val.IsNil() {
		if e := val.Elem(); e.Kind() == reflect.Pointer && !e.IsNil() {
			val = e
		}
	}
	if val.Kind() == reflect.Pointer {
		if val.IsNil() {
			val.Set(reflect.New(val.Type().Elem()))
		}
		val = val.Elem()
	}
	if u, ok := as[Unmarshaler](val, unmarshalerType); ok {
		before := len(d.open)
		if err := u.UnmarshalXML(d, *start); err != nil {
			return err
		}
		if len(d.open) >= before {
			return fmt.Errorf("xml: %T.UnmarshalXML did not consume entire <%s> element", u, start.Name.Local)
		}
		return nil
	}
	if u, ok := as[encoding.TextUnmarshaler](val, textUnmarshalerType); ok {
		text, err := d.content(nil, depth)
		if err != nil {
			return err
		}
		return u.UnmarshalText(text)
	}
	p := &pick{}
	switch v := val; v.Kind() {
	case reflect.Interface:
		return d.Skip()
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			p.data = v
			break
		}
		n := v.Len()
		v.Grow(1)
		v.SetLen(n + 1)
		v.Index(n).SetZero()
		if err := d.unmarshal(v.Index(n), start, depth+1); err != nil {
			v.SetLen(n)
			return err
		}
		return nil
	case reflect.Bool, reflect.Float32, reflect.Float64, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.String:
		p.data = v
	case reflect.Struct:
		if v.Type() == nameType {
			v.Set(reflect.ValueOf(start.Name))
			break
		}
		if err := d.begin(p, v, start); err != nil {
			return err
		}
	default:
		return errors.New("unknown type " + v.Type().String())
	}
	var inner *bytes.Buffer
	outerSaved := d.saved
	if p.inner.IsValid() {
		inner = &bytes.Buffer{}
		d.saved = inner
	}
	text, err := d.content(p, depth)
	d.saved = outerSaved
	if inner != nil && outerSaved != nil {
		outerSaved.Write(inner.Bytes())
	}
	if err != nil {
		return err
	}
	if inner != nil {
		b := inner.Bytes()
		if i := bytes.LastIndex(b, []byte("</")); i >= 0 {
			b = b[:i]
		}
		setText(p.inner, b)
	}
	if p.data.IsValid() {
		if u, ok := as[encoding.TextUnmarshaler](p.data, textUnmarshalerType); ok {
			return u.UnmarshalText(text)
		}
		return setValue(p.data, text)
	}
	return nil
}

// setText sets a string or a slice of bytes.
func setText(v reflect.Value, b []byte) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(string(b))
	case reflect.Slice:
		v.SetBytes(append([]byte{}, b...))
	}
}

// begin finds out where the parts of an element go in a struct, and sets its attributes.
func (d *Decoder) begin(p *pick, v reflect.Value, start *StartElement) error {
	info, err := infoOf(v.Type())
	if err != nil {
		return err
	}
	p.info, p.structValue = info, v
	if x := info.xmlName; x != nil {
		if x.name != "" && x.name != start.Name.Local {
			return UnmarshalError("expected element type <" + x.name + "> but have <" + start.Name.Local + ">")
		}
		if x.space != "" && x.space != start.Name.Space {
			e := "expected element <" + x.name + "> in name space " + x.space + " but have "
			if start.Name.Space == "" {
				return UnmarshalError(e + "no name space")
			}
			return UnmarshalError(e + start.Name.Space)
		}
		if f := x.value(v, true); f.Type() == nameType {
			f.Set(reflect.ValueOf(start.Name))
		}
	}
	for _, a := range start.Attr {
		handled := false
		var rest *fieldInfo
		for i := range info.fields {
			switch x := &info.fields[i]; {
			case x.mode != asAttr:
			case x.any:
				if rest == nil {
					rest = x
				}
			case a.Name.Local == x.name && (x.space == "" || x.space == a.Name.Space):
				if err := setAttr(x.value(v, true), a); err != nil {
					return err
				}
				handled = true
			}
		}
		if !handled && rest != nil {
			if err := setAttr(rest.value(v, true), a); err != nil {
				return err
			}
		}
	}
	for i := range info.fields {
		x := &info.fields[i]
		switch {
		case x.mode == asCharData || x.mode == asCDATA:
			if !p.data.IsValid() {
				p.data = x.value(v, true)
			}
		case x.mode == asComment:
			if !p.comment.IsValid() {
				p.comment = x.value(v, true)
			}
		case x.mode == asInnerXML:
			if !p.inner.IsValid() {
				p.inner = x.value(v, true)
			}
		case x.any && x.mode == asElement:
			if !p.anyElement.IsValid() {
				p.anyElement = x.value(v, true)
			}
		}
	}
	return nil
}

func setAttr(v reflect.Value, a Attr) error {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	if u, ok := as[UnmarshalerAttr](v, unmarshalerAttrType); ok {
		return u.UnmarshalXMLAttr(a)
	}
	if u, ok := as[encoding.TextUnmarshaler](v, textUnmarshalerType); ok {
		return u.UnmarshalText([]byte(a.Value))
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
		n := v.Len()
		v.Grow(1)
		v.SetLen(n + 1)
		v.Index(n).SetZero()
		if err := setAttr(v.Index(n), a); err != nil {
			v.SetLen(n)
			return err
		}
		return nil
	}
	if v.Type() == attrType {
		v.Set(reflect.ValueOf(a))
		return nil
	}
	return setValue(v, []byte(a.Value))
}

// content reads to an element's end, and returns the text directly in it.
func (d *Decoder) content(p *pick, depth int) (text []byte, err error) {
	var comment []byte
	for {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case StartElement:
			taken := false
			if p != nil && p.info != nil {
				if taken, err = d.path(p.info, p.structValue, nil, &t, depth); err != nil {
					return nil, err
				}
				if !taken && p.anyElement.IsValid() {
					taken = true
					if err := d.unmarshal(p.anyElement, &t, depth+1); err != nil {
						return nil, err
					}
				}
			}
			if !taken {
				if err := d.Skip(); err != nil {
					return nil, err
				}
			}
		case EndElement:
			if p != nil && p.comment.IsValid() {
				setText(p.comment, comment)
			}
			return text, nil
		case CharData:
			text = append(text, t...)
		case Comment:
			comment = append(comment, t...)
		}
	}
}

// path gives an element below some parents to the field that takes it, if there is one.
func (d *Decoder) path(info *typeInfo, v reflect.Value, parents []string, start *StartElement, depth int) (taken bool, err error) {
	onWay := false
	for i := range info.fields {
		x := &info.fields[i]
		if x.mode != asElement || x.any || len(x.parents) < len(parents) || x.space != "" && x.space != start.Name.Space {
			continue
		}
		fits := true
		for k, s := range parents {
			fits = fits && x.parents[k] == s
		}
		if !fits {
			continue
		}
		if len(x.parents) == len(parents) && x.name == start.Name.Local {
			return true, d.unmarshal(x.value(v, true), start, depth+1)
		}
		if len(x.parents) > len(parents) && x.parents[len(parents)] == start.Name.Local {
			onWay = true
		}
	}
	if !onWay {
		return false, nil
	}
	parents = append(parents[:len(parents):len(parents)], start.Name.Local)
	for {
		t, err := d.Token()
		if err != nil {
			return true, err
		}
		switch t := t.(type) {
		case StartElement:
			taken, err := d.path(info, v, parents, &t, depth)
			if err != nil {
				return true, err
			}
			if !taken {
				if err := d.Skip(); err != nil {
					return true, err
				}
			}
		case EndElement:
			return true, nil
		}
	}
}

// setValue sets a variable to what a text says.
func setValue(v reflect.Value, src []byte) error {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	text := strings.TrimSpace(string(src))
	switch v.Kind() {
	case reflect.Invalid:
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if len(src) == 0 {
			v.SetInt(0)
			return nil
		}
		n, err := strconv.ParseInt(text, 10, v.Type().Bits())
		if err != nil {
			return err
		}
		v.SetInt(n)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if len(src) == 0 {
			v.SetUint(0)
			return nil
		}
		n, err := strconv.ParseUint(text, 10, v.Type().Bits())
		if err != nil {
			return err
		}
		v.SetUint(n)
	case reflect.Float32, reflect.Float64:
		if len(src) == 0 {
			v.SetFloat(0)
			return nil
		}
		f, err := strconv.ParseFloat(text, v.Type().Bits())
		if err != nil {
			return err
		}
		v.SetFloat(f)
	case reflect.Bool:
		if len(src) == 0 {
			v.SetBool(false)
			return nil
		}
		b, err := strconv.ParseBool(text)
		if err != nil {
			return err
		}
		v.SetBool(b)
	case reflect.String:
		v.SetString(string(src))
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			v.SetBytes(append([]byte{}, src...))
		}
	default:
		return errors.New("cannot unmarshal into " + v.Type().String())
	}
	return nil
}
