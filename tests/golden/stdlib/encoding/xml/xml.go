// Reading and writing XML: fields of all kinds, name spaces, tokens, errors.
package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

type address struct {
	City  string `xml:"city"`
	State string `xml:"state,attr"`
}

type person struct {
	XMLName xml.Name `xml:"person"`
	ID      int      `xml:"id,attr"`
	First   string   `xml:"name>first"`
	Last    string   `xml:"name>last"`
	Age     int      `xml:"age,omitempty"`
	Emails  []string `xml:"contact>email"`
	Note    string   `xml:",comment"`
	address
	Home    *address `xml:"home"`
	Skip    string   `xml:"-"`
	Height  float32
	Married bool
	Raw     []byte `xml:"raw"`
	Any     any    `xml:"any"`
	Temp    *int   `xml:"temp,attr"`
	Flag    bool   `xml:"flag,attr,omitempty"`
}

type temperature float64

func (t temperature) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%.1fC", float64(t)), nil }
func (t *temperature) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "%f", (*float64)(t))
	return err
}

type custom struct{ a, b string }

func (c custom) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: "a"}, Value: c.a})
	return e.EncodeElement(c.b, start)
}

func (c *custom) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	for _, a := range start.Attr {
		c.a = a.Name.Local + "=" + a.Value
	}
	return d.DecodeElement(&c.b, &start)
}

type kind int

func (k kind) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	if k == 0 {
		return xml.Attr{}, nil
	}
	return xml.Attr{Name: name, Value: fmt.Sprint("kind", int(k))}, nil
}

func (k *kind) UnmarshalXMLAttr(a xml.Attr) error {
	if a.Value == "bad" {
		return errors.New("bad kind")
	}
	_, err := fmt.Sscanf(a.Value, "kind%d", (*int)(k))
	return err
}

type mixed struct {
	Kind  kind        `xml:"kind,attr"`
	T     temperature `xml:"t"`
	TA    temperature `xml:"ta,attr"`
	C     custom      `xml:"custom"`
	CS    []custom    `xml:"list>item"`
	Text  string      `xml:",chardata"`
	When  time.Time   `xml:"when"`
	Attrs []xml.Attr  `xml:",any,attr"`
	Rest  []anything  `xml:",any"`
}

type anything struct {
	XMLName xml.Name
	Inner   string `xml:",innerxml"`
}

type cdata struct {
	S string `xml:",cdata"`
}

type spaced struct {
	XMLName xml.Name `xml:"http://a.example/ns root"`
	A       string   `xml:"http://a.example/ns a"`
	B       string   `xml:"b"`
	Attr    string   `xml:"http://b.example/other attr,attr"`
}

type pair[T any] struct {
	Key   string `xml:"key"`
	Value T      `xml:"value"`
}

func main() {
	n := 37
	p := &person{ID: 7, First: "Ann & Co", Last: "<B>", Age: 30, Emails: []string{"a@x", "b@y"}, Note: " a note ", address: address{"Ulm", "BW"}, Home: &address{"Bonn", "NRW"},
		Skip: "skipped", Height: 1.75, Married: true, Raw: []byte("raw\tbytes\n"), Any: 5, Temp: &n}
	for _, v := range []any{
		p, *p, &person{}, 5, "text", true, 2.5, []int{1, 2}, []byte("hi"), temperature(36.6), custom{"x", "y"}, &mixed{Kind: 3, T: 1, TA: 2, C: custom{"p", "q"}, CS: []custom{{"1", "2"}, {"3", "4"}}, Text: "chars", When: time.Unix(0, 0).UTC(), Attrs: []xml.Attr{{Name: xml.Name{Local: "z"}, Value: "zz"}}},
		cdata{"a]]>b<c>"}, cdata{}, spaced{A: "1", B: "2", Attr: "3"}, &pair[int]{"k", 1}, pair[[]string]{"k", []string{"a", "b"}}, nil, map[string]int{}, make(chan int), struct{ A int }{1}, &struct {
			XMLName xml.Name `xml:"anon"`
			A       []int    `xml:"x>y>z"`
			B       int      `xml:"x>y>w"`
			C       int      `xml:"x>v"`
		}{A: []int{1, 2}, B: 3, C: 4}, struct {
			XMLName xml.Name
			A       int `xml:"a,attr,chardata"`
		}{}, anything{Inner: "<raw/>", XMLName: xml.Name{Local: "any"}},
	} {
		b, err := xml.Marshal(v)
		fmt.Printf("%s %v\n", b, err)
		b, err = xml.MarshalIndent(v, ">", "  ")
		fmt.Printf("%s %v\n", b, err)
	}
	var q person
	b, _ := xml.MarshalIndent(p, "", " ")
	fmt.Println(xml.Unmarshal(b, &q))
	fmt.Printf("%d %q %q %d %q %q %q %v %v %v %q %v %d\n", q.ID, q.First, q.Last, q.Age, q.Emails, q.Note, q.City, q.State, *q.Home, q.Height, q.Raw, q.Any, *q.Temp)
	var m mixed
	fmt.Println(xml.Unmarshal([]byte(`<?xml version="1.0"?><mixed kind="kind9" ta="4.5C" other="o" x:y="z">some <t>36.6C</t><custom q="1">w</custom>text<list><item a="b">c</item><item>d</item></list>
<when>2024-01-02T03:04:05Z</when><unknown a="1">in<b>ner</b></unknown><more/> &#65;&lt;</mixed>`), &m))
	fmt.Printf("%+v\n", m)
	var sp spaced
	for _, s := range []string{
		`<root xmlns="http://a.example/ns" xmlns:o="http://b.example/other" o:attr="v"><a>1</a><b>2</b></root>`, `<root><a>1</a></root>`, `<r:root xmlns:r="http://a.example/ns"><a>1</a><r:a>2</r:a><b xmlns="">3</b></r:root>`, `<other/>`,
	} {
		sp = spaced{}
		fmt.Println(xml.Unmarshal([]byte(s), &sp), sp)
	}
	for _, s := range []string{
		"", "text", "<a>", "<a></b>", "<a><b></a></b>", "</a>", "<a b></a>", "<a b=c/>", "<a b='1' c=\"2\"/>", "<a>&foo;</a>", "<a>&amp</a>", "<a>&#x41;&#66;&quot;</a>", "<a>]]></a>", "<a><![CDATA[<x>&]]></a>",
		"<!-- a -- b --><a/>", "<!-- c --><a/>", "<!DOCTYPE a [<!ELEMENT a (b)>]><a/>", "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='latin1'?><a/>", "<?pi data?><a/>", "< a/>", "<a/ >", "<1a/>", "<a:b:c/>", "<a>\xff</a>", "<a>\x01</a>",
		"<a\nb='1'\n><c", "<a>\r\nx\ry</a>", "<a><b/></a>extra", "<a x='<'/>", "<é ü='1'/>", "<a b='1\n2'/>", "<!a<a/>", "<![CDAT[",
	} {
		var tokens []string
		d := xml.NewDecoder(strings.NewReader(s))
		var err error
		for {
			var t xml.Token
			if t, err = d.Token(); err != nil {
				break
			}
			tokens = append(tokens, fmt.Sprintf("%T%q", t, fmt.Sprint(xml.CopyToken(t))))
		}
		line, column := d.InputPos()
		fmt.Printf("%q: %s %v %d %d:%d\n", s, strings.Join(tokens, " "), err, d.InputOffset(), line, column)
	}
	for _, s := range []string{"<p><x>1</x><y>a</y></p>", "<p><x>abc</x></p>", "<p><x></x><y/></p>", "<p><x> 5 </x><z>1</z></p>", "<q/>", "<p><x>999999999999</x></p>"} {
		var v struct {
			XMLName xml.Name `xml:"p"`
			X       int32    `xml:"x"`
			Y       *string  `xml:"y"`
		}
		err := xml.Unmarshal([]byte(s), &v)
		fmt.Println(s, err, v.X, v.Y != nil)
	}
	fmt.Println(xml.Unmarshal([]byte("<a/>"), 5), xml.Unmarshal([]byte("<a/>"), (*person)(nil)), xml.Unmarshal([]byte("<m kind='bad'/>"), &m))
	var list []string
	d := xml.NewDecoder(strings.NewReader("<r><i>1</i><skip><i>x</i></skip><i>2</i></r>"))
	for {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if e, ok := t.(xml.StartElement); ok {
			switch e.Name.Local {
			case "i":
				var s string
				fmt.Println(d.DecodeElement(&s, &e))
				list = append(list, s)
			case "skip":
				fmt.Println(d.Skip())
			}
		}
	}
	fmt.Println(list)
	loose := xml.NewDecoder(strings.NewReader("<a x=1 checked><br><p>text &nbsp; &x</a>"))
	loose.Strict = false
	loose.AutoClose = []string{"br"}
	loose.Entity = map[string]string{"nbsp": "_"}
	for {
		t, err := loose.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", t, fmt.Sprintf("%s", t))
	}
	enc := xml.NewEncoder(os.Stdout)
	enc.Indent("", "\t")
	start := xml.StartElement{Name: xml.Name{Space: "http://x.example/", Local: "doc"}, Attr: []xml.Attr{{Name: xml.Name{Space: "http://y.example/pre", Local: "k"}, Value: "a\"b"}, {Name: xml.Name{Local: "l"}, Value: "<"}}}
	for _, t := range []xml.Token{xml.ProcInst{Target: "xml", Inst: []byte(`version="1.0"`)}, start, xml.CharData("x < y\n"), xml.Comment(" c "), xml.StartElement{Name: xml.Name{Local: "e"}}, xml.EndElement{Name: xml.Name{Local: "f"}}, xml.EndElement{Name: xml.Name{Local: "e"}}, xml.Directive("D x"), start.End(), start.End(), xml.Comment("-->"), 5} {
		if err := enc.EncodeToken(t); err != nil {
			fmt.Println("error:", err)
		}
		enc.Flush()
	}
	fmt.Println(enc.Close(), start.Copy().Name)
	var buf bytes.Buffer
	fmt.Println(xml.EscapeText(&buf, []byte("a<b>&'\"\t\n\r\x00\xff")), buf.String(), xml.Header)
	type badTag struct {
		A string `xml:"x"`
		B string `xml:"x"`
	}
	_, err := xml.Marshal(badTag{})
	fmt.Println(err)
}
