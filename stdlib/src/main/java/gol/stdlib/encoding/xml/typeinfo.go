package xml

import (
	"fmt"
	"reflect"
	"strings"
)

// mode is how a field stands in XML.
type mode int

const (
	asElement mode = iota
	asAttr
	asCDATA
	asCharData
	asInnerXML
	asComment
)

// fieldInfo is a field of a struct.
type fieldInfo struct {
	index     []int
	name      string
	space     string
	mode      mode
	any       bool // takes what fits no other field
	omitEmpty bool
	parents   []string // of a>b>c, all but the last
}

// typeInfo is a struct type.
type typeInfo struct {
	xmlName *fieldInfo
	fields  []fieldInfo
}

// TagPathError says that the paths of two fields clash.
type TagPathError struct {
	Struct       reflect.Type
	Field1, Tag1 string
	Field2, Tag2 string
}

func (e *TagPathError) Error() string {
	return fmt.Sprintf("%s field %q with tag %q conflicts with field %q with tag %q", e.Struct, e.Field1, e.Tag1, e.Field2, e.Tag2)
}

var nameType = reflect.TypeFor[Name]()

func infoOf(typ reflect.Type) (*typeInfo, error) {
	info := &typeInfo{}
	if typ.Kind() != reflect.Struct || typ == nameType {
		return info, nil
	}
	for i := range typ.NumField() {
		f := typ.Field(i)
		if !f.IsExported() && !f.Anonymous || f.Tag.Get("xml") == "-" {
			continue
		}
		if f.Anonymous {
			t := f.Type
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			if t.Kind() == reflect.Struct && f.Tag.Get("xml") == "" {
				inner, err := infoOf(t)
				if err != nil {
					return nil, err
				}
				if info.xmlName == nil && inner.xmlName != nil {
					copied := *inner.xmlName
					copied.index = append([]int{i}, copied.index...)
					info.xmlName = &copied
				}
				for _, x := range inner.fields {
					x.index = append([]int{i}, x.index...)
					if err := info.add(typ, x); err != nil {
						return nil, err
					}
				}
				continue
			}
			if !f.IsExported() {
				continue
			}
		}
		x, err := fieldOf(typ, f)
		if err != nil {
			return nil, err
		}
		if f.Name == "XMLName" {
			info.xmlName = x
			continue
		}
		if err := info.add(typ, *x); err != nil {
			return nil, err
		}
	}
	return info, nil
}

func fieldOf(typ reflect.Type, f reflect.StructField) (*fieldInfo, error) {
	x := &fieldInfo{index: f.Index}
	tag := f.Tag.Get("xml")
	if space, rest, found := strings.Cut(tag, " "); found {
		x.space, tag = space, rest
	}
	name, options, _ := strings.Cut(tag, ",")
	modes := 0
	for option := range strings.SplitSeq(options, ",") {
		switch option {
		case "attr":
			x.mode = asAttr
		case "cdata":
			x.mode = asCDATA
		case "chardata":
			x.mode = asCharData
		case "innerxml":
			x.mode = asInnerXML
		case "comment":
			x.mode = asComment
		case "any":
			x.any = true
			continue
		case "omitempty":
			x.omitEmpty = true
			continue
		default:
			continue
		}
		modes++
	}
	valid := modes <= 1 && (!x.any || x.mode == asElement || x.mode == asAttr) && (!x.any || name == "")
	if x.mode != asElement && x.mode != asAttr && (name != "" || x.omitEmpty || f.Name == "XMLName") {
		valid = false
	}
	if !valid || x.omitEmpty && x.mode != asElement && x.mode != asAttr {
		return nil, fmt.Errorf("xml: invalid tag in field %s of type %s: %q", f.Name, typ, f.Tag.Get("xml"))
	}
	if x.space != "" && name == "" {
		return nil, fmt.Errorf("xml: namespace without name in field %s of type %s: %q", f.Name, typ, f.Tag.Get("xml"))
	}
	if f.Name == "XMLName" {
		x.name = name
		return x, nil
	}
	if name == "" {
		if inner := nameOf(f.Type); inner != nil {
			x.name, x.space = inner.name, inner.space
			return x, nil
		}
		x.name = f.Name
		return x, nil
	}
	parents := strings.Split(name, ">")
	if parents[0] == "" {
		parents[0] = f.Name
	}
	if parents[len(parents)-1] == "" {
		return nil, fmt.Errorf("xml: trailing '>' in field %s of type %s", f.Name, typ)
	}
	x.name = parents[len(parents)-1]
	if x.parents = parents[:len(parents)-1]; len(x.parents) > 0 && x.mode != asElement {
		return nil, fmt.Errorf("xml: %s chain not valid with %s flag", f.Tag.Get("xml"), options)
	}
	if inner := nameOf(f.Type); inner != nil && x.mode == asElement && inner.name != x.name {
		return nil, fmt.Errorf("xml: name %q in tag of %s.%s conflicts with name %q in %s.XMLName", x.name, typ, f.Name, inner.name, f.Type)
	}
	return x, nil
}

// nameOf is the XMLName that a type gives itself.
func nameOf(typ reflect.Type) *fieldInfo {
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct {
		return nil
	}
	f, ok := typ.FieldByName("XMLName")
	if !ok || f.Type != nameType && f.Tag.Get("xml") == "" {
		return nil
	}
	x, err := fieldOf(typ, f)
	if err != nil || x.name == "" {
		return nil
	}
	return x
}

// clash reports whether two fields cannot stand side by side.
func clash(a, b *fieldInfo) bool {
	if (a.mode == asAttr) != (b.mode == asAttr) || (a.mode != asElement && a.mode != asAttr) || (b.mode != asElement && b.mode != asAttr) || a.any || b.any {
		return false
	}
	if a.space != "" && b.space != "" && a.space != b.space {
		return false
	}
	p, q := append(a.parents[:len(a.parents):len(a.parents)], a.name), append(b.parents[:len(b.parents):len(b.parents)], b.name)
	for i := range min(len(p), len(q)) {
		if p[i] != q[i] {
			return false
		}
	}
	return true
}

func (info *typeInfo) add(typ reflect.Type, x fieldInfo) error {
	var conflicts []int
	for i := range info.fields {
		if clash(&info.fields[i], &x) {
			conflicts = append(conflicts, i)
		}
	}
	for _, i := range conflicts {
		if len(info.fields[i].index) < len(x.index) {
			return nil
		}
	}
	for _, i := range conflicts {
		if old := info.fields[i]; len(old.index) == len(x.index) {
			f1, f2 := typ.FieldByIndex(old.index), typ.FieldByIndex(x.index)
			return &TagPathError{typ, f1.Name, f1.Tag.Get("xml"), f2.Name, f2.Tag.Get("xml")}
		}
	}
	for k := len(conflicts) - 1; k >= 0; k-- {
		i := conflicts[k]
		info.fields = append(info.fields[:i], info.fields[i+1:]...)
	}
	info.fields = append(info.fields, x)
	return nil
}

// value returns a field, with embedded pointers made if wanted; the zero Value if one is nil.
func (x *fieldInfo) value(v reflect.Value, make bool) reflect.Value {
	for i, n := range x.index {
		if i > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !make {
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(n)
	}
	return v
}
