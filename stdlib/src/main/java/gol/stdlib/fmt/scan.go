package fmt

import (
	"errors"
	"io"
	"unicode/utf8"
)

// ScanState is what a Scanner gets to read from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner reads itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// How newlines are taken, and what a scan has come to.
const (
	modeScan = iota
	modeScanln
	modeScanf
)

const (
	scanOK = iota
	scanEOF
	scanUnexpectedEOF
	scanMessage
	scanFailure
)

// The scans: how many operands were filled, what came of it, the text of an error, a reader's error.
func scanString(s string, mode int, format string, a []any) (n, outcome int, result any)
func scanReader(r io.RuneScanner, eof error, mode int, format string, a []any) (n, outcome int, result any)
func scanStdin(mode int, format string, a []any) (n, outcome int, result any)

func replacedStdin() io.Reader

func scanInput(mode int, format string, a []any) (int, error) {
	if r := replacedStdin(); r != nil {
		return scanFrom(r, mode, format, a)
	}
	return scanned(scanStdin(mode, format, a))
}

func scanned(n, outcome int, result any) (int, error) {
	switch outcome {
	case scanOK:
		return n, nil
	case scanEOF:
		return n, io.EOF
	case scanUnexpectedEOF:
		return n, io.ErrUnexpectedEOF
	case scanMessage:
		return n, errors.New(result.(string))
	}
	return n, result.(error)
}

// byteRunes makes a source of characters of a reader, byte by byte.
type byteRunes struct {
	r       io.Reader
	last    rune
	size    int
	unread  bool
	pending []byte
}

func (b *byteRunes) readByte() (byte, error) {
	var one [1]byte
	n, err := io.ReadFull(b.r, one[:])
	if n != 1 {
		return 0, err
	}
	return one[0], nil
}

func (b *byteRunes) ReadRune() (r rune, size int, err error) {
	if b.unread {
		b.unread = false
		return b.last, b.size, nil
	}
	for !utf8.FullRune(b.pending) {
		c, err := b.readByte()
		if err == io.EOF && len(b.pending) > 0 {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		b.pending = append(b.pending, c)
	}
	b.last, b.size = utf8.DecodeRune(b.pending)
	b.pending = append([]byte(nil), b.pending[b.size:]...)
	return b.last, b.size, nil
}

func (b *byteRunes) UnreadRune() error {
	b.unread = true
	return nil
}

func scanFrom(r io.Reader, mode int, format string, a []any) (n int, err error) {
	rs, ok := r.(io.RuneScanner)
	if !ok {
		rs = &byteRunes{r: r}
	}
	return scanned(scanReader(rs, io.EOF, mode, format, a))
}

// Scan reads values separated by space from standard input; newlines count as space.
func Scan(a ...any) (n int, err error) { return scanInput(modeScan, "", a) }

// Scanln is Scan up to a newline.
func Scanln(a ...any) (n int, err error) { return scanInput(modeScanln, "", a) }

// Scanf reads values from standard input as the format says.
func Scanf(format string, a ...any) (n int, err error) {
	return scanInput(modeScanf, format, a)
}

// Sscan is Scan of a string.
func Sscan(str string, a ...any) (n int, err error) {
	return scanned(scanString(str, modeScan, "", a))
}

// Sscanln is Scanln of a string.
func Sscanln(str string, a ...any) (n int, err error) {
	return scanned(scanString(str, modeScanln, "", a))
}

// Sscanf is Scanf of a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return scanned(scanString(str, modeScanf, format, a))
}

// Fscan is Scan of a reader.
func Fscan(r io.Reader, a ...any) (n int, err error) { return scanFrom(r, modeScan, "", a) }

// Fscanln is Scanln of a reader.
func Fscanln(r io.Reader, a ...any) (n int, err error) { return scanFrom(r, modeScanln, "", a) }

// Fscanf is Scanf of a reader.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return scanFrom(r, modeScanf, format, a)
}
