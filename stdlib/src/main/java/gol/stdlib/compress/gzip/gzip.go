// Package gzip reads and writes the format of RFC 1952. What it writes may be longer or shorter than
// what Go's own package writes from the same data; both read both.
package gzip

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"time"
)

// Levels of compression, apart from 1 to 9.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

const (
	magic1, magic2 = 0x1f, 0x8b
	deflated       = 8
	flagHeaderSum  = 1 << 1
	flagExtra      = 1 << 2
	flagName       = 1 << 3
	flagComment    = 1 << 4
	unknownSystem  = 255
)

// Errors of a Reader.
var (
	ErrChecksum = errors.New("gzip: invalid checksum")
	ErrHeader   = errors.New("gzip: invalid header")
)

// Header is what a file says of itself; its texts are Latin-1.
type Header struct {
	Comment string
	Extra   []byte
	ModTime time.Time
	Name    string
	OS      byte
}

// Reader reads one file, or several on end.
type Reader struct {
	Header
	source  flate.Reader
	inflate io.ReadCloser
	sum     uint32
	size    uint32
	single  bool
	err     error
}

// NewReader reads the header and returns a reader of the content.
func NewReader(r io.Reader) (*Reader, error) {
	z := new(Reader)
	if err := z.Reset(r); err != nil {
		return nil, err
	}
	return z, nil
}

// Reset begins anew with another source.
func (z *Reader) Reset(r io.Reader) error {
	source, ok := r.(flate.Reader)
	if !ok {
		source = bufio.NewReader(r)
	}
	*z = Reader{source: source, inflate: z.inflate}
	z.Header, z.err = z.readHeader()
	return z.err
}

// Multistream says whether files that follow are read as one with the first, as they are unless it
// is called.
func (z *Reader) Multistream(ok bool) { z.single = !ok }

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (z *Reader) readText(sum *uint32) (string, error) {
	var text []rune
	for {
		b, err := z.source.ReadByte()
		if err != nil {
			return "", unexpected(err)
		}
		*sum = crc32.Update(*sum, crc32.IEEETable, []byte{b})
		if b == 0 {
			return string(text), nil
		}
		text = append(text, rune(b))
		if len(text) >= 512 {
			return "", ErrHeader
		}
	}
}

func (z *Reader) readHeader() (h Header, err error) {
	var fixed [10]byte
	if _, err = io.ReadFull(z.source, fixed[:]); err != nil {
		return h, err // io.EOF before the first byte: there is no file
	}
	if fixed[0] != magic1 || fixed[1] != magic2 || fixed[2] != deflated {
		return h, ErrHeader
	}
	flags := fixed[3]
	if t := int64(binary.LittleEndian.Uint32(fixed[4:8])); t > 0 {
		h.ModTime = time.Unix(t, 0)
	}
	h.OS = fixed[9]
	sum := crc32.ChecksumIEEE(fixed[:])
	if flags&flagExtra != 0 {
		var length [2]byte
		if _, err = io.ReadFull(z.source, length[:]); err != nil {
			return h, unexpected(err)
		}
		h.Extra = make([]byte, binary.LittleEndian.Uint16(length[:]))
		if _, err = io.ReadFull(z.source, h.Extra); err != nil {
			return h, unexpected(err)
		}
		sum = crc32.Update(sum, crc32.IEEETable, length[:])
		sum = crc32.Update(sum, crc32.IEEETable, h.Extra)
	}
	if flags&flagName != 0 {
		if h.Name, err = z.readText(&sum); err != nil {
			return h, err
		}
	}
	if flags&flagComment != 0 {
		if h.Comment, err = z.readText(&sum); err != nil {
			return h, err
		}
	}
	if flags&flagHeaderSum != 0 {
		var want [2]byte
		if _, err = io.ReadFull(z.source, want[:]); err != nil {
			return h, unexpected(err)
		}
		if binary.LittleEndian.Uint16(want[:]) != uint16(sum) {
			return h, ErrHeader
		}
	}
	z.sum, z.size = 0, 0
	if z.inflate == nil {
		z.inflate = flate.NewReader(z.source)
	} else {
		z.inflate.(flate.Resetter).Reset(z.source, nil)
	}
	return h, nil
}

func (z *Reader) Read(p []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	for n == 0 {
		n, z.err = z.inflate.Read(p)
		z.sum = crc32.Update(z.sum, crc32.IEEETable, p[:n])
		z.size += uint32(n)
		if z.err != io.EOF {
			return n, z.err
		}
		var trailer [8]byte
		if _, err := io.ReadFull(z.source, trailer[:]); err != nil {
			z.err = unexpected(err)
			return n, z.err
		}
		if binary.LittleEndian.Uint32(trailer[:4]) != z.sum || binary.LittleEndian.Uint32(trailer[4:]) != z.size {
			z.err = ErrChecksum
			return n, z.err
		}
		if z.single {
			return n, io.EOF
		}
		z.err = nil
		if _, z.err = z.readHeader(); z.err != nil {
			return n, z.err
		}
	}
	return n, nil
}

// Close does not close the source.
func (z *Reader) Close() error { return z.inflate.Close() }

// Writer compresses what is written to it. Its Header is written with the first data.
type Writer struct {
	Header
	w       io.Writer
	level   int
	begun   bool
	closed  bool
	deflate *flate.Writer
	sum     uint32
	size    uint32
	err     error
}

// NewWriter returns a writer of the default level.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevel(w, DefaultCompression)
	return z
}

// NewWriterLevel returns a writer that compresses at a level.
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("gzip: invalid compression level: %d", level)
	}
	z := &Writer{level: level}
	z.Reset(w)
	return z, nil
}

// Reset begins anew with another destination.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{Header: Header{OS: unknownSystem}, w: w, level: z.level, deflate: z.deflate}
}

func latin1(s string) ([]byte, error) {
	var out []byte
	for _, r := range s {
		if r == 0 || r > 0xff {
			return nil, errors.New("gzip.Write: non-Latin-1 header string")
		}
		out = append(out, byte(r))
	}
	return append(out, 0), nil
}

func (z *Writer) begin() error {
	z.begun = true
	head := []byte{magic1, magic2, deflated, 0, 0, 0, 0, 0, 0, z.OS}
	if z.ModTime.After(time.Unix(0, 0)) {
		binary.LittleEndian.PutUint32(head[4:], uint32(z.ModTime.Unix()))
	}
	switch z.level {
	case BestCompression:
		head[8] = 2
	case BestSpeed:
		head[8] = 4
	}
	if z.Extra != nil {
		if len(z.Extra) > 0xffff {
			return errors.New("gzip.Write: Extra data is too large")
		}
		head[3] |= flagExtra
		head = binary.LittleEndian.AppendUint16(head, uint16(len(z.Extra)))
		head = append(head, z.Extra...)
	}
	for _, text := range []struct {
		s    string
		flag byte
	}{{z.Name, flagName}, {z.Comment, flagComment}} {
		if text.s != "" {
			b, err := latin1(text.s)
			if err != nil {
				return err
			}
			head[3] |= text.flag
			head = append(head, b...)
		}
	}
	if _, err := z.w.Write(head); err != nil {
		return err
	}
	if z.deflate == nil {
		z.deflate, _ = flate.NewWriter(z.w, z.level)
	} else {
		z.deflate.Reset(z.w)
	}
	return nil
}

func (z *Writer) Write(p []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	if !z.begun {
		if z.err = z.begin(); z.err != nil {
			return 0, z.err
		}
	}
	z.size += uint32(len(p))
	z.sum = crc32.Update(z.sum, crc32.IEEETable, p)
	n, z.err = z.deflate.Write(p)
	return n, z.err
}

// Flush writes all that is pending.
func (z *Writer) Flush() error {
	if z.err != nil || z.closed {
		return z.err
	}
	if !z.begun {
		z.Write(nil)
		if z.err != nil {
			return z.err
		}
	}
	z.err = z.deflate.Flush()
	return z.err
}

// Close writes the rest and the checksum; the destination is not closed.
func (z *Writer) Close() error {
	if z.err != nil || z.closed {
		return z.err
	}
	z.closed = true
	if !z.begun {
		z.Write(nil)
		if z.err != nil {
			return z.err
		}
	}
	if z.err = z.deflate.Close(); z.err != nil {
		return z.err
	}
	trailer := binary.LittleEndian.AppendUint32(nil, z.sum)
	_, z.err = z.w.Write(binary.LittleEndian.AppendUint32(trailer, z.size))
	return z.err
}
