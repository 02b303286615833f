// Package zlib reads and writes the format of RFC 1950.
package zlib

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/adler32"
	"io"
)

// Levels of compression, apart from 1 to 9.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

// Errors of a reader.
var (
	ErrChecksum   = errors.New("zlib: invalid checksum")
	ErrDictionary = errors.New("zlib: invalid dictionary")
	ErrHeader     = errors.New("zlib: invalid header")
)

// Resetter is implemented by what NewReader returns.
type Resetter interface {
	// Reset begins anew with another source and dictionary.
	Reset(r io.Reader, dict []byte) error
}

type reader struct {
	source  flate.Reader
	inflate io.ReadCloser
	sum     hash.Hash32
	err     error
}

// NewReader reads the header and returns a reader of the content.
func NewReader(r io.Reader) (io.ReadCloser, error) { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for what was written with a dictionary.
func NewReaderDict(r io.Reader, dict []byte) (io.ReadCloser, error) {
	z := new(reader)
	if err := z.Reset(r, dict); err != nil {
		return nil, err
	}
	return z, nil
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (z *reader) Reset(r io.Reader, dict []byte) error {
	source, ok := r.(flate.Reader)
	if !ok {
		source = bufio.NewReader(r)
	}
	*z = reader{source: source, sum: adler32.New()}
	z.err = z.begin(dict)
	return z.err
}

func (z *reader) begin(dict []byte) error {
	var head [4]byte
	if _, err := io.ReadFull(z.source, head[:2]); err != nil {
		return unexpected(err)
	}
	if head[0]&0x0f != 8 || head[0]>>4 > 7 || binary.BigEndian.Uint16(head[:2])%31 != 0 {
		return ErrHeader
	}
	if head[1]&0x20 != 0 {
		if _, err := io.ReadFull(z.source, head[:]); err != nil {
			return unexpected(err)
		}
		if binary.BigEndian.Uint32(head[:]) != adler32.Checksum(dict) {
			return ErrDictionary
		}
		z.inflate = flate.NewReaderDict(z.source, dict)
	} else {
		z.inflate = flate.NewReader(z.source)
	}
	return nil
}

func (z *reader) Read(p []byte) (int, error) {
	if z.err != nil {
		return 0, z.err
	}
	var n int
	n, z.err = z.inflate.Read(p)
	z.sum.Write(p[:n])
	if z.err == io.EOF {
		var trailer [4]byte
		if _, err := io.ReadFull(z.source, trailer[:]); err != nil {
			z.err = unexpected(err)
		} else if binary.BigEndian.Uint32(trailer[:]) != z.sum.Sum32() {
			z.err = ErrChecksum
		}
	}
	return n, z.err
}

func (z *reader) Close() error {
	if z.err != nil && z.err != io.EOF {
		return z.err
	}
	z.err = z.inflate.Close()
	return z.err
}

// Writer compresses what is written to it.
type Writer struct {
	w       io.Writer
	level   int
	dict    []byte
	deflate *flate.Writer
	sum     hash.Hash32
	begun   bool
	err     error
}

// NewWriter returns a writer of the default level.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevelDict(w, DefaultCompression, nil)
	return z
}

// NewWriterLevel returns a writer that compresses at a level.
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	return NewWriterLevelDict(w, level, nil)
}

// NewWriterLevelDict is NewWriterLevel with a dictionary of what is likely to come.
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("zlib: invalid compression level: %d", level)
	}
	return &Writer{w: w, level: level, dict: dict}, nil
}

// Reset begins anew with another destination.
func (z *Writer) Reset(w io.Writer) {
	*z = Writer{w: w, level: z.level, dict: z.dict, deflate: z.deflate}
}

func (z *Writer) begin() error {
	z.begun = true
	kind := map[int]byte{-2: 0, 0: 0, 1: 0, 2: 1, 3: 1, 4: 1, 5: 1, 6: 2, -1: 2, 7: 3, 8: 3, 9: 3}[z.level]
	head := []byte{0x78, kind << 6}
	if z.dict != nil {
		head[1] |= 1 << 5
	}
	head[1] += 31 - byte(binary.BigEndian.Uint16(head)%31)
	if z.dict != nil {
		head = binary.BigEndian.AppendUint32(head, adler32.Checksum(z.dict))
	}
	if _, err := z.w.Write(head); err != nil {
		return err
	}
	if z.deflate == nil {
		z.deflate, z.err = flate.NewWriterDict(z.w, z.level, z.dict)
	} else {
		z.deflate.Reset(z.w)
	}
	z.sum = adler32.New()
	return z.err
}

func (z *Writer) Write(p []byte) (n int, err error) {
	if !z.begun {
		z.err = z.begin()
	}
	if z.err != nil {
		return 0, z.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	n, z.err = z.deflate.Write(p)
	z.sum.Write(p[:n])
	return n, z.err
}

// Flush writes all that is pending.
func (z *Writer) Flush() error {
	if _, err := z.Write(nil); err != nil {
		return err
	}
	z.err = z.deflate.Flush()
	return z.err
}

// Close writes the rest and the checksum; the destination is not closed.
func (z *Writer) Close() error {
	if _, err := z.Write(nil); err != nil {
		return err
	}
	if z.err = z.deflate.Close(); z.err != nil {
		return z.err
	}
	_, z.err = z.w.Write(binary.BigEndian.AppendUint32(nil, z.sum.Sum32()))
	return z.err
}
