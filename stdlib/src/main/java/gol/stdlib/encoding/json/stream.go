package json

import (
	"io"
	"unsafe"
)

// Encoder writes values to a stream, a line for each.
type Encoder struct {
	w              io.Writer
	err            error
	plain          bool
	prefix, indent string
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent makes the encoder write in lines, as MarshalIndent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether <, > and & are escaped in strings.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.plain = !on }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	b, f := encode(v, !enc.plain, true)
	if f != nil {
		return f.error()
	}
	if enc.prefix != "" || enc.indent != "" {
		text, msg, offset := indent(b, enc.prefix, enc.indent)
		if msg != "" {
			return &SyntaxError{msg, offset}
		}
		b = text
	}
	_, err := enc.w.Write(b)
	if err != nil {
		enc.err = err
	}
	return err
}

// Token is a Delim, bool, float64, Number, string or nil.
type Token any

// Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// What the next token may be.
const (
	atTop = iota
	atFirstElement
	atElement
	afterElement
	atFirstKey
	atKey
	atColon
	atValue
	afterValue
)

// Decoder reads values from a stream. It may read more than it needs.
type Decoder struct {
	r         io.Reader
	buf       []byte
	start     int   // of what was not used yet
	dropped   int64 // bytes before buf
	scanner   unsafe.Pointer
	err       error
	useNumber bool
	strict    bool
	state     int
	states    []int
}

// NewDecoder returns a decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r, scanner: newScanner()} }

func newScanner() unsafe.Pointer
func resetScanner(s unsafe.Pointer)

// feed looks for the end of a value: its index, -1 for an error, -2 for more.
func feed(s unsafe.Pointer, b []byte, from int) int

// feedEnd tells that the input has ended and reports whether the value is whole.
func feedEnd(s unsafe.Pointer) bool
func scanError(s unsafe.Pointer) (msg string, offset int64)

// UseNumber makes numbers in interfaces Numbers.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes keys that have no field an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// InputOffset returns how many bytes were used.
func (dec *Decoder) InputOffset() int64 { return dec.dropped + int64(dec.start) }

// Decode reads the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separator(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	n, err := dec.find()
	if err != nil {
		return err
	}
	data := dec.buf[dec.start : dec.start+n]
	dec.start += n
	var number any
	if dec.useNumber {
		number = Number("")
	}
	err = unmarshal(data, v, number, dec.strict)
	dec.valueEnd()
	return err
}

// find reads until there is a whole value, and returns its length.
func (dec *Decoder) find() (int, error) {
	resetScanner(dec.scanner)
	at := dec.start
	var err error
	for {
		end := feed(dec.scanner, dec.buf, at)
		if end == -1 {
			msg, offset := scanError(dec.scanner)
			dec.err = &SyntaxError{msg, offset}
			return 0, dec.err
		}
		if end >= 0 {
			return end - dec.start, nil
		}
		at = len(dec.buf)
		if err != nil {
			if err == io.EOF {
				if feedEnd(dec.scanner) {
					return at - dec.start, nil
				}
				for _, c := range dec.buf {
					if !isSpace(c) {
						err = io.ErrUnexpectedEOF
						break
					}
				}
			}
			dec.err = err
			return 0, err
		}
		n := at - dec.start
		err = dec.refill()
		at = dec.start + n
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

func (dec *Decoder) refill() error {
	if dec.start > 0 {
		dec.dropped += int64(dec.start)
		n := copy(dec.buf, dec.buf[dec.start:])
		dec.buf = dec.buf[:n]
		dec.start = 0
	}
	const least = 512
	if cap(dec.buf)-len(dec.buf) < least {
		bigger := make([]byte, len(dec.buf), 2*cap(dec.buf)+least)
		copy(bigger, dec.buf)
		dec.buf = bigger
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}

// peek skips spaces and returns the next byte.
func (dec *Decoder) peek() (byte, error) {
	var err error
	for {
		for i := dec.start; i < len(dec.buf); i++ {
			if c := dec.buf[i]; !isSpace(c) {
				dec.start = i
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		err = dec.refill()
	}
}

// More reports whether there is another element in the array or object that is being read.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// separator takes the comma or colon before a value, where tokens have been read.
func (dec *Decoder) separator() error {
	var want byte
	switch dec.state {
	case afterElement:
		want = ','
	case atColon:
		want = ':'
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		if want == ',' {
			return &SyntaxError{"expected comma after array element", dec.InputOffset()}
		}
		return &SyntaxError{"expected colon after object key", dec.InputOffset()}
	}
	dec.start++
	if want == ',' {
		dec.state = atElement
	} else {
		dec.state = atValue
	}
	return nil
}

func (dec *Decoder) valueAllowed() bool {
	switch dec.state {
	case atTop, atFirstElement, atElement, atValue:
		return true
	}
	return false
}

func (dec *Decoder) valueEnd() {
	switch dec.state {
	case atFirstElement, atElement:
		dec.state = afterElement
	case atValue:
		dec.state = afterValue
	}
}

func (dec *Decoder) open(c byte, state int) Token {
	dec.start++
	dec.states = append(dec.states, dec.state)
	dec.state = state
	return Delim(c)
}

func (dec *Decoder) close(c byte) Token {
	dec.start++
	n := len(dec.states) - 1
	dec.state = dec.states[n]
	dec.states = dec.states[:n]
	dec.valueEnd()
	return Delim(c)
}

// Token returns the next token; at the end of the input io.EOF. Commas and colons are checked and left out.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch c {
		case '[':
			if dec.valueAllowed() {
				return dec.open(c, atFirstElement), nil
			}
		case '{':
			if dec.valueAllowed() {
				return dec.open(c, atFirstKey), nil
			}
		case ']':
			if dec.state == atFirstElement || dec.state == afterElement {
				return dec.close(c), nil
			}
		case '}':
			if dec.state == atFirstKey || dec.state == afterValue {
				return dec.close(c), nil
			}
		case ':':
			if dec.state == atColon {
				dec.start++
				dec.state = atValue
				continue
			}
		case ',':
			if dec.state == afterElement {
				dec.start++
				dec.state = atElement
				continue
			}
			if dec.state == afterValue {
				dec.start++
				dec.state = atKey
				continue
			}
		default:
			if c == '"' && (dec.state == atFirstKey || dec.state == atKey) {
				var key string
				old := dec.state
				dec.state = atTop
				err := dec.Decode(&key)
				dec.state = old
				if err != nil {
					return nil, err
				}
				dec.state = atColon
				return key, nil
			}
			if dec.valueAllowed() {
				var v any
				if err := dec.Decode(&v); err != nil {
					return nil, err
				}
				return v, nil
			}
		}
		return nil, dec.unexpected(c)
	}
}

func quoteByte(c byte) string

func (dec *Decoder) unexpected(c byte) error {
	context := ""
	switch dec.state {
	case atTop, atFirstElement, atElement, atValue:
		context = " looking for beginning of value"
	case afterElement:
		context = " after array element"
	case atKey:
		context = " looking for beginning of object key string"
	case atColon:
		context = " after object key"
	case afterValue:
		context = " after object key:value pair"
	}
	return &SyntaxError{"invalid character " + quoteByte(c) + context, dec.InputOffset()}
}
