// Package tabwriter aligns text whose cells end with tabs, in columns.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// Flags of a Writer.
const (
	FilterHTML uint = 1 << iota
	StripEscape
	AlignRight
	DiscardEmptyColumns
	TabIndent
	Debug
)

// Escape stands around text that is taken as it is.
const Escape = '\xff'

// cell is a piece of a line; all but a line's last end with a tab.
type cell struct {
	text  []byte
	width int  // in characters
	htab  bool // ended by \t, not \v
}

// Writer aligns what is written to it. A column is a block of lines one below the other that have a cell there.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint
	lines    [][]cell
	cur      []byte // the unfinished cell
	skipped  int    // what of cur has no width: filtered, or the rest of entities
	end      byte   // what ends the escape, tag or entity that is being read, 0 outside
	start    int    // where that begins in cur
	widths   []int
	out      []byte
}

// NewWriter returns a writer.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets the writer up.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{output: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.lines = [][]cell{nil}
	b.cur = nil
	b.skipped = 0
	b.end = 0
	b.widths = b.widths[:0]
}

// terminate ends the cell, and returns how many the line has.
func (b *Writer) terminate(htab bool) int {
	last := len(b.lines) - 1
	width := utf8.RuneCount(b.cur) - b.skipped
	b.lines[last] = append(b.lines[last], cell{b.cur, width, htab})
	b.cur = nil
	b.skipped = 0
	return len(b.lines[last])
}

func (b *Writer) Write(buf []byte) (n int, err error) {
	for _, ch := range buf {
		if b.end != 0 {
			b.inside(ch)
			continue
		}
		switch ch {
		case '\t', '\v', '\n', '\f':
			cells := b.terminate(ch == '\t')
			if ch == '\n' || ch == '\f' {
				b.lines = append(b.lines, nil)
				if ch == '\f' || cells == 1 {
					if err := b.flush(ch == '\f' && b.flags&Debug != 0); err != nil {
						return 0, err
					}
				}
			}
			continue
		case Escape:
			b.start = len(b.cur)
			b.end = Escape
			if b.flags&StripEscape != 0 {
				continue
			}
		case '<', '&':
			if b.flags&FilterHTML != 0 {
				b.start = len(b.cur)
				b.end = '>'
				if ch == '&' {
					b.end = ';'
				}
			}
		}
		b.cur = append(b.cur, ch)
	}
	return len(buf), nil
}

// inside takes a byte of an escape, tag or entity.
func (b *Writer) inside(ch byte) {
	if ch != b.end {
		b.cur = append(b.cur, ch)
		return
	}
	if ch != Escape || b.flags&StripEscape == 0 {
		b.cur = append(b.cur, ch)
	}
	b.endInside()
}

func (b *Writer) endInside() {
	switch b.end {
	case Escape:
		if b.flags&StripEscape == 0 {
			b.skipped += 2
		}
	case '>':
		b.skipped += utf8.RuneCount(b.cur[b.start:])
	case ';':
		b.skipped += utf8.RuneCount(b.cur[b.start:]) - 1
	}
	b.end = 0
}

// Flush writes what is buffered, as if the text ended here.
func (b *Writer) Flush() error { return b.flush(false) }

func (b *Writer) flush(bar bool) error {
	if len(b.cur) > 0 {
		if b.end != 0 {
			b.endInside()
		}
		b.terminate(false)
	}
	b.out = b.out[:0]
	b.format(0, len(b.lines))
	if bar {
		b.out = append(b.out, "---\n"...)
	}
	b.reset()
	if len(b.out) == 0 {
		return nil
	}
	n, err := b.output.Write(b.out)
	if err == nil && n != len(b.out) {
		err = io.ErrShortWrite
	}
	return err
}

// has reports whether a line has a cell of a column that a tab has ended.
func (b *Writer) has(line, column int) bool { return column < len(b.lines[line])-1 }

// format writes lines, whose columns so far have the widths in b.widths.
func (b *Writer) format(from, to int) {
	column := len(b.widths)
	for line := from; line < to; line++ {
		if !b.has(line, column) {
			continue
		}
		b.writeLines(from, line)
		from = line
		width := b.minwidth
		empty := true
		for ; line < to && b.has(line, column); line++ {
			c := b.lines[line][column]
			width = max(width, c.width+b.padding)
			if c.width > 0 || c.htab {
				empty = false
			}
		}
		if empty && b.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		b.widths = append(b.widths, width)
		b.format(from, line)
		b.widths = b.widths[:column]
		from = line
	}
	b.writeLines(from, to)
}

func (b *Writer) repeat(c byte, n int) {
	for range n {
		b.out = append(b.out, c)
	}
}

func (b *Writer) pad(textWidth, cellWidth int, tabs bool) {
	if b.padchar != '\t' && !tabs {
		b.repeat(b.padchar, cellWidth-textWidth)
		return
	}
	if b.tabwidth == 0 {
		return
	}
	cellWidth = (cellWidth + b.tabwidth - 1) / b.tabwidth * b.tabwidth
	b.repeat('\t', (cellWidth-textWidth+b.tabwidth-1)/b.tabwidth)
}

func (b *Writer) writeLines(from, to int) {
	for i := from; i < to; i++ {
		tabs := b.flags&TabIndent != 0
		for j, c := range b.lines[i] {
			if j > 0 && b.flags&Debug != 0 {
				b.out = append(b.out, '|')
			}
			inColumn := j < len(b.widths)
			if len(c.text) > 0 {
				tabs = false
				if b.flags&AlignRight == 0 {
					b.out = append(b.out, c.text...)
				}
			}
			if inColumn {
				b.pad(c.width, b.widths[j], tabs)
			}
			if len(c.text) > 0 && b.flags&AlignRight != 0 {
				b.out = append(b.out, c.text...)
			}
		}
		if i+1 < len(b.lines) {
			b.out = append(b.out, '\n')
		}
	}
}
