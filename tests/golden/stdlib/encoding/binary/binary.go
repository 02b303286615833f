// Numbers as bytes in both orders, varints, structs.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
)

type Header struct {
	Magic   [4]byte
	Version uint16
	_       uint8
	Flags   int8
	Size    int64
	F       float32
	G       float64
	B       bool
	P       struct{ X, Y int16 }
}

func main() {
	b := make([]byte, 8)
	binary.LittleEndian.PutUint32(b, 0x01020304)
	binary.BigEndian.PutUint16(b[4:], 0xabcd)
	fmt.Println(b, binary.BigEndian.Uint32(b), binary.LittleEndian.Uint64(b), binary.BigEndian.Uint64(b), binary.LittleEndian.Uint16(b))
	fmt.Println(binary.BigEndian.AppendUint32(nil, 7), binary.LittleEndian.AppendUint64(nil, 1<<40), binary.BigEndian, binary.LittleEndian)
	for _, x := range []int64{0, 1, -1, 63, -64, 64, 300, -300, 1<<62, -1 << 63} {
		v := binary.AppendVarint(nil, x)
		u := binary.AppendUvarint(nil, uint64(x))
		y, n := binary.Varint(v)
		z, m := binary.Uvarint(u)
		fmt.Println(v, u, y, n, z, m)
	}
	fmt.Println(binary.Uvarint([]byte{0x80}))
	fmt.Println(binary.Uvarint(bytes.Repeat([]byte{0xff}, 11)))
	fmt.Println(binary.ReadUvarint(bytes.NewReader([]byte{0xac, 0x02})))
	_, err := binary.ReadVarint(bytes.NewReader([]byte{0x80}))
	fmt.Println(err, err == io.ErrUnexpectedEOF)
	h := Header{[4]byte{'g', 'o', 'l', '!'}, 2, 0, -3, -1 << 40, 1.5, -2.25, true, struct{ X, Y int16 }{1, -2}}
	var buf bytes.Buffer
	fmt.Println(binary.Write(&buf, binary.BigEndian, h), binary.Size(h))
	fmt.Printf("%x\n", buf.Bytes())
	var back Header
	fmt.Println(binary.Read(&buf, binary.BigEndian, &back), back == h)
	fmt.Println(binary.Read(&buf, binary.BigEndian, &back))
	binary.Write(&buf, binary.LittleEndian, []uint16{1, 2, 3})
	s := make([]uint16, 3)
	fmt.Println(binary.Read(&buf, binary.LittleEndian, s), s)
	fmt.Println(binary.Write(&buf, binary.LittleEndian, 5))
	fmt.Println(binary.Write(&buf, binary.LittleEndian, "x"))
	defer func() { fmt.Println(recover()) }()
	binary.BigEndian.Uint32(b[:3])
}
