package iotest

import (
	"bytes"
	"fmt"
	"io"
)

// few reads one to three bytes at a time, and says where a read failed.
type few struct {
	r      io.Reader
	offset int
	next   int
}

func (f *few) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	f.next = f.next%3 + 1
	n, err := f.r.Read(p[:min(f.next, len(p))])
	if err != nil && err != io.EOF {
		err = fmt.Errorf("Read(%d bytes at offset %d): %v", n, f.offset, err)
	}
	f.offset += n
	return n, err
}

// differ describes an unexpected content.
func differ(what string, got, want []byte) error {
	if bytes.Equal(got, want) {
		return nil
	}
	return fmt.Errorf("%s = %q\n\twant %q", what, got, want)
}

// TestReader reads r in several ways, also by Seek and ReadAt if it has them, and says how it does not behave as a reader of content
// should.
func TestReader(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	got, err := io.ReadAll(&few{r: r})
	if err != nil {
		return err
	}
	if err := differ("ReadAll(small amounts)", got, content); err != nil {
		return err
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	if s, ok := r.(io.ReadSeeker); ok {
		if err := testSeek(s, content); err != nil {
			return err
		}
	}
	if a, ok := r.(io.ReaderAt); ok {
		return testReadAt(a, content)
	}
	return nil
}

// seek moves s and checks where it is then; from describes where it was.
func seek(s io.Seeker, offset, whence int, shown, from string, want int) error {
	at, err := s.Seek(int64(offset), whence)
	if at == int64(want) && err == nil {
		return nil
	}
	if shown == "-1" {
		at = -at // as Go tells it
	}
	return fmt.Errorf("Seek(%s, %d) from %s = %d, %v, want %d, nil", shown, whence, from, at, err, want)
}

// step is one call of Seek.
type step struct {
	offset, whence int
	shown, from    string
	want           int
}

// testSeek begins at the end.
func testSeek(s io.ReadSeeker, content []byte) error {
	size := len(content)
	third := -size / 3
	middle := size - size/3
	number := func(n int) string { return fmt.Sprint(n) }
	steps := []step{{0, 1, "0", "EOF", size}}
	if middle > 0 {
		steps = append(steps,
			step{-1, 1, "-1", "EOF", size - 1},
			step{third, 1, number(third), number(size - 1), middle - 1},
			step{1, 1, "+1", number(middle - 1), middle})
	}
	for _, st := range append(steps, step{0, 1, "0", number(middle), middle}) {
		if err := seek(s, st.offset, st.whence, st.shown, st.from, st.want); err != nil {
			return err
		}
	}
	readMiddle := func() error {
		got, err := io.ReadAll(&few{r: s})
		if err != nil {
			return fmt.Errorf("ReadAll from offset %d: %v", middle, err)
		}
		return differ(fmt.Sprintf("ReadAll from offset %d", middle), got, content[middle:])
	}
	if err := readMiddle(); err != nil {
		return err
	}
	half := middle / 2
	if err := seek(s, half, 0, number(half), "EOF", half); err != nil {
		return err
	}
	if err := seek(s, third, 2, number(third), number(half), middle); err != nil {
		return err
	}
	if err := readMiddle(); err != nil {
		return err
	}
	if err := seek(s, half, 0, number(half), "EOF", half); err != nil {
		return err
	}
	got, err := io.ReadAll(s)
	if err != nil {
		return fmt.Errorf("ReadAll from offset %d: %v", half, err)
	}
	return differ(fmt.Sprintf("ReadAll from offset %d", half), got, content[half:])
}

func testReadAt(r io.ReaderAt, content []byte) error {
	size := len(content)
	buffer := bytes.Repeat([]byte{0xfe}, size+1)
	data := buffer[:size]
	n, err := r.ReadAt(data, 0)
	if n != size || err != nil && err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, nil or EOF", size, n, err, size)
	}
	if err := differ(fmt.Sprintf("ReadAt(%d, 0)", size), data, content); err != nil {
		return err
	}
	if n, err = r.ReadAt(buffer[:1], int64(size)); n != 0 || err != io.EOF {
		return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 0, EOF", size, n, err)
	}
	copy(buffer, bytes.Repeat([]byte{0xfe}, size))
	if n, err = r.ReadAt(buffer, 0); n != size || err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, EOF", size+1, n, err, size)
	}
	if err := differ(fmt.Sprintf("ReadAt(%d, 0)", size+1), data, content); err != nil {
		return err
	}
	copy(buffer, bytes.Repeat([]byte{0xfe}, size))
	for i := range data {
		want := "nil"
		if i == size-1 {
			want = "nil or EOF"
		}
		n, err = r.ReadAt(data[i:i+1], int64(i))
		if n != 1 || err != nil && (i < size-1 || err != io.EOF) {
			return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 1, %s", i, n, err, want)
		}
		if data[i] != content[i] {
			return fmt.Errorf("ReadAt(1, %d) = %q want %q", i, data[i:i+1], content[i:i+1])
		}
	}
	return nil
}
