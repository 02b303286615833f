package main

import (
	"bytes"
	"fmt"
	"os"
	"text/tabwriter"
)

func main() {
	texts := []string{"a\tb\tc\n", "aaa\tb\tc\nx\tyyyy\tz\n", "name\tage\tcity\nbob\t42\tNew York\nalice\t7\t世界\n\nnew\tblock\n", "a\t\tc\n\t\tz\n", "no tabs\n", "trail\t", "a\tb", "x\vy\vz\nxx\v\vzz\n", "one\ttwo\fthree\tfour\n", "a\xffb\tc\xff\td\ne\tf\tg\n", "<b>bold</b>\tx\n&amp;\ty\n", "1\t2\t3\t4\n11\t22\n111\t222\t333\n\n", ""}
	for i, t := range texts {
		for _, f := range []uint{0, tabwriter.AlignRight, tabwriter.Debug, tabwriter.AlignRight | tabwriter.Debug, tabwriter.DiscardEmptyColumns, tabwriter.TabIndent, tabwriter.FilterHTML, tabwriter.StripEscape} {
			for _, p := range []struct {
				min, tab, pad int
				c             byte
			}{{0, 8, 1, ' '}, {8, 8, 0, '\t'}, {5, 0, 2, '.'}, {0, 4, 0, ' '}, {0, 8, 2, '\t'}} {
				var b bytes.Buffer
				w := tabwriter.NewWriter(&b, p.min, p.tab, p.pad, p.c, f)
				w.Write([]byte(t))
				err := w.Flush()
				if (i+int(f)+p.min)%3 == 0 {
					fmt.Printf("%d %d %v %q %v\n", i, f, p, b.String(), err)
				}
			}
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tb\tc")
	fmt.Fprintln(w, "aa\tbb\tcc")
	fmt.Fprintln(w, "aaa\t")
	fmt.Fprintln(w, "aaaa\tdddd\teeee")
	w.Flush()
}
