// Package binary turns numbers into bytes and back.
package binary

import (
	"errors"
	"io"
	"reflect"
)

// ByteOrder reads and writes unsigned integers in an order of bytes.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// AppendByteOrder appends unsigned integers in an order of bytes.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

type littleEndian struct{}
type bigEndian struct{}
type nativeEndian struct{ littleEndian }

// The orders: least significant byte first, last, and the machine's (the first one).
var (
	LittleEndian littleEndian
	BigEndian    bigEndian
	NativeEndian nativeEndian
)

func (littleEndian) String() string   { return "LittleEndian" }
func (littleEndian) GoString() string { return "binary.LittleEndian" }
func (bigEndian) String() string      { return "BigEndian" }
func (bigEndian) GoString() string    { return "binary.BigEndian" }
func (nativeEndian) String() string   { return "NativeEndian" }
func (nativeEndian) GoString() string { return "binary.NativeEndian" }

func (littleEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[0]) | uint16(b[1])<<8
}

func (littleEndian) Uint32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func (e littleEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	return uint64(e.Uint32(b)) | uint64(e.Uint32(b[4:]))<<32
}

func (littleEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v), byte(v>>8)
}

func (littleEndian) PutUint32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
}

func (e littleEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	e.PutUint32(b, uint32(v))
	e.PutUint32(b[4:], uint32(v>>32))
}

func (littleEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v), byte(v>>8)) }
func (littleEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}
func (e littleEndian) AppendUint64(b []byte, v uint64) []byte {
	return e.AppendUint32(e.AppendUint32(b, uint32(v)), uint32(v>>32))
}

func (bigEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[1]) | uint16(b[0])<<8
}

func (bigEndian) Uint32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[3]) | uint32(b[2])<<8 | uint32(b[1])<<16 | uint32(b[0])<<24
}

func (e bigEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	return uint64(e.Uint32(b[4:])) | uint64(e.Uint32(b))<<32
}

func (bigEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v>>8), byte(v)
}

func (bigEndian) PutUint32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
}

func (e bigEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	e.PutUint32(b, uint32(v>>32))
	e.PutUint32(b[4:], uint32(v))
}

func (bigEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v>>8), byte(v)) }
func (bigEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}
func (e bigEndian) AppendUint64(b []byte, v uint64) []byte {
	return e.AppendUint32(e.AppendUint32(b, uint32(v>>32)), uint32(v))
}

// The longest varints of each width.
const (
	MaxVarintLen16 = 3
	MaxVarintLen32 = 5
	MaxVarintLen64 = 10
)

// AppendUvarint appends x in groups of 7 bits, lowest first.
func AppendUvarint(buf []byte, x uint64) []byte {
	for x >= 0x80 {
		buf = append(buf, byte(x)|0x80)
		x >>= 7
	}
	return append(buf, byte(x))
}

// PutUvarint writes x to buf and returns the number of bytes.
func PutUvarint(buf []byte, x uint64) int {
	i := 0
	for x >= 0x80 {
		buf[i] = byte(x) | 0x80
		x >>= 7
		i++
	}
	buf[i] = byte(x)
	return i + 1
}

// Uvarint reads what PutUvarint wrote: 0 bytes if buf is too short, negative if the number is too large.
func Uvarint(buf []byte) (uint64, int) {
	var x uint64
	for i, b := range buf {
		if i == MaxVarintLen64 {
			return 0, -(i + 1)
		}
		if b < 0x80 {
			if i == MaxVarintLen64-1 && b > 1 {
				return 0, -(i + 1)
			}
			return x | uint64(b)<<(7*i), i + 1
		}
		x |= uint64(b&0x7f) << (7 * i)
	}
	return 0, 0
}

func zigzag(x int64) uint64 { return uint64(x<<1) ^ uint64(x>>63) }

func unzigzag(u uint64) int64 { return int64(u>>1) ^ -int64(u&1) }

// AppendVarint is AppendUvarint for signed numbers.
func AppendVarint(buf []byte, x int64) []byte { return AppendUvarint(buf, zigzag(x)) }

// PutVarint is PutUvarint for signed numbers.
func PutVarint(buf []byte, x int64) int { return PutUvarint(buf, zigzag(x)) }

// Varint reads what PutVarint wrote.
func Varint(buf []byte) (int64, int) {
	u, n := Uvarint(buf)
	return unzigzag(u), n
}

var errOverflow = errors.New("binary: varint overflows a 64-bit integer")

// ReadUvarint reads what PutUvarint wrote.
func ReadUvarint(r io.ByteReader) (uint64, error) {
	var x uint64
	for i := 0; i < MaxVarintLen64; i++ {
		b, err := r.ReadByte()
		if err != nil {
			if i > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return x, err
		}
		if b < 0x80 {
			if i == MaxVarintLen64-1 && b > 1 {
				return x, errOverflow
			}
			return x | uint64(b)<<(7*i), nil
		}
		x |= uint64(b&0x7f) << (7 * i)
	}
	return x, errOverflow
}

// ReadVarint reads what PutVarint wrote.
func ReadVarint(r io.ByteReader) (int64, error) {
	u, err := ReadUvarint(r)
	return unzigzag(u), err
}

// Size returns how many bytes Write needs for v, -1 if it cannot write it.
func Size(v any) int { return dataSize(reflect.Indirect(reflect.ValueOf(v))) }

func dataSize(v reflect.Value) int {
	if !v.IsValid() {
		return -1
	}
	if v.Kind() == reflect.Slice {
		s := typeSize(v.Type().Elem())
		if s < 0 {
			return -1
		}
		return s * v.Len()
	}
	return typeSize(v.Type())
}

func typeSize(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Array:
		if s := typeSize(t.Elem()); s >= 0 {
			return s * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			s := typeSize(t.Field(i).Type)
			if s < 0 {
				return -1
			}
			sum += s
		}
		return sum
	case reflect.Bool, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
		reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return int(t.Size())
	}
	return -1
}

func typeName(v any) string {
	if t := reflect.TypeOf(v); t != nil {
		return t.String()
	}
	return "<nil>"
}

// Append appends data's bytes.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	v := reflect.Indirect(reflect.ValueOf(data))
	if dataSize(v) < 0 {
		return nil, errors.New("binary.Append: some values are not fixed-sized in type " + typeName(data))
	}
	c := coder{order: order, buf: buf}
	c.write(v)
	return c.buf, nil
}

// Write writes data's bytes: a fixed-size value, a slice of them or a pointer to one.
func Write(w io.Writer, order ByteOrder, data any) error {
	v := reflect.Indirect(reflect.ValueOf(data))
	if dataSize(v) < 0 {
		return errors.New("binary.Write: some values are not fixed-sized in type " + typeName(data))
	}
	c := coder{order: order}
	c.write(v)
	_, err := w.Write(c.buf)
	return err
}

// Encode writes data's bytes to buf.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	v := reflect.Indirect(reflect.ValueOf(data))
	n := dataSize(v)
	if n < 0 {
		return 0, errors.New("binary.Encode: some values are not fixed-sized in type " + typeName(data))
	}
	if len(buf) < n {
		return 0, errors.New("buffer too small")
	}
	c := coder{order: order}
	c.write(v)
	return copy(buf, c.buf), nil
}

// Read reads bytes into data, a pointer to a fixed-size value or a slice of them.
func Read(r io.Reader, order ByteOrder, data any) error {
	v, n := target(data)
	if n < 0 {
		return errors.New("binary.Read: invalid type " + typeName(data))
	}
	buf := make([]byte, n)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	c := coder{order: order, buf: buf}
	c.read(v)
	return nil
}

// Decode reads bytes of buf into data.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	v, n := target(data)
	if n < 0 {
		return 0, errors.New("binary.Decode: invalid type " + typeName(data))
	}
	if len(buf) < n {
		return 0, errors.New("buffer too small")
	}
	c := coder{order: order, buf: buf}
	c.read(v)
	return n, nil
}

func target(data any) (reflect.Value, int) {
	v := reflect.ValueOf(data)
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		return v, dataSize(v)
	case reflect.Slice:
		return v, dataSize(v)
	}
	return v, -1
}

type coder struct {
	order ByteOrder
	buf   []byte
}

func (c *coder) put(v uint64, size int) {
	var b [8]byte
	switch size {
	case 1:
		b[0] = byte(v)
	case 2:
		c.order.PutUint16(b[:], uint16(v))
	case 4:
		c.order.PutUint32(b[:], uint32(v))
	default:
		c.order.PutUint64(b[:], v)
	}
	c.buf = append(c.buf, b[:size]...)
}

func (c *coder) get(size int) uint64 {
	b := c.buf[:size]
	c.buf = c.buf[size:]
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(c.order.Uint16(b))
	case 4:
		return uint64(c.order.Uint32(b))
	}
	return c.order.Uint64(b)
}

func float32bits(f float32) uint32
func float64bits(f float64) uint64
func float32of(b uint32) float32
func float64of(b uint64) float64

func (c *coder) write(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.write(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "_" {
				c.buf = append(c.buf, make([]byte, dataSize(v.Field(i)))...)
			} else {
				c.write(v.Field(i))
			}
		}
	case reflect.Bool:
		var b uint64
		if v.Bool() {
			b = 1
		}
		c.put(b, 1)
	case reflect.Float32:
		c.put(uint64(float32bits(float32(v.Float()))), 4)
	case reflect.Float64:
		c.put(float64bits(v.Float()), 8)
	case reflect.Complex64:
		x := v.Complex()
		c.put(uint64(float32bits(float32(real(x)))), 4)
		c.put(uint64(float32bits(float32(imag(x)))), 4)
	case reflect.Complex128:
		x := v.Complex()
		c.put(float64bits(real(x)), 8)
		c.put(float64bits(imag(x)), 8)
	default:
		if v.CanInt() {
			c.put(uint64(v.Int()), int(v.Type().Size()))
		} else {
			c.put(v.Uint(), int(v.Type().Size()))
		}
	}
}

func (c *coder) read(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.read(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() && v.Type().Field(i).Name != "_" {
				c.read(f)
			} else {
				c.buf = c.buf[dataSize(f):]
			}
		}
	case reflect.Bool:
		v.SetBool(c.get(1) != 0)
	case reflect.Float32:
		v.SetFloat(float64(float32of(uint32(c.get(4)))))
	case reflect.Float64:
		v.SetFloat(float64of(c.get(8)))
	case reflect.Complex64:
		re := float32of(uint32(c.get(4)))
		v.SetComplex(complex(float64(re), float64(float32of(uint32(c.get(4))))))
	case reflect.Complex128:
		re := float64of(c.get(8))
		v.SetComplex(complex(re, float64of(c.get(8))))
	default:
		size := int(v.Type().Size())
		u := c.get(size)
		if v.CanInt() {
			shift := 64 - 8*size
			v.SetInt(int64(u<<shift) >> shift)
		} else {
			v.SetUint(u)
		}
	}
}
