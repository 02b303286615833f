// Package crc32 has cyclic redundancy checks of 32 bits.
package crc32

import "hash"

// Size is a checksum's length in bytes.
const Size = 4

// Polynomials, bits reversed.
const (
	IEEE       = 0xedb88320
	Castagnoli = 0x82f63b78
	Koopman    = 0xeb31d82e
)

// Table is a polynomial's table of 256 words.
type Table [256]uint32

// IEEETable is the table of IEEE.
var IEEETable = MakeTable(IEEE)

// MakeTable makes a polynomial's table.
func MakeTable(poly uint32) *Table {
	t := new(Table)
	fill((*[256]uint32)(t)[:], poly)
	return t
}

func fill(t []uint32, poly uint32)
func update(crc uint32, tab []uint32, p []byte) uint32

// Update goes on with a checksum.
func Update(crc uint32, tab *Table, p []byte) uint32 { return update(crc, tab[:], p) }

// Checksum returns data's checksum.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns data's checksum by IEEE.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash over a table.
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

// NewIEEE returns a hash by IEEE.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum32() uint32  { return d.crc }

func (d *digest) Write(p []byte) (int, error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	s := d.crc
	return append(in, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}
